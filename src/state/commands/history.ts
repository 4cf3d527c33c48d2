import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import { takeBack } from '#storage/undo'
import type { NotUndone, UndoOutcome } from '#storage/undo'
import type { Workspace } from '../workspace'
import { tracked } from './save'
import type { NotSaved } from './save'

/** How an undo or redo ended: what it was about, or why it was not done. */
export type Undone = Result<{ readonly label: string }, NotSaved | NotUndone | { readonly code: 'nothing' }>

/** Takes back the newest step that can be; refused where its registers have changed since (R11). */
export const undo = (workspace: Workspace): Promise<Undone> => take(workspace, 'undo')

/** Does the newest undone step again. */
export const redo = (workspace: Workspace): Promise<Undone> => take(workspace, 'redo')

async function take(workspace: Workspace, which: 'undo' | 'redo'): Promise<Undone> {
  const outcome = await tracked<UndoOutcome>(workspace, async (author) =>
    ok(await takeBack(workspace.db, which, author)),
  )
  if (!outcome.ok) return outcome
  return outcome.value.ok ? ok({ label: outcome.value.value.label }) : fail(outcome.value.error)
}
