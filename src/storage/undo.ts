import { recordKey } from '#domain/recordIndex'
import { isSameEntry, liveEntries } from '#domain/register'
import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import { deletedRegister } from '#domain/fold'
import { isAt } from './applyChanges'
import { writableTables } from './database'
import type { Database } from './database'
import {
  deleteAt,
  entriesAt,
  isUnsent,
  marksAt,
  readLedger,
  reviveAt,
  saveLedger,
  shownAt,
  withdrawAt,
  writeAt,
} from './ledger'
import type { Author, Ledger } from './ledger'
import type { LoggedEntry, Step } from './rows'
import { requireSetting, saveSetting } from './settings'
import { readUndoState } from './undoState'

/** A register that no longer stands as the step had left it, so the step cannot be taken back (R11). */
export interface ChangedSince {
  readonly code: 'changedSince'
  readonly label: string
}

/** A choice between versions that has left in a file: writing over it would drop the other version unseen. */
export interface ChosenAndLeft {
  readonly code: 'chosenAndLeft'
  readonly label: string
}

export type NotUndone = ChangedSince | ChosenAndLeft

export type UndoOutcome = Result<Step, NotUndone | { readonly code: 'nothing' }>

/** Undoes the newest step that can be, or does the newest undone one again; which one is settled inside the transaction. */
export async function takeBack(db: Database, which: 'undo' | 'redo', author: Author): Promise<UndoOutcome> {
  const { decideAnew } = await import('./decisions') // before the transaction, which must not wait for it
  return db.transaction('rw', writableTables(db), async () => {
    const step = (await readUndoState(db))[which]
    if (!step) return fail({ code: 'nothing' })
    if (!step.decided) return takeByHand(db, { step, which }, author)
    await decideAnew(db, which === 'undo' ? step.decided.back : step.decided.done)
    const done = { ...plain(step, author), action: which, entries: [], withdrawn: [] }
    await db.ownEntries.add(done)
    return ok(done)
  })
}

/** A step that cannot be undone is passed, so that the next undo reaches the one before it. */
async function takeByHand(
  db: Database,
  { step, which }: { readonly step: Step; readonly which: 'undo' | 'redo' },
  author: Author,
): Promise<UndoOutcome> {
  if (which === 'redo') return redoStep(db, step, author)
  const outcome = await undoStep(db, step, author)
  if (outcome.ok) return outcome
  await db.ownEntries.add({ ...plain(step, author), action: 'pass', entries: [], withdrawn: [] })
  await saveSetting(db, 'revision', (await requireSetting(db, 'revision')) + 1)
  return outcome
}

/**
 * R11 — Takes a change by hand back: own entries that have left in no file are withdrawn, so the exact state returns;
 * others are written anew as they stood before, and a record that the step made is deleted. Refused whole where a
 * register has changed since.
 */
export function undoStep(db: Database, step: Step, author: Author): Promise<Result<Step, NotUndone>> {
  return inLedger(db, step, (ledger) => {
    const isChanged = step.entries.some((one) => !isAt(shownAt(ledger, one), one.entry.value))
    if (isChanged) return fail({ code: 'changedSince', label: step.label })
    const unsent = step.entries.filter((one) => canWithdraw(ledger, one))
    const sent = step.entries.filter((one) => !unsent.includes(one))
    if (sent.some((one) => one.isSettling)) return fail({ code: 'chosenAndLeft', label: step.label })
    const withdrawn = unsent.map((one) => withdrawAt(ledger, one, one.entry))
    const entries = takenBack(ledger, { step, sent }, author)
    return ok({ ...plain(step, author), action: 'undo', entries, withdrawn })
  })
}

/** Writes a step's values again, as new entries: the counter of a withdrawn one is never used again (R11). */
export function redoStep(db: Database, step: Step, author: Author): Promise<Result<Step, NotUndone>> {
  return inLedger(db, step, (ledger) => {
    const isChanged = step.entries.some((one) => !isAt(shownAt(ledger, one), one.before))
    if (isChanged) return fail({ code: 'changedSince', label: step.label })
    const revived = reviveAt(ledger, step.entries, author)
    const written = step.entries
      .filter((one) => one.isSettling || !isAt(shownAt(ledger, one), one.entry.value))
      .map((one) => writeAt(ledger, { ...one, value: one.entry.value }, author))
    return ok({ ...plain(step, author), action: 'redo', entries: [...revived, ...written], withdrawn: [] })
  })
}

type Outcome = Result<Step, NotUndone>

function inLedger(db: Database, step: Step, work: (ledger: Ledger) => Outcome): Promise<Outcome> {
  return db.transaction('rw', [db.records, db.marks, db.ownEntries, db.settings], async () => {
    const ledger = await readLedger(db, step.entries)
    const outcome = work(ledger)
    if (outcome.ok) await saveLedger(db, ledger, outcome.value)
    return outcome
  })
}

/** An unsent own entry that nothing later has covered. */
function canWithdraw(ledger: Ledger, one: LoggedEntry): boolean {
  const live = liveEntries(entriesAt(ledger, one))
  return isUnsent(one.entry, ledger.actor) && live.some((entry) => isSameEntry(entry, one.entry))
}

/** What has left in a file: deleted where the step made the record (R8), else as it stood before. */
function takenBack(
  ledger: Ledger,
  { step, sent }: { readonly step: Step; readonly sent: readonly LoggedEntry[] },
  author: Author,
): readonly LoggedEntry[] {
  const made = new Map<string, LoggedEntry>()
  for (const one of sent) if (wasMadeBy(step, ledger, one)) made.set(recordKey(one.kind, one.id), one)
  const deleted = [...made.values()].map((one) => deleteAt(ledger, one, author))
  const rewritten = sent
    .filter((one) => !made.has(recordKey(one.kind, one.id)))
    .map((one) => writeAt(ledger, { ...one, value: one.before ?? null }, author))
  return [...deleted, ...rewritten]
}

/** Whether nothing stood in the record before the step, and nothing else stands in it now. */
function wasMadeBy(step: Step, ledger: Ledger, { kind, id }: LoggedEntry): boolean {
  const written = step.entries.filter((one) => one.kind === kind && one.id === id)
  const registers = new Set(written.map(({ register }) => register))
  const isNew = written.every(({ register, before }) => register === deletedRegister || before === undefined)
  return isNew && Object.keys(marksAt(ledger, { kind, id }).entries).every(isWritten)

  function isWritten(register: string): boolean {
    return register === deletedRegister || registers.has(register)
  }
}

const plain = (step: Step, { at }: Author): Pick<Step, 'of' | 'decided' | 'at' | 'label'> => ({
  of: step.step ?? null,
  decided: step.decided,
  at,
  label: step.label,
})
