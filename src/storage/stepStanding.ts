import type { Json } from '#domain/canonical'
import { deletedRegister, isDeleted } from '#domain/fold'
import type { Decision } from '#domain/merge/decisions'
import { covers, isSameEntry, isUnsettled, liveEntries, shownEntry } from '#domain/register'
import type { Entry } from '#domain/register'
import { isAt } from './applyChanges'
import { entriesAt, isOwn, isUnsent, marksAt, shownAt } from './ledger'
import type { Ledger } from './ledger'
import type { LoggedEntry, Step } from './rows'
import { registerKey, verdictKey } from './stepWalk'
import type { LaterAction, LaterActions } from './stepWalk'

/** A register that does not stand as an action had left it. */
export interface ChangedRegister {
  readonly about: 'register'
  readonly kind: LoggedEntry['kind']
  readonly id: string
  readonly register: string
  /** What it shows instead; undefined: nothing. */
  readonly now: Json | undefined
  /** Whether other versions stand beside that, and somebody has to choose (R5). */
  readonly isUnsettled: boolean
  /** Who wrote what it shows: post and moment. */
  readonly written: Pick<Entry, 'at' | 'by' | 'dot'> | undefined
  /** The later action of this browser that changed it; undefined where a file did. */
  readonly later: LaterAction | undefined
}

/** A file, or a part of one, about which something else was decided since. */
export interface ChangedVerdict extends Pick<Decision, 'file' | 'record' | 'register'> {
  readonly about: 'verdict'
  readonly later: LaterAction | undefined
}

export type ChangedPlace = ChangedRegister | ChangedVerdict

/** Whether a step can be undone, or done again where it is undone. `isAnew`: by writing over what has left in a file (R11). */
export type Standing =
  | { readonly is: 'open'; readonly isAnew: boolean }
  | { readonly is: 'changed'; readonly changed: readonly ChangedPlace[] }
  | { readonly is: 'chosenAndLeft' }

/** What is known where a step is judged. `verdicts`: the last decision on each thing, by its name. */
export interface Judging {
  readonly ledger: Ledger
  readonly verdicts: ReadonlyMap<string, Decision['verdict']>
  readonly later: LaterActions
}

/** R11, F22 — A step can be undone while each of its places is still as it left it, and no later action stands there. */
export function undoStanding(step: Step, judging: Judging): Standing {
  const changed = [
    ...step.entries.filter((one) => !isAsLeft(one, judging)).map((one) => changedRegister(one, judging)),
    ...changedVerdicts(step.decided?.done ?? [], judging),
  ]
  if (changed.length > 0) return { is: 'changed', changed }
  const { ledger } = judging
  const sent = step.entries.filter((one) => !canWithdraw(ledger, one))
  if (sent.some((one) => dropsAnother(ledger, one))) return { is: 'chosenAndLeft' }
  return { is: 'open', isAnew: sent.length > 0 }
}

/** A step can be done again while each of its places shows what stood there before it, and nothing it had not seen. */
export function redoStanding(step: Step, judging: Judging): Standing {
  const { ledger } = judging
  const changed = [
    ...step.entries
      .filter((one) => !isAt(shownAt(ledger, one), one.before) || hasUnseen(ledger, one))
      .map((one) => changedRegister(one, judging)),
    ...changedVerdicts(step.decided?.back ?? [], judging),
  ]
  return changed.length > 0 ? { is: 'changed', changed } : { is: 'open', isAnew: false }
}

/** The last decision on each file and part, by its name. */
export const lastVerdicts = (rows: readonly Decision[]): Judging['verdicts'] =>
  new Map(rows.map((row) => [verdictKey(row), row.verdict]))

/** R11 — An unsent own entry that nothing later has covered. */
export const canWithdraw = (ledger: Ledger, one: LoggedEntry): boolean =>
  isUnsent(one.entry, ledger.actor) && isLive(ledger, one)

/** What would stand if an entry had never been written. */
export const liveWithout = (ledger: Ledger, one: LoggedEntry): readonly Entry[] =>
  liveEntries(entriesAt(ledger, one).filter((entry) => !isSameEntry(entry, one.entry)))

/** R7 — To write over a choice that has left in a file would drop the other version. */
const dropsAnother = (ledger: Ledger, one: LoggedEntry): boolean =>
  one.isSettling === true ||
  (one.register !== deletedRegister && isUnsettled(one.register, liveWithout(ledger, one)))

const isLive = (ledger: Ledger, one: LoggedEntry): boolean =>
  liveEntries(entriesAt(ledger, one)).some((entry) => isSameEntry(entry, one.entry))

/** What somebody else wrote over it is theirs, even where it says the same (F22). */
function isAsLeft(one: LoggedEntry, { ledger, later }: Judging): boolean {
  if (later.has(registerKey(one)) || !isAt(shownAt(ledger, one), one.entry.value)) return false
  if (one.register !== deletedRegister && isDeleted(marksAt(ledger, one))) return false
  const shown = shownEntry(liveEntries(entriesAt(ledger, one)))
  return isLive(ledger, one) || shown === undefined || isOwn(shown, ledger.actor)
}

/**
 * Something stands there that whoever wrote this had not seen: another version, which writing over it would drop, or, of a
 * record to be deleted again, what was written in it since (R8).
 */
function hasUnseen(ledger: Ledger, { entry, ...place }: LoggedEntry): boolean {
  if (place.register === deletedRegister) {
    const { entries } = marksAt(ledger, place)
    return entry.value !== null && !isDeleted({ entries: { ...entries, [deletedRegister]: [entry] } })
  }
  const live = liveEntries(entriesAt(ledger, place))
  return (
    isUnsettled(place.register, live) &&
    live.some((one) => !isOwn(one, ledger.actor) && !covers(entry.over, one.dot))
  )
}

function changedRegister(one: LoggedEntry, { ledger, later }: Judging): ChangedRegister {
  const { kind, id, register } = one
  const now = shownAt(ledger, one)
  const live = liveEntries(entriesAt(ledger, one))
  const shown = now === undefined ? undefined : shownEntry(live)
  return {
    about: 'register',
    kind,
    id,
    register,
    now,
    isUnsettled: isUnsettled(register, live),
    written: shown && { at: shown.at, by: shown.by, dot: shown.dot },
    later: later.get(registerKey(one)) ?? later.get(registerKey({ kind, id, register: deletedRegister })),
  }
}

function changedVerdicts(
  expected: readonly Decision[],
  { verdicts, later }: Judging,
): readonly ChangedVerdict[] {
  return expected
    .filter((one) => verdicts.get(verdictKey(one)) !== one.verdict)
    .map(({ file, record, register }) => ({
      about: 'verdict',
      file,
      record,
      register,
      later: later.get(verdictKey({ file, record, register })),
    }))
}
