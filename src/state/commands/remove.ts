import type { Seen } from '#domain/register'
import { liveEntries, seenBy } from '#domain/register'
import { deletedRegister } from '#domain/fold'
import { nameOf } from '#domain/recordIndex'
import type { AnyRecord } from '#domain/records'
import { ok } from '#domain/result'
import type { Result } from '#domain/result'
import type { Workspace } from '../workspace'
import { save } from './save'
import type { NotSaved } from './save'

/** R8 — Deletes a record, covering all that this browser has seen of it; can be undone. */
export async function removeRecord(workspace: Workspace, record: AnyRecord): Promise<Result<null, NotSaved>> {
  const marks = await workspace.db.marks.get([record.kind, record.id])
  if (!marks) return ok(null)
  const { kind, id } = record
  const saw: Record<string, Seen> = {}
  for (const [register, union] of Object.entries(marks.entries)) saw[register] = seenBy(liveEntries(union))
  const write = { kind, id, register: deletedRegister, value: { saw }, before: undefined }
  return save(workspace, { label: `Delete ${nameOf(record)}`, writes: [write] })
}
