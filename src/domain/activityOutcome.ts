import type { Figures } from './figures'
import { composite } from './ids'
import type { Id, QuarterId } from './primitives'
import { previousQuarter } from './quarter'
import { activityBands, completedBandId } from './scheme'
import type { ActivityScheme } from './scheme'
import type { Outcome } from './summary/tally'

/** S16 — The band a person has chosen; blank, or a band that the scheme does not have, is not reported. */
export function activityOutcome(scheme: ActivityScheme, status: Id | null | undefined): Outcome {
  const band = activityBands(scheme).find(({ id }) => id === status)
  return band ? { has: 'band', scheme, band } : { has: 'none', reason: 'notReported' }
}

/**
 * S16 — Completed in an earlier quarter, so no longer shown. Looks back over the quarters that were read, to the
 * newest one with a status, so that an activity taken up again is shown again.
 */
export function isGone(figures: Figures, activity: Id, quarter: QuarterId): boolean {
  let back = previousQuarter(quarter)
  for (let steps = 0; steps < farthestLook; steps += 1, back = previousQuarter(back)) {
    const status = figures.get('progress', composite(activity, back))?.values.status
    if (status) return status === completedBandId
  }
  return false
}

/** Five years: a plan rarely runs longer, and nothing is looked up beyond what was read. */
const farthestLook = 20
