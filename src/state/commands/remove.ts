import type { RecordEntries } from '#domain/bundle/entries'
import type { Write } from '#domain/change'
import { deletedRegister, deletionOf } from '#domain/fold'
import { liveEntries, shownEntry } from '#domain/register'
import { nameOf } from '#domain/recordIndex'
import type { AnyRecord } from '#domain/records'
import type { Result } from '#domain/result'
import { readCounted } from '#storage/joins'
import type { Workspace } from '../workspace'
import { save } from './save'
import type { NotSaved } from './save'

/** Records that go together as one step of undo: an indicator with its definitions. */
export interface Removal {
  readonly label: string
  readonly records: readonly AnyRecord[]
}

/** R8, R12 — Deletes a record, covering all that this browser has seen of it and of what counts as it; can be undone. */
export const removeRecord = (workspace: Workspace, record: AnyRecord): Promise<Result<null, NotSaved>> =>
  removeRecords(workspace, { label: `Delete ${nameOf(record)}`, records: [record] })

/** R8 — Deletes records in one step that can be undone. */
export async function removeRecords(
  workspace: Workspace,
  { label, records }: Removal,
): Promise<Result<null, NotSaved>> {
  const marks = await readCounted(workspace.db, records)
  const writes = records.flatMap((record, index) => {
    const known = marks[index]
    return known && Object.keys(known.entries).length > 0 ? [removal(record, known)] : []
  })
  return save(workspace, { label, writes })
}

function removal({ kind, id }: AnyRecord, marks: RecordEntries): Write {
  const before = shownEntry(liveEntries(marks.entries[deletedRegister] ?? []))?.value
  return { kind, id, register: deletedRegister, value: deletionOf(marks), before }
}
