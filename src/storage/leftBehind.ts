import { isInRanges } from '#domain/counterRanges'
import type { CounterRanges } from '#domain/counterRanges'
import type { Kind } from '#domain/records'
import { liveEntries, readDot } from '#domain/register'
import type { Dot } from '#domain/register'
import { readAcceptance } from './acceptance'
import type { Database } from './database'
import type { LoggedEntry } from './rows'
import { requireSetting } from './settings'

/** Something written here, as the place it was written to. */
export interface LeftBehind {
  readonly kind: Kind
  readonly id: string
  readonly register: string
}

/**
 * What an officer wrote here that stands and is in no return that left: it lies outside of what they submitted, and nobody
 * would get it. Empty where nobody asked this browser for anything: whoever puts the report together submits none of it.
 */
export function readLeftBehind(db: Database): Promise<readonly LeftBehind[]> {
  return db.transaction('r', db.tables, async () => {
    if (!(await wasAsked(db))) return []
    const { id } = await requireSetting(db, 'actor')
    const sent = await countersReturned(db, id)
    const isLeft = (dot: Dot): boolean => {
      const { actor, counter } = readDot(dot)
      return actor === id && !sent.some((ranges) => isInRanges(ranges, counter))
    }
    const steps = await db.ownEntries.filter(({ action }) => action !== 'begin').toArray()
    const left = steps.flatMap(({ entries }) => entries.filter((one) => isWork(one) && isLeft(one.entry.dot)))
    return standing(db, left)
  })
}

async function wasAsked(db: Database): Promise<boolean> {
  const { files } = await readAcceptance(db)
  return (await db.bundles.toArray()).some(({ id, kind }) => kind === 'request' && files.has(id))
}

async function countersReturned(db: Database, actor: string): Promise<readonly CounterRanges[]> {
  const rows = await db.exports.toArray()
  return rows.flatMap((row) => (row.actor === actor && row.scope.what === 'return' ? [row.counters] : []))
}

/** What comes with opening a quarter or sorting a list is no work to be lost, and a section marked as submitted is none. */
function isWork({ kind, register }: LoggedEntry): boolean {
  if (kind === 'submission' || kind === 'dismissal' || kind === 'quarter') return false
  return (
    register !== 'order' && register !== 'copiedFrom' && !(kind === 'measurement' && register === 'target')
  )
}

/** Each place once, where the entry was not written over or taken back since. */
async function standing(db: Database, left: readonly LoggedEntry[]): Promise<readonly LeftBehind[]> {
  const rows = await db.marks.bulkGet(left.map(({ kind, id }): [string, string] => [kind, id]))
  const found = new Map<string, LeftBehind>()
  for (const [at, { kind, id, register, entry }] of left.entries()) {
    const live = liveEntries(rows[at]?.entries[register] ?? [])
    if (live.some(({ dot }) => dot === entry.dot))
      found.set(`${kind}/${id} ${register}`, { kind, id, register })
  }
  return [...found.values()]
}
