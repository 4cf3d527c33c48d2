import type { Database } from './database'
import type { Step } from './rows'

/** What can be undone and redone next: the newest of each, undefined where there is none. */
export interface UndoState {
  readonly undo: Step | undefined
  readonly redo: Step | undefined
}

/** What the own log leaves to undo and redo. Reads back only as far as it must. */
export async function readUndoState(db: Database): Promise<UndoState> {
  const search = new UndoSearch()
  let before = Infinity
  while (!search.isOver && before > 0) {
    const rows = await db.ownEntries.where('step').below(before).reverse().limit(pageLength).toArray()
    for (const row of rows) search.look(row)
    before = rows.length < pageLength ? 0 : (rows.at(-1)?.step ?? 0)
  }
  const redo = search.redo === undefined ? undefined : await db.ownEntries.get(search.redo)
  return { undo: search.undo, redo }
}

const pageLength = 50

/**
 * Walks the log from its newest step back. `of` says which step an undo took back or a redo did again; a redo stands for
 * the step from then on. A new write ends what could be redone; what came before a beginning stays.
 */
class UndoSearch {
  undo: Step | undefined
  redo: number | undefined
  readonly #dead = new Set<number>()
  readonly #redone = new Set<number>()
  #isRedoEnded = false
  #isBegun = false

  get isOver(): boolean {
    return (this.#isBegun || this.undo !== undefined) && (this.redo !== undefined || this.#isRedoEnded)
  }

  look(step: Step): void {
    if (step.action === 'undo') return this.#lookAtUndo(step.of ?? 0)
    if (step.action === 'pass') return void this.#dead.add(step.of ?? 0)
    if (step.action === 'redo') this.#redone.add(step.of ?? 0)
    else this.#isRedoEnded = true
    if (step.action === 'begin') this.#isBegun = true
    if (this.#isBegun) return
    if (!this.#dead.has(step.step ?? 0)) this.undo ??= step
  }

  #lookAtUndo(of: number): void {
    this.#dead.add(of)
    if (!this.#redone.has(of) && !this.#isRedoEnded) this.redo ??= of
  }
}
