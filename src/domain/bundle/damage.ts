import type { Problem } from '../result'
import type { Envelope } from './envelope'
import type { FilePlaces } from './filePlace'

/** The hashes a file turns out to have, `sha256:…`; records in the order of the file. */
export interface BundleHashes {
  readonly id: string
  readonly contentId: string
  readonly records: readonly string[]
}

export interface Damage {
  /** Why nothing of the file can be taken: no record of it is right. */
  readonly refused: readonly Problem[]
  /** G5 — Records whose hash is wrong, each named and set aside, by their number from 0. */
  readonly damaged: ReadonlyMap<number, Problem>
  readonly cover: CoverState
}

/** B4 — `changed`: the cover of a file, or which records it has, is not as its id says. */
export type CoverState = 'right' | 'changed'

/**
 * Holds a file against the hashes it carries. A record that differs is set aside and the rest may be taken (G5).
 * Where id or contentId is not right though the records are, or a record has gone, its cover counts as changed (B4).
 * A plain file carries none and is never damaged.
 */
export function findDamage(bundle: Envelope, hashes: BundleHashes, places: FilePlaces): Damage {
  const { records } = bundle.payload
  const expected = new Map(Object.entries(bundle.integrity?.records ?? {}))
  const keys = records.map((record) => keyOf(record))
  const wrong = bundle.integrity
    ? keys.flatMap((key, index) => (expected.get(key) === hashes.records[index] ? [] : [index]))
    : []
  const damaged = new Map(wrong.map((index) => [index, describeDamage(index, places)]))
  if (wrong.length > 0 && wrong.length === records.length)
    return { refused: [...damaged.values()], damaged, cover: 'right' }
  const unnamed = wrong.filter((index) => !expected.has(keys[index] ?? '')).length
  const present = new Set(keys)
  const gone = [...expected.keys()].filter((key) => !present.has(key)).length
  const isRight = wrong.length > 0 ? gone <= unnamed : coverIsRight(bundle, hashes)
  return { refused: [], damaged, cover: isRight ? 'right' : 'changed' }
}

function coverIsRight({ id, contentId }: Envelope, hashes: BundleHashes): boolean {
  return (id ?? hashes.id) === hashes.id && (contentId ?? hashes.contentId) === hashes.contentId
}

/** Empty where kind and id are not even texts, which no hash is listed for. */
function keyOf(record: unknown): string {
  if (typeof record !== 'object' || record === null || !('kind' in record && 'id' in record)) return ''
  const { kind, id } = record
  return typeof kind === 'string' && typeof id === 'string' ? `${kind}/${id}` : ''
}

function describeDamage(index: number, places: FilePlaces): Problem {
  return {
    code: 'damaged',
    path: places.at(['payload', 'records', index]),
    message: 'This was changed or damaged on the way and is set aside. Ask its sender for the file again.',
  }
}
