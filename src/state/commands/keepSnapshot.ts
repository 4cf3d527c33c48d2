import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import type { SnapshotReason } from '#domain/snapshots'
import { takeSnapshot } from '#storage/snapshots'
import type { Workspace } from '../workspace'
import { writesDone } from './save'
import type { NotSaved } from './save'

/**
 * F8 — Keeps the council's own work as it stands, after every write so far and before what is about to change much of it.
 * Where there is no room even for that, the change is not begun; where the browser will not keep it for any other reason,
 * the work goes on: files can be withdrawn and changes undone without it.
 */
export async function keepBefore(
  workspace: Workspace,
  reason: SnapshotReason,
): Promise<Result<null, NotSaved>> {
  if (workspace.name !== 'own') return ok(null)
  await writesDone(workspace)
  const taken = await takeSnapshot(workspace.db.name, { reason, at: workspace.environment.now() })
  return !taken.ok && taken.error.code === 'full' ? fail(noRoom) : ok(null)
}

const noRoom: NotSaved = {
  code: 'failed',
  message:
    'This computer has no room left to keep your work as it is first. Save a backup, free some space, then do it again.',
}
