import { ofRegister } from '../bundle/entries'
import type { RecordEntries } from '../bundle/entries'
import { joinEntries } from '../register'
import type { IsTaken } from './decisions'

/** R3 — The entries of a record from two sources. */
export function joinRecords(ours: RecordEntries | undefined, theirs: RecordEntries): RecordEntries {
  if (!ours) return theirs
  const joined = Object.entries(theirs.entries).map(
    ([register, entries]) => [register, joinEntries(ofRegister(ours, register), entries)] as const,
  )
  return { ...ours, entries: { ...ours.entries, ...Object.fromEntries(joined) } }
}

/**
 * R3 — The union of everything that counts, by `kind/id`: accepted files and the own log, in whatever order, any of them
 * any number of times.
 */
export function unionOf(sources: Iterable<readonly RecordEntries[]>): Map<string, RecordEntries> {
  const union = new Map<string, RecordEntries>()
  for (const records of sources)
    for (const record of records) {
      const key = keyOf(record)
      union.set(key, joinRecords(union.get(key), record))
    }
  return union
}

/** What counts of a file's records: registers that were refused are left out, and records of which nothing is left. */
export function takenOf(records: readonly RecordEntries[], isTaken: IsTaken): readonly RecordEntries[] {
  return records.flatMap((record) => {
    const all = Object.entries(record.entries)
    const taken = all.filter(([register]) => isTaken(keyOf(record), register))
    if (taken.length === all.length) return [record]
    return taken.length === 0 ? [] : [{ ...record, entries: Object.fromEntries(taken) }]
  })
}

export const keyOf = ({ kind, id }: Pick<RecordEntries, 'kind' | 'id'>): string => `${kind}/${id}`
