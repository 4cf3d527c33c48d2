import { changesOf, writtenCells } from '#domain/paste'
import type { PastePlan, PlannedCell } from '#domain/paste'
import type { NotSaved } from '#state/commands/save'
import type { Proposal, RangeWork } from '../grid/rangeWork'
import { doneWords, labelOf, movedWords, nothingWords } from './pasteWords'

interface Applying {
  readonly does: Proposal['does']
  readonly plan: PastePlan
  readonly choices: ReadonlyMap<string, number>
  readonly work: RangeWork
}

export interface AppliedPlan {
  readonly isDone: boolean
  /** What was done, or why nothing was. */
  readonly words: string
}

/** F12 — Writes all that can be written as one step; refused whole where a place has changed meanwhile. */
export async function applyPlan({ does, plan, choices, work }: Applying): Promise<AppliedPlan> {
  const cells = writtenCells(plan, choices)
  if (cells.length === 0) return { isDone: true, words: nothingWords(plan) }
  const saved = await work.save(changesOf(plan, choices, labelOf(does, cells)))
  if (saved.ok) return { isDone: true, words: doneWords(does, plan, cells) }
  return { isDone: false, words: refusedWords(saved.error, cells) }
}

function refusedWords(error: NotSaved, cells: readonly PlannedCell[]): string {
  if (error.code === 'failed') return `Nothing was changed. ${error.message}`
  const names = error.places.flatMap(({ write }) => {
    const cell = cells.find(({ outcome }) =>
      writesOf(outcome).some((one) => one.id === write.id && one.register === write.register),
    )
    return cell?.cell?.name ?? []
  })
  return movedWords(names)
}

function writesOf(outcome: PlannedCell['outcome']) {
  if (outcome.is === 'write') return outcome.changes.writes
  return outcome.is === 'ask' ? outcome.offers.flatMap(({ changes }) => changes.writes) : []
}
