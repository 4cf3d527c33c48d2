import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import type { Place } from '#storage/ledger'
import type { Step } from '#storage/rows'
import type { NotUndone, UndoOutcome } from '#storage/undo'
import type { Workspace } from '../workspace'
import { tracked } from './save'
import type { NotSaved } from './save'

/** What was undone or done again: in words, and the registers it was about; none where it was about files. */
export interface TakenBack {
  readonly label: string
  readonly places: readonly Place[]
}

/** How an undo or redo ended: what it was about, or why it was not done. */
export type Undone = Result<TakenBack, NotSaved | NotUndone | { readonly code: 'nothing' }>

/** Takes back the newest step that can be; refused where its registers have changed since (R11). */
export const undo = (workspace: Workspace): Promise<Undone> => take(workspace, 'undo')

/** Does the newest undone step again. */
export const redo = (workspace: Workspace): Promise<Undone> => take(workspace, 'redo')

/** Undoes an action out of its turn, by the number of its step; refused where its registers have changed since (R11). */
export const undoAction = (workspace: Workspace, step: number): Promise<Undone> =>
  take(workspace, 'undo', step)

/** Does an action again that was undone, by the number of its step. */
export const redoAction = (workspace: Workspace, step: number): Promise<Undone> =>
  take(workspace, 'redo', step)

/** The code comes with the first undo, once it is its turn: what is written after it waits. */
async function take(workspace: Workspace, which: 'undo' | 'redo', step?: number): Promise<Undone> {
  const { db } = workspace
  const outcome = await tracked<UndoOutcome>(workspace, async (author) => {
    const { takeAction, takeBack } = await import('#storage/undo')
    return ok(
      await (step === undefined ? takeBack(db, which, author) : takeAction(db, { step, which }, author)),
    )
  })
  if (!outcome.ok) return outcome
  return outcome.value.ok ? ok(takenBack(outcome.value.value)) : fail(outcome.value.error)
}

const takenBack = ({ label, entries, withdrawn }: Step): TakenBack => ({
  label,
  places: [...withdrawn, ...entries].map(({ kind, id, register }) => ({ kind, id, register })),
})
