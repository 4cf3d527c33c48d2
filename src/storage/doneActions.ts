import type { Decision } from '#domain/merge/decisions'
import type { Database } from './database'
import { readLedger } from './ledger'
import type { Step } from './rows'
import { lastVerdicts, redoStanding, undoStanding } from './stepStanding'
import type { Judging, Standing } from './stepStanding'
import { StepWalk } from './stepWalk'
import type { Turn, WalkedAction } from './stepWalk'
import { walkBack } from './undoState'

/** One action of a person as the history of this browser tells it. */
export interface DoneAction {
  /** Its number in the own log. */
  readonly n: number
  readonly step: Step
  readonly isUndone: boolean
  /** When it was undone and done again since, oldest first. */
  readonly turns: readonly Turn[]
  /** What undoing it, or doing it again, would meet; `begun`: nothing goes back behind it. */
  readonly standing: Standing | { readonly is: 'begun' }
  /** The files it decided about; empty for a change by hand. */
  readonly files: readonly DecidedFile[]
}

export interface DecidedFile extends Pick<Decision, 'file' | 'record' | 'register' | 'verdict'> {
  readonly fileName: string
}

/** A page of the history, newest first, and the numbers at which the pages beside it start. */
export interface DonePage {
  readonly actions: readonly DoneAction[]
  /** How many actions are newer than those. */
  readonly newer: number
  readonly newerFrom: number | undefined
  readonly olderFrom: number | undefined
}

/** Where a page starts: at the newest action, at one by its number, or at the newest that was done before a moment. */
export interface PageWanted {
  readonly from?: number | undefined
  /** ISO moment. */
  readonly before?: string | undefined
  readonly most: number
}

/** What was done in this browser, a page of it. Reads no further back than the page, and only the records on it. */
export function readDoneActions(db: Database, wanted: PageWanted): Promise<DonePage> {
  return db.transaction('r', [db.ownEntries, db.marks, db.settings, db.decisions, db.bundles], async () => {
    const from = wanted.from === undefined ? undefined : await originOf(db, wanted.from)
    const { newer, found } = await walkTo(db, { ...wanted, from })
    const actions = found.slice(0, wanted.most)
    const judged = await judge(db, actions)
    const start = newer.length - wanted.most
    return {
      actions: judged,
      newer: newer.length,
      newerFrom: start > 0 ? newer[start] : undefined,
      olderFrom: found[wanted.most]?.step.step,
    }
  })
}

/** An action that was done again is found under its own number. */
async function originOf(db: Database, n: number): Promise<number> {
  const row = await db.ownEntries.get(n)
  return row?.action === 'redo' && row.of !== null ? originOf(db, row.of) : n
}

/** The numbers of the actions above the page, the actions on it, and one below it. */
async function walkTo(db: Database, { from = Infinity, before, most }: PageWanted) {
  const walk = new StepWalk()
  const newer: number[] = []
  const found: WalkedAction[] = []
  await walkBack(db, (row) => {
    const action = walk.look(row)
    if (!action) return true
    const { step = 0, at } = action.step
    const isAbove = step > from || (before !== undefined && at >= before)
    if (found.length === 0 && isAbove) newer.push(step)
    else found.push(action)
    return found.length <= most
  })
  return { newer, found }
}

async function judge(db: Database, actions: readonly WalkedAction[]): Promise<readonly DoneAction[]> {
  const open = actions.filter(({ isBegun }) => !isBegun)
  const [ledger, decisions] = await Promise.all([
    readLedger(
      db,
      open.flatMap(({ current }) => current.entries),
    ),
    db.decisions.toArray(),
  ])
  const verdicts = lastVerdicts(decisions)
  const decided = new Set(actions.flatMap(({ step }) => step.decided?.done.map(({ file }) => file) ?? []))
  const covers = await db.bundles.bulkGet([...decided])
  const names = new Map(covers.flatMap((cover) => (cover ? [[cover.id, cover.fileName] as const] : [])))
  return actions.map((action) => ({
    n: action.step.step ?? 0,
    step: action.step,
    isUndone: action.isUndone,
    turns: action.turns,
    standing: standingOf(action, { ledger, verdicts, later: action.later }),
    files: (action.step.decided?.done ?? []).map(({ file, record, register, verdict }) => ({
      file,
      record,
      register,
      verdict,
      fileName: names.get(file) ?? '',
    })),
  }))
}

function standingOf({ current, isUndone, isBegun }: WalkedAction, judging: Judging): DoneAction['standing'] {
  if (isBegun) return { is: 'begun' }
  return isUndone ? redoStanding(current, judging) : undoStanding(current, judging)
}
