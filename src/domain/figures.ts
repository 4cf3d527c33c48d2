import { shelfOf } from './ids'
import type { Id } from './primitives'
import { isOfKind, recordKey } from './recordIndex'
import type { RecordIndex } from './recordIndex'
import type { AnyRecord } from './records'

/** The records of one shelf by `kind/id`, as read from storage. */
export type Shelf = ReadonlyMap<string, AnyRecord>

/**
 * What was recorded for some quarters and years: measurements, progress, narratives, submissions, year targets.
 * Looked up by composite id: `figures.get('measurement', composite(indicator, quarter))`.
 */
export interface Figures extends Pick<RecordIndex, 'get'> {
  /** A whole shelf; undefined where it was not read. The same object until something on it changes. */
  readonly shelf: (name: string) => Shelf | undefined
  /** S16 — Whether the newest status of an activity before the quarters that were read, as looked up, is completed. */
  readonly wasCompleted: (activity: Id) => boolean
}

/** Figures over shelves by name (`2012-Q1`, `2012`). What lies on a shelf that was not read is not found. */
export function figuresOn(shelves: ReadonlyMap<string, Shelf>): Figures {
  return {
    shelf: (name) => shelves.get(name),
    wasCompleted: () => false,
    get(kind, id) {
      const record = id ? shelves.get(shelfOf(kind, id))?.get(recordKey(kind, id)) : undefined
      return record && isOfKind(record, kind) ? record : undefined
    },
  }
}

/** The same figures with the activities that were looked up in quarters too far back to be read, and were completed. */
export function withCompleted(figures: Figures, completed: ReadonlySet<Id>): Figures {
  return completed.size === 0 ? figures : { ...figures, wasCompleted: (activity) => completed.has(activity) }
}

/** Records laid on their shelves. */
export function shelve(records: readonly AnyRecord[]): ReadonlyMap<string, Shelf> {
  const shelves = new Map<string, Map<string, AnyRecord>>()
  for (const record of records) {
    const name = shelfOf(record.kind, record.id)
    const shelf = shelves.get(name) ?? new Map<string, AnyRecord>()
    shelves.set(name, shelf.set(recordKey(record.kind, record.id), record))
  }
  return shelves
}
