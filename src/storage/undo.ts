import { liveEntries } from '#domain/register'
import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import { isAt } from './applyChanges'
import { writableTables } from './database'
import type { Database } from './database'
import { entriesAt, isUnsent, readLedger, saveLedger, shownAt, withdrawAt, writeAt } from './ledger'
import type { Author, Ledger } from './ledger'
import type { LoggedEntry, Step } from './rows'

/** What can be undone and redone next: the newest of each, undefined where there is none. */
export interface UndoState {
  readonly undo: Step | undefined
  readonly redo: Step | undefined
}

/** A register that no longer stands as the step had left it, so the step cannot be taken back (R11). */
export interface ChangedSince {
  readonly places: readonly LoggedEntry[]
}

/** How many steps back undo reaches. */
export const undoReach = 200

/** What the newest steps of the own log leave to undo and redo. */
export async function readUndoState(db: Database): Promise<UndoState> {
  const newest = await db.ownEntries.orderBy('step').reverse().limit(undoReach).toArray()
  return undoState(newest.reverse())
}

/** Steps oldest first. A new write clears what could be redone. */
export function undoState(steps: readonly Step[]): UndoState {
  const done: Step[] = []
  const undone: Step[] = []
  for (const step of steps) {
    if (step.action === 'undo') undone.push(...done.splice(-1))
    else done.push(step)
    if (step.action === 'redo') undone.pop()
    if (step.action === 'write') undone.length = 0
  }
  return { undo: done.at(-1), redo: undone.at(-1) }
}

/**
 * R11 — Takes a step back: own entries that have left in no file are withdrawn, so the exact state returns;
 * others are written anew as they stood before. Refused whole where a register has changed since.
 */
export function undoStep(db: Database, step: Step, author: Author): Promise<Result<Step, ChangedSince>> {
  if (step.file !== null) return aboutFile(db, step, { action: 'undo', at: author.at })
  return inLedger(db, step, (ledger) => {
    const changed = step.entries.filter((one) => !isAt(shownAt(ledger, one), one.entry.value))
    if (changed.length > 0) return fail({ places: changed })
    const [unsent, sent] = partition(step.entries, (one) => canWithdraw(ledger, one))
    const withdrawn = unsent.map((one) => withdrawAt(ledger, one, one.entry.dot))
    const entries = sent.map((one) => writeAt(ledger, { ...one, value: one.before ?? null }, author))
    return ok({ ...plain(step, author), action: 'undo', entries, withdrawn })
  })
}

/** Writes a step's values again, as new entries: the counter of a withdrawn one is never used again (R11). */
export function redoStep(db: Database, step: Step, author: Author): Promise<Result<Step, ChangedSince>> {
  if (step.file !== null) return aboutFile(db, step, { action: 'redo', at: author.at })
  return inLedger(db, step, (ledger) => {
    const changed = step.entries.filter((one) => !isAt(shownAt(ledger, one), one.before))
    if (changed.length > 0) return fail({ places: changed })
    const entries = step.entries.map((one) => writeAt(ledger, { ...one, value: one.entry.value }, author))
    return ok({ ...plain(step, author), action: 'redo', entries, withdrawn: [] })
  })
}

/** A file taken in is taken out again as a whole, and put back; own edits stay (exchange.md). */
async function aboutFile(
  db: Database,
  step: Step,
  { action, at }: Pick<Step, 'action' | 'at'>,
): Promise<Outcome> {
  const { putBack, takeOut } = await import('./takeOut') // before the transaction, which must not wait for it
  return db.transaction('rw', writableTables(db), async () => {
    const ledger = await readLedger(db, [])
    await (action === 'undo' ? takeOut : putBack)(db, step.file ?? '', { ledger, at })
    const done: Step = {
      action,
      of: step.step ?? null,
      file: step.file,
      at,
      label: step.label,
      entries: [],
      withdrawn: [],
    }
    await db.ownEntries.add(done)
    return ok(done)
  })
}

type Outcome = Result<Step, ChangedSince>

function inLedger(db: Database, step: Step, work: (ledger: Ledger) => Outcome): Promise<Outcome> {
  return db.transaction('rw', [db.records, db.marks, db.ownEntries, db.settings], async () => {
    const ledger = await readLedger(db, step.entries)
    const outcome = work(ledger)
    if (!outcome.ok) return outcome
    await saveLedger(db, ledger, outcome.value)
    return outcome
  })
}

/** An unsent own entry that nothing later has covered. */
function canWithdraw(ledger: Ledger, one: LoggedEntry): boolean {
  const live = liveEntries(entriesAt(ledger, one))
  return isUnsent(one.entry, ledger.actor) && live.some((entry) => entry.dot === one.entry.dot)
}

function plain(step: Step, { at }: Author): Pick<Step, 'of' | 'file' | 'at' | 'label'> {
  return { of: step.step ?? null, file: null, at, label: step.label }
}

function partition<T>(
  items: readonly T[],
  test: (item: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}
