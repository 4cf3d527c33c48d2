import { recordKey } from '#domain/recordIndex'
import { shownEntry } from '#domain/register'
import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import { deletedRegister } from '#domain/fold'
import { isAt } from './applyChanges'
import { writableTables } from './database'
import type { Database } from './database'
import { decideAnew } from './decisions'
import {
  deleteAt,
  isOwn,
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
import { canWithdraw, lastVerdicts, liveWithout, redoStanding, undoStanding } from './stepStanding'
import type { ChangedPlace, Judging, Standing } from './stepStanding'
import { StepWalk } from './stepWalk'
import type { LaterActions, WalkedAction } from './stepWalk'
import { readUndoState, walkBack } from './undoState'

/** A place that no longer stands as the step had left it, so the step cannot be taken back (R11). */
export interface ChangedSince {
  readonly code: 'changedSince'
  readonly label: string
  readonly changed: readonly ChangedPlace[]
}

/** A choice between versions that has left in a file: writing over it would drop the other version unseen. */
export interface ChosenAndLeft {
  readonly code: 'chosenAndLeft'
  readonly label: string
}

export type NotUndone = ChangedSince | ChosenAndLeft

export type UndoOutcome = Result<Step, NotUndone | { readonly code: 'nothing' }>

type Which = 'undo' | 'redo'

/** Undoes the newest step that can be, or does the newest undone one again; which one is settled inside the transaction. */
export function takeBack(db: Database, which: Which, author: Author): Promise<UndoOutcome> {
  return db.transaction('rw', writableTables(db), async () => {
    const walk = new StepWalk()
    let later: LaterActions = new Map()
    const state = await readUndoState(db, (row, isNext) => {
      if (isNext) later = walk.laterThan(row)
      walk.look(row)
    })
    const step = state[which]
    if (!step) return fail({ code: 'nothing' })
    const outcome = await takeKnown(db, { step, which, later }, author)
    if (!outcome.ok) await passOver(db, step, author)
    return outcome
  })
}

/**
 * Undoes an action out of its turn, or does it again, by the number of its step: a new step that is undone and done again like
 * any other. Refused whole where a place of it is not as it was left; then nothing is written.
 */
export function takeAction(
  db: Database,
  { step: n, which }: { readonly step: number; readonly which: Which },
  author: Author,
): Promise<UndoOutcome> {
  return db.transaction('rw', writableTables(db), async () => {
    const action = await findAction(db, n)
    if (!action || action.isBegun || action.isUndone !== (which === 'redo')) return fail({ code: 'nothing' })
    return takeKnown(db, { step: action.current, which, later: action.later }, author)
  })
}

/**
 * R11 — Takes a change by hand back: own entries that have left in no file are withdrawn, so the exact state returns;
 * others are written anew as they would stand without it, and a record that the step made is deleted. Refused whole where
 * a register has changed since.
 */
export async function undoStep(db: Database, step: Step, author: Author): Promise<Result<Step, NotUndone>> {
  return db.transaction('rw', writableTables(db), async () =>
    takeKnown(db, { step, which: 'undo', later: await readLater(db, step) }, author),
  )
}

interface Taking {
  readonly step: Step
  readonly which: Which
  readonly later: LaterActions
}

async function takeKnown(
  db: Database,
  { step, which, later }: Taking,
  author: Author,
): Promise<Result<Step, NotUndone>> {
  const ledger = await readLedger(db, step.entries)
  const decisions = step.decided ? await db.decisions.toArray() : []
  const judging: Judging = { ledger, later, verdicts: lastVerdicts(decisions) }
  const refused = refusalOf(step, (which === 'undo' ? undoStanding : redoStanding)(step, judging))
  if (refused) return fail(refused)
  const done = { ...about(step, author), action: which, ...(step.decided ? nothingWritten : written()) }
  if (step.decided) {
    await decideAnew(db, which === 'undo' ? step.decided.back : step.decided.done)
    await db.ownEntries.add(done)
  } else await saveLedger(db, ledger, done)
  return ok(done)

  function written() {
    return which === 'undo' ? undone(ledger, step, author) : doneAgain(ledger, step, author)
  }
}

const nothingWritten = { entries: [], withdrawn: [] }

function refusalOf({ label }: Step, standing: Standing): NotUndone | undefined {
  if (standing.is === 'open') return undefined
  return standing.is === 'changed'
    ? { code: 'changedSince', label, changed: standing.changed }
    : { code: 'chosenAndLeft', label }
}

type Written = Pick<Step, 'entries' | 'withdrawn'>

function undone(ledger: Ledger, step: Step, author: Author): Written {
  const unsent = step.entries.filter((one) => canWithdraw(ledger, one))
  const sent = step.entries.filter((one) => !unsent.includes(one))
  const withdrawn = unsent.map((one) => withdrawAt(ledger, one, one.entry))
  return { entries: takenBack(ledger, { step, sent }, author), withdrawn }
}

/** A step's values as new entries: the counter of a withdrawn one is never used again (R11). */
function doneAgain(ledger: Ledger, step: Step, author: Author): Written {
  const revived = reviveAt(ledger, step.entries, author)
  const written = step.entries
    .filter((one) => one.isSettling || !isAt(shownAt(ledger, one), one.entry.value))
    .map((one) => writeAt(ledger, { ...one, value: one.entry.value }, asBefore(one, author)))
  return { entries: [...revived, ...written], withdrawn: [] }
}

/** What was typed in for somebody is theirs still when it is done again. */
const asBefore = ({ entry: { by, typed } }: LoggedEntry, author: Author): Author =>
  typed ? { ...author, by, typed } : author

/** What has left in a file: deleted where the step made the record (R8), else as it would stand without it. */
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
    .map((one) => ({ ...one, value: shownEntry(liveWithout(ledger, one))?.value ?? null }))
    .map((one) => writeAt(ledger, one, author))
  return [...deleted, ...rewritten]
}

/** Whether nothing stood in the record before the step, and nothing else stands in it now, of this browser or another. */
function wasMadeBy(step: Step, ledger: Ledger, { kind, id }: LoggedEntry): boolean {
  const written = step.entries.filter((one) => one.kind === kind && one.id === id)
  const registers = new Set(written.map(({ register }) => register))
  const isNew = written.every(
    (one) =>
      (one.register === deletedRegister || one.before === undefined) &&
      liveWithout(ledger, one).every((entry) => isOwn(entry, ledger.actor)),
  )
  return isNew && Object.keys(marksAt(ledger, { kind, id }).entries).every(isWritten)

  function isWritten(register: string): boolean {
    return register === deletedRegister || registers.has(register)
  }
}

/** A step that cannot be taken back or done again is passed, so that the next time reaches the one before it. */
async function passOver(db: Database, step: Step, author: Author): Promise<void> {
  await db.ownEntries.add({ ...about(step, author), action: 'pass', ...nothingWritten })
  await saveSetting(db, 'revision', (await requireSetting(db, 'revision')) + 1)
}

/** The later actions that stand at the places of a step. */
async function readLater(db: Database, step: Step): Promise<LaterActions> {
  const walk = new StepWalk()
  await walkBack(db, (row) => {
    if ((row.step ?? 0) <= (step.step ?? 0)) return false
    walk.look(row)
    return true
  })
  return walk.laterThan(step)
}

async function findAction(db: Database, n: number): Promise<WalkedAction | undefined> {
  const walk = new StepWalk()
  let found: WalkedAction | undefined
  await walkBack(db, (row) => {
    const action = walk.look(row)
    if (row.step === n) found = action
    return (row.step ?? 0) > n
  })
  return found
}

const about = (step: Step, { at, by }: Author): Pick<Step, 'of' | 'decided' | 'at' | 'by' | 'label'> => ({
  of: step.step ?? null,
  decided: step.decided,
  at,
  by,
  label: step.label,
})
