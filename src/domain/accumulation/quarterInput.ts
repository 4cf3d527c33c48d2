import type { QuarterId } from '../primitives'
import type { Actual, Target } from '../records/measurement'

/** One due quarter of the financial year so far, in order, the last one being the quarter asked for. */
export interface QuarterInput {
  readonly quarter: QuarterId
  readonly actual: Actual | null | undefined
  readonly target: Target | null | undefined
}
