import { exact } from '../../exact'
import type { Exact } from '../../exact'

/** The values at the two ends of a scale. */
export interface ScaleWindow {
  readonly low: Exact
  readonly high: Exact
}

/**
 * All cuts with room for the outer bands on both sides, and the actual, unless it lies so far out that the cuts would
 * be drawn on top of each other. `cuts`: at least one.
 */
export function windowFor(cuts: readonly Exact[], actual: Exact): ScaleWindow {
  const lowest = leastOf(cuts)
  const highest = cuts.reduce((most, one) => (one.gt(most) ? one : most), lowest)
  const spread = highest.sub(lowest)
  const unit = isNothing(spread) ? unitAround(lowest, actual) : spread
  const [low, high] = [lowest.sub(unit.div(2n)), highest.add(unit.div(2n))]
  const [least, most] = [low.sub(unit.mul(2n)), high.add(unit.mul(2n))]
  const room = unit.div(4n)
  return {
    low: actual.lt(low) && actual.gte(least) ? actual.sub(room) : low,
    high: actual.gt(high) && actual.lte(most) ? actual.add(room) : high,
  }
}

/** From 0 to 1; below or above where a value is outside. */
export const placeIn = ({ low, high }: ScaleWindow, value: Exact): number =>
  value.sub(low).div(high.sub(low)).valueOf()

/** Around one cut alone: as far as the actual is from it, else a tenth of it. */
function unitAround(cut: Exact, actual: Exact): Exact {
  const distance = actual.sub(cut).abs()
  if (!isNothing(distance)) return distance
  return isNothing(cut) ? exact('1') : cut.abs().div(10n)
}

const leastOf = (values: readonly Exact[]): Exact =>
  values.reduce((least, one) => (one.lt(least) ? one : least))

const isNothing = (value: Exact): boolean => value.n === 0n
