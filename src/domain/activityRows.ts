import { activityOutcome, isGone } from './activityOutcome'
import type { Figures } from './figures'
import { composite } from './ids'
import type { Id, QuarterId } from './primitives'
import { nameOf } from './recordIndex'
import type { OfKind } from './recordIndex'
import { activitySchemeInForce } from './ruleInForce'
import { activitiesIn } from './structure'
import type { Structure } from './structure'
import type { Outcome } from './summary/tally'

/** One activity in one quarter, as its table shows it. */
export interface ActivityRow {
  readonly id: Id
  readonly quarter: QuarterId
  /** That of its objective. */
  readonly section: Id | undefined
  readonly ref: string
  readonly title: string
  readonly outcome: Outcome
  readonly progress: OfKind<'progress'> | undefined
  /** Posts with the code of their directorate: `Community safety manager, CEX`. */
  readonly leads: readonly string[]
  /** What it was made from. */
  readonly asked: ActivitiesAsked
}

export interface ActivitiesAsked {
  readonly structure: Structure
  readonly figures: Figures
  readonly quarter: QuarterId
}

/** S16 — The activities of an objective in order, without those completed in an earlier quarter. */
export function activityRows(asked: ActivitiesAsked, objective: Id): readonly ActivityRow[] {
  const { structure, figures, quarter } = asked
  return activitiesIn(structure, objective, quarter)
    .filter(({ id }) => !isGone(figures, id, quarter))
    .map((activity) => activityRow(asked, activity))
}

function activityRow(asked: ActivitiesAsked, activity: OfKind<'activity'>): ActivityRow {
  const { structure, figures, quarter } = asked
  const progress = figures.get('progress', composite(activity.id, quarter))
  return {
    id: activity.id,
    quarter,
    section:
      structure.get('objective', activity.values.placement?.objective)?.values.placement?.section ??
      undefined,
    ref: activity.values.identity?.ref ?? '',
    title: nameOf(activity),
    outcome: activityOutcome(activitySchemeInForce(structure), progress?.values.status),
    progress,
    leads: (activity.values.leads ?? []).map((post) => postWords(structure, post)),
    asked,
  }
}

/** `Community safety manager, CEX`; a post that is gone keeps its id, so that nothing is lost silently. */
export function postWords(structure: Structure, post: Id): string {
  const record = structure.get('post', post)
  if (!record) return post
  const code = structure.get('directorate', record.values.identity?.directorate)?.values.identity?.code
  return code ? `${nameOf(record)}, ${code}` : nameOf(record)
}
