import type { SettledForFile } from '#domain/merge/planWithdrawal'
import { isKind } from '#domain/records'
import { ok } from '#domain/result'
import type { Result } from '#domain/result'
import type { Workspace } from '../workspace'
import { withdrawFile } from './decideFiles'
import type { FileNamed } from './decideFiles'
import { save } from './save'
import type { NotSaved } from './save'

/**
 * Takes a file out, and then writes what would stand without the choices that are to be open again. Two steps of undo where
 * there are any: the choices, then the file.
 */
export async function withdrawAndReopen(
  workspace: Workspace,
  file: FileNamed,
  reopened: readonly SettledForFile[],
): Promise<Result<null, NotSaved>> {
  const withdrawn = await withdrawFile(workspace, file)
  if (!withdrawn.ok || reopened.length === 0) return withdrawn
  const writes = reopened.flatMap(({ kind, id, register, value, otherwise }) =>
    isKind(kind) ? [{ kind, id, register, value: otherwise, before: value }] : [],
  )
  if (writes.length === 0) return ok(null)
  const label = reopened.length === 1 ? 'Reopen a choice' : `Reopen ${reopened.length} choices`
  return save(workspace, { label, writes })
}
