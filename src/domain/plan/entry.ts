import { creation, edition } from '../change'
import type { Write } from '../change'
import type { AnyRecord, Kind, RecordOf, Values } from '../records'
import { ok } from '../result'
import type { Result } from '../result'
import { sameValue } from '../sameValue'
import { readDraft } from './draft'
import type { Draft, DraftErrors, DraftReader } from './draft'
import type { PlanView } from './place'

/** What a form is read against: the plan, and the record as the form showed it; undefined for a new one. */
export interface EntryView<K extends Kind> extends PlanView {
  readonly id: string
  readonly seen: Values<K> | undefined
}

/** A form of one kind of record. */
export interface EntryForm<K extends Kind> {
  /** What the form shows. */
  readonly draft: (values: Values<K>, view: PlanView) => Draft
  /** The registers that the form speaks for. */
  readonly read: (reader: DraftReader, view: EntryView<K>) => Values<K>
}

/** A form of whatever kind, from its draft to the writes. */
export interface PlanEntry {
  readonly kind: Kind
  /** What the form shows of a record; of a new one, what it starts from. */
  readonly draft: (record: AnyRecord | undefined, view: PlanView) => Draft
  /** What brings a record to its draft: only the registers that the person changed, guarded by what they saw. */
  readonly plan: (draft: Draft, on: PlannedEntry) => Result<readonly Write[], DraftErrors>
}

export interface PlannedEntry extends PlanView {
  /** Id of the record, fresh where `seen` is undefined. */
  readonly id: string
  readonly seen: AnyRecord | undefined
}

export function entryOf<K extends Kind>(kind: K, form: EntryForm<K>): PlanEntry {
  const narrow = (record: AnyRecord | undefined): RecordOf<K> | undefined =>
    record && isRecordOf(record, kind) ? record : undefined
  return {
    kind,
    draft: (record, view) => form.draft(narrow(record)?.values ?? {}, view),
    plan: (draft, { structure, quarter, id, seen }) => {
      const record = narrow(seen)
      const view = { structure, quarter, id, seen: record?.values }
      const wanted = readDraft(draft, (reader) => form.read(reader, view))
      if (!wanted.ok) return wanted
      if (!record) return ok(creation(kind, id, wanted.value).filter(({ value }) => value !== null))
      const shown = readDraft(form.draft(record.values, view), (reader) => form.read(reader, view))
      const before = creation(kind, id, shown.ok ? shown.value : {})
      return ok(edition(record, wanted.value).filter((one) => isChanged(one, before)))
    },
  }
}

/** A register that reads as it did before the person typed is left as it is, also where it was never written. */
export function isChanged(one: Write, shown: readonly Write[]): boolean {
  const same = shown.find(({ register }) => register === one.register)
  return !same || !sameValue(same.value, one.value)
}

function isRecordOf<K extends Kind>(record: AnyRecord, kind: K): record is AnyRecord & RecordOf<K> {
  return record.kind === kind
}
