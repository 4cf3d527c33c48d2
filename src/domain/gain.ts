import { bestValue } from './bestValue'
import type { Exact, ExactTarget } from './exact'
import { gapFrom } from './gap'
import type { Measure, Polarity } from './records/definition'

/** A value, and what it was held against, if anything. */
export interface Aimed {
  readonly value: Exact
  readonly target: ExactTarget | undefined
}

/** T1 — Plan and range compare distances; a target of two limits is a range, whatever the polarity. */
export const isByDistance = (polarity: Polarity, target: ExactTarget | undefined): boolean =>
  polarity === 'plan' || polarity === 'range' || target?.kind === 'range'

/**
 * T1 — Above 0 where `now` is better than `before`, below 0 where it is worse, compared as held. Undefined where distances
 * are compared and a target is missing.
 */
export function gainBetween(now: Aimed, before: Aimed, polarity: Polarity): number | undefined {
  if (!isByDistance(polarity, now.target)) {
    const rise = now.value.compare(before.value)
    return polarity === 'lower' ? -rise : rise
  }
  if (!now.target || !before.target) return undefined
  return distance(now.value, now.target).compare(distance(before.value, before.target))
}

/** T2 — Whether nothing could be better: on the plan, within the range, or the best value that there can be. */
export function isBestPossible({ value, target }: Aimed, measure: Measure): boolean {
  if (!isByDistance(measure.polarity, target)) return bestValue(measure)?.equals(value) ?? false
  return target !== undefined && distance(value, target).n === 0n
}

/** 0 on the plan or within the range, below 0 on either side of it. */
const distance = (value: Exact, target: ExactTarget): Exact =>
  gapFrom(value, { target, polarity: 'range' }).distance
