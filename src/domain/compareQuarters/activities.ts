import { activityOutcome } from '../activityOutcome'
import type { Figures } from '../figures'
import { composite } from '../ids'
import type { Id, QuarterId } from '../primitives'
import { nameOf } from '../recordIndex'
import type { OfKind } from '../recordIndex'
import { activitySchemeInForce } from '../ruleInForce'
import { sectionOfActivity } from '../structure'
import type { Structure } from '../structure'
import { movement } from '../summary'
import type { Movement, Outcome } from '../summary'

export interface ActivitiesCompared {
  readonly structure: Structure
  /** What both quarters are read from. */
  readonly figures: Figures
  /** The earlier one. */
  readonly before: QuarterId
  readonly after: QuarterId
}

/** What of an activity can differ between two quarters. */
export type ActivityDifference = 'status' | 'text'

/** S16 — One activity in two quarters. */
export interface ComparedActivity {
  readonly id: Id
  readonly ref: string
  readonly title: string
  readonly section: Id | undefined
  readonly before: Outcome
  readonly after: Outcome
  readonly movement: Movement
  readonly differs: readonly ActivityDifference[]
}

/** K4 — The activities that either quarter says something of, in the order of the plan. */
export function compareActivities(asked: ActivitiesCompared): readonly ComparedActivity[] {
  return asked.structure.list('activity').flatMap((activity) => comparedActivity(activity, asked) ?? [])
}

function comparedActivity(
  activity: OfKind<'activity'>,
  { structure, figures, before, after }: ActivitiesCompared,
): ComparedActivity | undefined {
  const [then, now] = [before, after].map(
    (quarter) => figures.get('progress', composite(activity.id, quarter))?.values,
  )
  const saysNothing = [then, now].every((values) => !values?.status && !values?.text)
  if (saysNothing) return undefined
  const scheme = activitySchemeInForce(structure)
  const outcomes = {
    before: activityOutcome(scheme, then?.status),
    after: activityOutcome(scheme, now?.status),
  }
  const moved = movement(outcomes.before, outcomes.after)
  const section =
    sectionOfActivity(structure, activity, after) ?? sectionOfActivity(structure, activity, before)
  return {
    id: activity.id,
    ref: activity.values.identity?.ref ?? '',
    title: nameOf(activity),
    section: section?.id,
    ...outcomes,
    movement: moved,
    differs: [
      ...(moved === 'same' || moved === 'unrated' ? [] : (['status'] as const)),
      ...(isOtherText(then?.text, now?.text) ? (['text'] as const) : []),
    ],
  }
}

/** Of a text that only one quarter has, its status says enough. */
const isOtherText = (one: string | null | undefined, other: string | null | undefined): boolean =>
  Boolean(one?.trim()) && Boolean(other?.trim()) && one?.trim() !== other?.trim()
