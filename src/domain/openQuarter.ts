import { targetWrites } from './openQuarter/targetWrites'
import { targetsToOpen } from './openQuarter/targets'
import type { OpeningTarget } from './openQuarter/targets'
import { usualDeadline } from './openQuarter/usualDeadline'
import { creation, write } from './change'
import type { Changes, Write } from './change'
import type { Figures } from './figures'
import { composite } from './ids'
import type { DateText, Id, QuarterId } from './primitives'
import { formatQuarter } from './quarter'
import { nameOf } from './recordIndex'
import type { Values } from './records'
import { sectionsInOrder } from './scorecard'
import type { Structure } from './structure'

export type { CarriedTarget, OpeningTarget, UnsetReason } from './openQuarter/targets'

/** What a quarter is opened from. `figures`: what `reportPeriods` names for the new quarter, and `from`. */
export interface Opening {
  readonly structure: Structure
  readonly figures: Figures
  /** The one to be opened. */
  readonly quarter: QuarterId
  /** The newest one before it that is there. */
  readonly from: QuarterId
}

/** A section of the new quarter; `submission`: what is known of it there already. */
export interface OpeningSection {
  readonly id: Id
  readonly title: string
  readonly submission: Values<'submission'>
}

/** What opening a quarter comes to, before anything is written. */
export interface OpeningPlan {
  readonly quarter: QuarterId
  readonly firstMonth: number
  /** `Quarter 2 2012/13` */
  readonly name: string
  /** Every indicator in the report of the new quarter, in the order of the plan. */
  readonly targets: readonly OpeningTarget[]
  /** In the order of the report. */
  readonly sections: readonly OpeningSection[]
  /** As many days after the end of the quarter as last time; undefined where there was no deadline. */
  readonly deadline: DateText | undefined
}

/** What the person decided. */
export interface OpeningChoice {
  /** The indicators whose targets are carried forward; others than the plan offers count for nothing. */
  readonly carried: ReadonlySet<Id>
  /** By section; a section that is left out keeps what it has. */
  readonly deadlines: ReadonlyMap<Id, DateText>
  /** To those who draft the sections; empty: none. */
  readonly note: string
}

/**
 * Structure stands from quarter to quarter by itself; only targets can be carried forward. *The one before* always
 * means the last due quarter up to `from`, and of what lags the quarters its figures are for (P3).
 */
export function planOpening(opening: Opening): OpeningPlan {
  const { structure, figures, quarter } = opening
  return {
    quarter,
    firstMonth: structure.firstMonth,
    name: formatQuarter(quarter, structure.firstMonth),
    targets: targetsToOpen(opening),
    sections: sectionsInOrder(structure, quarter).flatMap((id) => {
      const section = structure.get('section', id)
      const submission = figures.get('submission', composite(id, quarter))?.values ?? {}
      return section ? [{ id, title: nameOf(section), submission }] : []
    }),
    deadline: usualDeadline(opening),
  }
}

/** One step of undo: "Open Quarter 2 2012/13". Nothing that stands in the new quarter already is written again. */
export function openingChanges(plan: OpeningPlan, choice: OpeningChoice): Changes {
  return {
    label: `Open ${plan.name}`,
    writes: [
      ...creation('quarter', plan.quarter, { state: 'open' }),
      ...plan.targets.flatMap((one) =>
        one.plan === 'carry' && choice.carried.has(one.indicator) ? targetWrites(one) : [],
      ),
      ...plan.sections.flatMap((section) => submissionWrites(section, plan.quarter, choice)),
    ],
  }
}

function submissionWrites(
  { id, submission }: OpeningSection,
  quarter: QuarterId,
  { deadlines, note }: OpeningChoice,
): readonly Write[] {
  const at = { kind: 'submission', id: composite(id, quarter) } as const
  const deadline = deadlines.get(id)
  return [
    ...(deadline === undefined || deadline === submission.deadline
      ? []
      : [write({ ...at, register: 'deadline' }, deadline, submission.deadline)]),
    ...(note === '' || note === submission.note
      ? []
      : [write({ ...at, register: 'note' }, note, submission.note)]),
  ]
}
