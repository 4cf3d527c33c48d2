import { entriesOf } from '#domain/bundle/entries'
import type { RecordEntries } from '#domain/bundle/entries'
import type { BundlePayload } from '#domain/bundle/format'
import { conflictsOf } from '#domain/merge/conflicts'
import { readDecisions } from '#domain/merge/decisions'
import type { Decision } from '#domain/merge/decisions'
import { keyOf, takenOf, unionOf } from '#domain/merge/union'
import type { Entry } from '#domain/register'
import type { Place } from './steps'

/** A file as it travels: its payload as text, read again by whoever takes it. */
export interface File {
  readonly id: string
  readonly kind: 'backup' | 'request' | 'return'
  readonly payload: string
  readonly records: readonly RecordEntries[]
}

export interface OwnEntry extends Place {
  readonly entry: Entry
}

/** One browser of the model: what it has written, which files it took, and what all of that comes to. */
export interface Replica {
  readonly name: string
  readonly actor: string
  /** The year its clock is set to. */
  readonly clock: number
  counter: number
  own: readonly OwnEntry[]
  sent: ReadonlySet<number>
  decisions: readonly Decision[]
  union: ReadonlyMap<string, Known>
}

export type Known = RecordEntries & { readonly kind: Place['kind'] }

export const takenFiles = ({ decisions }: Replica): readonly string[] => [...readDecisions(decisions).files]

/** All that is known in a browser of a record. */
export function knownAt({ union }: Replica, { kind, id }: Omit<Place, 'register'>): Known {
  return union.get(`${kind}/${id}`) ?? { kind, id, entries: {} }
}

/** Everything there is to choose about in a browser. */
export const conflictsAt = ({ union, actor }: Replica) =>
  [...union.values()].flatMap((known) => conflictsOf(known, new Set([actor])))

/** What counts in a browser, source by source: its own log, then its files in the order in which it took them. */
export function sourcesOf(
  files: readonly File[],
  { own, decisions }: Pick<Replica, 'own' | 'decisions'>,
): readonly (readonly RecordEntries[])[] {
  const acceptance = readDecisions(decisions)
  const accepted = files.filter(({ id }) => acceptance.files.has(id))
  return [
    own.map(({ kind, id, register, entry }) => ({ kind, id, entries: { [register]: [entry] } })),
    ...accepted.map(({ id, records }) => takenOf(records, acceptance.partsOf(id))),
  ]
}

/** The union of sources as the model keeps it. */
export const knownFrom = (sources: readonly (readonly RecordEntries[])[]): ReadonlyMap<string, Known> =>
  asKnown([...unionOf(sources).values()])

/** Records by `kind/id`. */
export function asKnown(records: readonly RecordEntries[]): ReadonlyMap<string, Known> {
  const known = records.flatMap(({ kind, id, entries }) =>
    kind === 'measurement' || kind === 'indicator' ? [{ kind, id, entries } satisfies Known] : [],
  )
  return new Map(known.map((record) => [keyOf(record), record]))
}

/** B5 — What a return may carry: the own log and what came in accepted files other than requests. */
export function broughtTo(files: readonly File[], replica: Replica): ReadonlySet<string> {
  const [own = [], ...taken] = sourcesOf(files, replica)
  const kinds = files.filter(({ id }) => takenFiles(replica).includes(id)).map(({ kind }) => kind)
  const records = [...own, ...taken.filter((_, at) => kinds[at] !== 'request').flat()]
  return new Set(
    records.flatMap((record) =>
      Object.entries(record.entries).flatMap(([register, entries]) =>
        entries.map(({ dot }) => `${keyOf(record)} ${register} ${dot}`),
      ),
    ),
  )
}

/** The names of the writes that a record is made of, for the oracle. */
export const namesIn = ({ entries }: RecordEntries): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(entries).map(([register, all]) => [register, all.map(({ by }) => by)]))

/** Reads a payload as whoever takes the file does. */
export function readPayload(text: string): readonly RecordEntries[] {
  const { records }: BundlePayload = JSON.parse(text)
  return records.map((record) => entriesOf(record, { actor: '', at: '' }))
}

export const newReplica = (actor: string, clock: number): Replica => ({
  name: actor,
  actor,
  clock,
  counter: 0,
  own: [],
  sent: new Set(),
  decisions: [],
  union: new Map(),
})

/** A decision about a whole file. */
export const decisionAbout = (file: string, verdict: Decision['verdict']): Decision => ({
  file,
  record: null,
  register: null,
  verdict,
  reason: '',
  at: '',
})
