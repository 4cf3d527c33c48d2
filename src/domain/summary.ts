import type { Id } from './primitives'
import { isExceptional } from './scheme'
import type { Outcome } from './summary/tally'

export { groupByMovement, movement, movements, setChanges } from './summary/movement'
export type { Movement, MovingOutcome, SetChanges } from './summary/movement'
export { formatShare, headline, percentage, remit, roundingNote } from './summary/share'
export type { Headline } from './summary/share'
export { summarise, tally } from './summary/tally'
export type {
  BandCount,
  CountedRow,
  Outcome,
  ReasonCount,
  Summary,
  SummaryFrame,
  Tally,
} from './summary/tally'

/** K3 — The rows in the bands that a council has chosen to report by exception, in the order given. */
export function exceptions<T extends { readonly outcome: Outcome }>(
  rows: readonly T[],
  chosenBands: readonly Id[],
): readonly T[] {
  return rows.filter(
    ({ outcome }) => outcome.has === 'band' && isExceptional(outcome.scheme, outcome.band, chosenBands),
  )
}
