import type { Outcome } from '#domain/summary'
import type { ShownStatus } from '../kit/StatusMark'

/** A status, or the outcome of an activity, as its mark takes it. */
export const shownStatus = (outcome: Outcome): ShownStatus =>
  outcome.has === 'band' ? { band: outcome.band } : { missing: outcome.reason }
