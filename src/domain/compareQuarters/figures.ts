import { targetValues } from '../targetValues'
import type { Exact, ExactTarget } from '../exact'
import type { HeldTarget } from '../accumulation'
import type { IndicatorResult } from '../indicatorResult'
import { isMeasuredAlike } from '../measuredAlike'
import { readQuarter } from '../quarter'

/** One indicator in an earlier and a later quarter. */
export interface TwoFigures {
  readonly before: IndicatorResult
  readonly after: IndicatorResult
}

/**
 * How the later actual stands to the earlier one. `differs`: another value, of which none is better by itself (plan,
 * range). `appeared`, `gone`: only one of the two has a value. `notCompared`: measured otherwise, or typed for the year to
 * date in quarters that cover different parts of it.
 */
export type ActualDifference =
  | { readonly is: 'same' | 'none' | 'appeared' | 'gone' }
  | { readonly is: 'better' | 'worse' | 'differs'; readonly by: Exact }
  | { readonly is: 'notCompared'; readonly why: 'measure' | 'covers' }

/** S9 — Figures of different bases never meet. */
export function differenceOf({ before, after }: TwoFigures): ActualDifference {
  const [then, now] = [before.actual, after.actual]
  if (then.has === 'none' && now.has === 'none') return { is: 'none' }
  if (then.has === 'none') return { is: 'appeared' }
  if (now.has === 'none') return { is: 'gone' }
  const { measure } = after.definition
  if (!isMeasuredAlike(before.definition.measure, measure)) return { is: 'notCompared', why: 'measure' }
  const isOtherPart = readQuarter(before.quarter).number !== readQuarter(after.quarter).number
  if (measure.accumulation === 'cumulative' && isOtherPart) return { is: 'notCompared', why: 'covers' }
  const by = now.value.sub(then.value)
  if (by.equals(0)) return { is: 'same' }
  const { polarity } = measure
  if (polarity === 'plan' || polarity === 'range') return { is: 'differs', by }
  return { is: by.s > 0n === (polarity === 'higher') ? 'better' : 'worse', by }
}

/** Whether both quarters aim at the same; a missing target is like any other that is missing. */
export function sameTargets({ before, after }: TwoFigures): boolean {
  if (!isMeasuredAlike(before.definition.measure, after.definition.measure)) return false
  return sameHeld(before.target.held, after.target.held)
}

function sameHeld(one: HeldTarget, other: HeldTarget): boolean {
  if (one.has === 'none' || other.has === 'none')
    return one.has === 'none' && other.has === 'none' && one.reason === other.reason
  const [a, b] = [targetValues(one.target), targetValues(other.target)]
  return (
    one.target.kind === other.target.kind &&
    isStrict(one.target) === isStrict(other.target) &&
    a.every((value, at) => b[at]?.equals(value))
  )
}

const isStrict = (target: ExactTarget): boolean => target.kind === 'point' && target.strict
