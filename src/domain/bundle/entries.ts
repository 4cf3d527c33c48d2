import { joinEntries } from '../register'
import type { Entry } from '../register'
import type { BundleRecord } from './format'

/** The entries of a record of any kind, also of one that only a later version knows (B3). */
export interface RecordEntries {
  readonly kind: string
  readonly id: string
  readonly entries: Readonly<Record<string, readonly Entry[]>>
}

/** B2 — Whom and when the entries of a plain bundle come from. */
export interface PlainOrigin {
  /** `plain-` and 12 hexadecimal digits of the contentId. */
  readonly actor: string
  readonly at: string
}

/** B2 — Whatever the head says: two plain files of equal content are the same writer. */
export const plainActor = (contentId: string): string =>
  `plain-${contentId.slice('sha256:'.length).slice(0, 12)}`

/** All entries of a checked record: of each register the one shown, then its siblings; one that a file holds twice is one. */
export function entriesOf(record: BundleRecord, plain: PlainOrigin): RecordEntries {
  const entries: [string, readonly Entry[]][] = Object.keys(record.values).map((register) => [
    register,
    joinEntries([shownEntryOf(record, register, plain)], siblingsOf(record, register)),
  ])
  return { kind: record.kind, id: record.id, entries: Object.fromEntries(entries) }
}

/** The entries of one register; none where it was never written. */
export function ofRegister({ entries }: RecordEntries, register: string): readonly Entry[] {
  return (Object.hasOwn(entries, register) ? entries[register] : undefined) ?? []
}

export function siblingsOf({ siblings }: BundleRecord, register: string): readonly Entry[] {
  return (siblings && Object.hasOwn(siblings, register) ? siblings[register] : undefined) ?? []
}

function shownEntryOf({ values, marks }: BundleRecord, register: string, plain: PlainOrigin): Entry {
  const value = values[register] ?? null
  const mark = marks && Object.hasOwn(marks, register) ? marks[register] : undefined
  if (!mark) return { dot: `${plain.actor}.1`, over: {}, value, was: null, at: plain.at, by: '' }
  const { dot, over, was, at, by, settles, typed } = mark
  return { dot, over, value, was, at, by, ...(settles && { settles }), ...(typed && { typed }) }
}
