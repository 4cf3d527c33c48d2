import { activityOutcome, isGone } from './activityOutcome'
import { composite } from './ids'
import type { IndicatorResult } from './indicatorResult'
import type { Id, QuarterId } from './primitives'
import { previousQuarter } from './quarter'
import { nameOf } from './recordIndex'
import type { OfKind } from './recordIndex'
import { activitySchemeInForce } from './ruleInForce'
import type { Scheme } from './scheme'
import type { Report, ScorecardRow } from './scorecard'
import { sectionOfActivity } from './structure'
import type { CountedRow, MovingOutcome, SummaryFrame } from './summary'

/** An indicator or an activity as the overview counts it, compares it and names it. */
export interface OverviewRow extends CountedRow {
  readonly kind: 'indicator' | 'activity'
  readonly ref: string
  readonly title: string
  readonly section: Id | undefined
  readonly now: MovingOutcome
  readonly before: MovingOutcome
  /** The quarter `before` is of: the previous due one. Undefined where there is none. */
  readonly since: QuarterId | undefined
  /** What an indicator's status follows from; an activity's is chosen. */
  readonly result: IndicatorResult | undefined
  /** K4 — Whether it is compared: what is not due this quarter has not changed. */
  readonly isCompared: boolean
}

/** K4 — Compared where any of them had a status before: else all would be new, which says nothing. */
export function indicatorsOverview(rows: readonly ScorecardRow[]): readonly OverviewRow[] {
  return comparedWhereAny(rows.map(indicatorOverview))
}

export function indicatorOverview({ id, result, section, priority }: ScorecardRow): OverviewRow {
  const { definition, status, previous } = result
  return {
    kind: 'indicator',
    id,
    ref: definition.ref ?? '',
    title: definition.title,
    section: section?.id,
    priority: priority?.id ?? null,
    outcome: status,
    now: status,
    before: previous?.status ?? none,
    since: previous?.quarter,
    result,
    isCompared: result.isDue,
  }
}

/** S16 — Every activity alive in the quarter, placed or not; without those completed in an earlier quarter. */
export function activityOverview(report: Report): readonly OverviewRow[] {
  return comparedWhereAny(activitiesSince(report, previousQuarter(report.quarter)))
}

/** K1 — Priorities in their order, and the schemes whose bands are listed also where nothing is in them. */
export function summaryFrame({ structure, quarter }: Report, schemes: readonly Scheme[]): SummaryFrame {
  return {
    schemes: [...new Map(schemes.map((scheme) => [scheme.id, scheme])).values()],
    priorities: structure
      .livingIn(quarter)
      .list('priority')
      .map(({ id }) => id),
  }
}

/** C3 — A figure that is due and neither there nor declared suspended, withheld or without value. */
export function lacksFigure({ result }: ScorecardRow): boolean {
  const { actual, isDue } = result
  return isDue && actual.has === 'none' && (actual.reason === 'notReported' || actual.reason === 'awaiting')
}

/** S8 — A figure that is there and cannot be rated, because nobody has set its target or said that there is none. */
export const lacksTarget = ({ result: { status } }: ScorecardRow): boolean =>
  status.has === 'none' && status.reason === 'targetMissing'

const none: MovingOutcome = { has: 'none', reason: 'notDue' }

function comparedWhereAny(rows: readonly OverviewRow[]): readonly OverviewRow[] {
  const hasAny = rows.some(({ before }) => before.has === 'band')
  return hasAny ? rows : rows.map((row) => ({ ...row, isCompared: false }))
}

function activitiesSince(report: Report, since: QuarterId): readonly OverviewRow[] {
  const { structure, figures, quarter } = report
  return structure
    .livingIn(quarter)
    .list('activity')
    .filter(({ id }) => !isGone(figures, id, quarter))
    .map((activity) => {
      const now = outcomeIn(report, activity.id, quarter)
      return {
        kind: 'activity',
        id: activity.id,
        ref: activity.values.identity?.ref ?? '',
        title: nameOf(activity),
        ...placeOf(report, activity),
        outcome: now,
        now,
        before: outcomeIn(report, activity.id, since),
        since,
        result: undefined,
        isCompared: true,
      } as const
    })
}

function outcomeIn({ structure, figures }: Report, activity: Id, quarter: QuarterId): MovingOutcome {
  const progress = figures.get('progress', composite(activity, quarter))
  return activityOutcome(activitySchemeInForce(structure), progress?.values.status)
}

function placeOf(
  { structure, quarter }: Report,
  activity: OfKind<'activity'>,
): Pick<OverviewRow, 'section' | 'priority'> {
  const section = sectionOfActivity(structure, activity, quarter)
  const priority = structure.livingIn(quarter).get('priority', section?.values.placement?.priority)
  return { section: section?.id, priority: priority?.id ?? null }
}
