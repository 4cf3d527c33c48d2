import type { SettledForFile } from '#domain/merge/planWithdrawal'
import { isKind } from '#domain/records'
import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import { writeProblem } from '#domain/validWrite'
import { decideAndWrite } from '#storage/decideAndWrite'
import { decision } from '#storage/decisions'
import type { Workspace } from '../workspace'
import { withdrawFile } from './decideFiles'
import type { FileNamed } from './decideFiles'
import { tracked } from './save'
import type { NotSaved } from './save'

/**
 * R7 — Takes a file out and writes what would stand without the choices that are to be open again: both or neither. Two
 * steps of undo where a choice is reopened: the choices, then the file; else one. `moved`: one of these places shows something
 * else by now than the choice.
 */
export async function withdrawAndReopen(
  workspace: Workspace,
  file: FileNamed,
  reopened: readonly SettledForFile[],
): Promise<Result<null, NotSaved>> {
  const writes = reopened.flatMap(({ kind, id, register, value, otherwise }) =>
    isKind(kind) ? [{ kind, id, register, value: otherwise, before: value }] : [],
  )
  if (writes.length === 0) return withdrawFile(workspace, file)
  for (const one of writes) {
    const problem = writeProblem(one)
    if (problem) throw new Error(`A choice was to be reopened that cannot be stored: ${problem}`)
  }
  const label = writes.length === 1 ? 'Take back a choice' : `Take back ${writes.length} choices`
  return tracked(workspace, async (author) => {
    const done = [decision(file.id, 'withdrawn', author.at)]
    const deciding = { label: `Withdraw ${file.fileName}`, done, ...author }
    const decided = await decideAndWrite(workspace.db, { deciding, writing: { label, writes } }, author)
    return decided.ok ? ok(null) : fail({ code: 'moved', places: decided.error })
  })
}
