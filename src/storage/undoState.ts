import type { Database } from './database'
import type { Step } from './rows'

/** What can be undone and redone next: the newest of each, undefined where there is none. */
export interface UndoState {
  readonly undo: Step | undefined
  readonly redo: Step | undefined
}

/**
 * What the own log leaves to undo and redo. Reads back only as far as it must; `onStep` hears of every step on the way, and
 * whether it is the one to undo.
 */
export async function readUndoState(
  db: Database,
  onStep: (step: Step, isNext: boolean) => void = () => undefined,
): Promise<UndoState> {
  const search = new UndoSearch()
  await walkBack(db, (step) => {
    search.look(step)
    onStep(step, search.undo === step)
    return !search.isOver
  })
  const redo = search.redo === undefined ? undefined : await db.ownEntries.get(search.redo)
  return { undo: search.undo, redo }
}

/** Gives the steps of the log, newest first, until one is answered with false. Reads no further than it must. */
export async function walkBack(db: Database, onStep: (step: Step) => boolean): Promise<void> {
  let length = firstPage
  for (let before = Infinity; before > 0; length = Math.min(length * 2, longestPage)) {
    const rows = await db.ownEntries.where('step').below(before).reverse().limit(length).toArray()
    for (const row of rows) if (!onStep(row)) return
    before = rows.length < length ? 0 : (rows.at(-1)?.step ?? 0)
  }
}

const firstPage = 50
const longestPage = 1600

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
    if (step.action === 'pass') return this.#lookAtPass(step.of ?? 0)
    if (step.action === 'redo') this.#redone.add(step.of ?? 0)
    else this.#isRedoEnded = true
    if (step.action === 'begin') this.#isBegun = true
    if (this.#isBegun) return
    if (!this.#dead.has(step.step ?? 0)) this.undo ??= step
  }

  /** It could not be undone, or not be done again: the next one before it is offered. */
  #lookAtPass(of: number): void {
    this.#dead.add(of)
    this.#redone.add(of)
  }

  #lookAtUndo(of: number): void {
    this.#dead.add(of)
    if (!this.#redone.has(of) && !this.#isRedoEnded) this.redo ??= of
  }
}
