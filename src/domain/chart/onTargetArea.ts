import { zero } from '../exact'
import type { Exact, ExactTarget } from '../exact'
import { gapRanges, sidesOf } from '../gapRanges'
import type { Side } from '../gapRanges'
import type { RatingRule } from '../status'

/** Two values in the indicator's own unit, the lower one first. */
export interface Area {
  readonly lo: Exact
  readonly hi: Exact
}

/**
 * S2, S3 — Around a target, what lies between the cut of the best band and that of the worst: of a tolerance both sides
 * of it, of a floor what is between it and the target. By the rule of its own time (S14). Undefined where the scheme
 * draws no line but the target, and for yes or no, between which there is nothing.
 */
export function onTargetArea(rule: RatingRule, target: ExactTarget): Area | undefined {
  if (rule.unit.kind === 'yesNo') return undefined
  const context = { ...rule, target }
  const ends = sidesOf(context).flatMap((side) => endsOn(side, rule, target))
  const [first, ...others] = ends
  if (!first) return undefined
  const lo = others.reduce((least, end) => (end.lt(least) ? end : least), first)
  const hi = others.reduce((most, end) => (end.gt(most) ? end : most), first)
  return lo.equals(hi) ? undefined : { lo, hi }
}

function endsOn(side: Side, rule: RatingRule, target: ExactTarget): readonly Exact[] {
  const cuts = gapRanges(side, rule.scheme, { ...rule, target }).flatMap(({ from }) => from?.gap ?? [])
  return [zero, ...cuts].map((gap) => (side.direction === 1 ? side.aimed.add(gap) : side.aimed.sub(gap)))
}
