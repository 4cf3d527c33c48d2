import type { Figures } from './figures'
import { composite, splitId } from './ids'
import type { Id, QuarterId } from './primitives'
import { previousQuarter } from './quarter'
import { ofKind } from './recordIndex'
import type { AnyRecord } from './records'
import { activityBands, completedBandId } from './scheme'
import type { ActivityScheme } from './scheme'
import type { Structure } from './structure'
import type { Outcome } from './summary/tally'

/** S16 — The band a person has chosen; blank, or a band that the scheme does not have, is not reported. */
export function activityOutcome(scheme: ActivityScheme, status: Id | null | undefined): Outcome {
  const band = activityBands(scheme).find(({ id }) => id === status)
  return band ? { has: 'band', scheme, band } : { has: 'none', reason: 'notReported' }
}

/**
 * S16 — Completed in an earlier quarter, so no longer shown. The newest status counts, so that an activity taken up
 * again is shown again: of the quarters that were read, else as it was looked up in those before.
 */
export function isGone(figures: Figures, activity: Id, quarter: QuarterId): boolean {
  const status = lastStatus(figures, activity, quarter)
  return status === undefined ? figures.wasCompleted(activity) : status === completedBandId
}

/** S16 — Activities of which no earlier quarter that was read has a status: older ones need to be looked up. */
export function activitiesToLookUp({ structure, figures, quarter }: LookedAt): readonly Id[] {
  const ids = structure
    .livingIn(quarter)
    .list('activity')
    .map(({ id }) => id)
  return ids.filter((id) => lastStatus(figures, id, quarter) === undefined)
}

interface LookedAt {
  readonly structure: Structure
  readonly figures: Figures
  readonly quarter: QuarterId
}

/** S16 — Whether the newest status before a quarter is completed, by all of the activity's progress, oldest first. */
export function isCompletedBefore(progress: readonly AnyRecord[], quarter: QuarterId): boolean {
  const statuses = ofKind(progress, 'progress').flatMap(({ id, values }) =>
    values.status && splitId(id).period < quarter ? [values.status] : [],
  )
  return statuses.at(-1) === completedBandId
}

function lastStatus(figures: Figures, activity: Id, quarter: QuarterId): Id | undefined {
  let back = previousQuarter(quarter)
  for (let steps = 0; steps < mostRead; steps += 1, back = previousQuarter(back)) {
    const status = figures.get('progress', composite(activity, back))?.values.status
    if (status) return status
  }
  return undefined
}

/** As far back as a report is ever read; what lies beyond is looked up. */
const mostRead = 20
