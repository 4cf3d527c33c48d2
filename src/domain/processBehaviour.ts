import { exact } from './exact'
import type { Exact } from './exact'
import type { QuarterId } from './primitives'
import type { Polarity } from './records/definition'
import { signalsIn } from './signal'
import type { Limits, Measured, Signal } from './signal'

/** T3 — From how many points on there are limits. */
export const fewestPoints = 8

/** T3 — Below so many the limits are early. */
const settledFrom = 12

/** One stretch of quarters under one definition, due and in order. `value` undefined: missing, and passed over. */
export interface ProcessQuarter {
  readonly quarter: QuarterId
  readonly value: Exact | undefined
}

/** `skipped`: the quarters without a value, which limits and signals pass over. */
export type ProcessBehaviour =
  | {
      readonly has: 'limits'
      readonly limits: Limits
      readonly signals: readonly Signal[]
      readonly points: readonly Measured[]
      readonly skipped: readonly QuarterId[]
    }
  | { readonly has: 'tooFew'; readonly count: number; readonly skipped: readonly QuarterId[] }

/**
 * T3 — An XmR chart of the values of single quarters: never of values to date, which grow by themselves, and never
 * across a definition break: each stretch has its own.
 */
export function processBehaviour(quarters: readonly ProcessQuarter[], polarity: Polarity): ProcessBehaviour {
  const points = quarters.flatMap(({ quarter, value }) => (value ? [{ quarter, value }] : []))
  const skipped = quarters.filter(({ value }) => value === undefined).map(({ quarter }) => quarter)
  if (points.length < fewestPoints) return { has: 'tooFew', count: points.length, skipped }
  const limits = limitsOf(points.map(({ value }) => value))
  return { has: 'limits', limits, signals: signalsIn(points, limits, polarity), points, skipped }
}

/** T3 — Mean ± 2.66 × mean moving range. At least two values. */
function limitsOf(values: readonly Exact[]): Limits {
  const mean = meanOf(values)
  const ranges = values.slice(1).map((value, before) => value.sub(values[before] ?? value).abs())
  const reach = meanOf(ranges).mul(reachFactor)
  return { mean, lower: mean.sub(reach), upper: mean.add(reach), early: values.length < settledFrom }
}

const reachFactor = exact('2.66')

const meanOf = (values: readonly Exact[]): Exact =>
  values.reduce((sum, value) => sum.add(value)).div(values.length)
