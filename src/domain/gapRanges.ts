import { cutGap } from './cut'
import type { CutContext } from './cut'
import { zero } from './exact'
import type { Exact } from './exact'
import { aimedAt, isOneSided, isStrict } from './gap'
import type { Gap } from './gap'
import type { Id } from './primitives'
import type { Cut, Step } from './records/scheme'
import type { IndicatorScheme } from './scheme'

/** One side of what is aimed at. `direction` 1: greater is better here. `capped`: nothing there is better than 0. */
export interface Side {
  readonly aimed: Exact
  readonly direction: 1 | -1
  readonly capped: boolean
}

/** Where a band begins or ends, as a gap; `inclusive`: the gap itself belongs to the band. */
export interface GapBound {
  readonly gap: Exact
  readonly inclusive: boolean
  readonly cut: Cut
}

/** The gaps of one side that give a band; undefined: without end. */
export interface GapRange {
  readonly band: Id
  readonly from: GapBound | undefined
  readonly to: GapBound | undefined
}

/** One side where higher or lower is better, otherwise two: a limit of a range each, or the plan twice. */
export function sidesOf(context: CutContext): readonly Side[] {
  const { target, polarity } = context
  const value = aimedAt(target, zero)
  if (isOneSided(context)) {
    return [{ aimed: value, direction: polarity === 'higher' ? 1 : -1, capped: false }]
  }
  const [lo, hi] = target.kind === 'range' ? [target.lo, target.hi] : [value, value]
  return [
    { aimed: lo, direction: 1, capped: true },
    { aimed: hi, direction: -1, capped: true },
  ]
}

/** Best first. Each step takes what lies between its cut and the cuts before it; the last band takes the rest. */
export function gapRanges(side: Side, scheme: IndicatorScheme, context: CutContext): readonly GapRange[] {
  const ranges: GapRange[] = []
  let to: GapBound | undefined = side.capped
    ? { gap: zero, inclusive: true, cut: { at: 'target' } }
    : undefined
  for (const step of scheme.rule.steps) {
    const cut = cutGap(step.cut, context, side.aimed)
    const from = cut && boundAt(step, cut, context)
    if (!from || isEmpty(from, to)) continue
    ranges.push({ band: step.band, from, to })
    to = { ...from, inclusive: !from.inclusive }
  }
  return [...ranges, { band: scheme.rule.otherwise, from: undefined, to }]
}

/** S11 — Met exactly, a strict target counts as just below 0, so that a cut at 0 is not reached by it. */
function boundAt(step: Step, cut: Gap, context: CutContext): GapBound {
  const isOutOfReach = isStrict(context) && cut.distance.n === 0n && !cut.justBelow
  return { gap: cut.distance, inclusive: step.inclusive && !isOutOfReach, cut: step.cut }
}

function isEmpty(from: GapBound, to: GapBound | undefined): boolean {
  if (!to) return false
  const order = from.gap.compare(to.gap)
  return order > 0 || (order === 0 && !(from.inclusive && to.inclusive))
}
