import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import type { Database } from '#storage/database'
import type { Author } from '#storage/ledger'
import type { Step } from '#storage/rows'
import { readUndoState, redoStep, undoStep } from '#storage/undo'
import type { Workspace } from '../workspace'
import { tracked } from './save'
import type { NotSaved } from './save'

/** How an undo or redo ended: what it was about, or why it was not done. */
export type Undone = Result<
  { readonly label: string },
  NotSaved | { readonly code: 'nothing' } | ChangedSince
>

interface ChangedSince {
  readonly code: 'changedSince'
  readonly label: string
}

/** Takes back the newest step that can be; refused where its registers have changed since (R11). */
export const undo = (workspace: Workspace): Promise<Undone> => take(workspace, 'undo')

/** Does the newest undone step again. */
export const redo = (workspace: Workspace): Promise<Undone> => take(workspace, 'redo')

async function take(workspace: Workspace, which: 'undo' | 'redo'): Promise<Undone> {
  const outcome = await tracked<Taken>(workspace, async (author) =>
    ok(await taken(workspace.db, which, author)),
  )
  if (!outcome.ok) return outcome
  const { target, done } = outcome.value
  if (!target) return fail({ code: 'nothing' })
  return done ? ok({ label: target.label }) : fail({ code: 'changedSince', label: target.label })
}

interface Taken {
  readonly target: Step | undefined
  readonly done: boolean
}

async function taken(db: Database, which: 'undo' | 'redo', author: Author): Promise<Taken> {
  const target = (await readUndoState(db))[which]
  if (!target) return { target, done: false }
  const { ok: done } = await (which === 'undo' ? undoStep : redoStep)(db, target, author)
  return { target, done }
}
