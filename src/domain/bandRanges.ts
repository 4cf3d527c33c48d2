import { cutGap } from './cut'
import type { CutContext } from './cut'
import { zero } from './exact'
import type { Exact } from './exact'
import { aimedAt, isOneSided, isStrict } from './gap'
import type { Gap } from './gap'
import type { Id } from './primitives'
import type { Band, Step } from './records/scheme'
import type { IndicatorScheme } from './scheme'

/** Where a stretch begins or ends; `inclusive`: the value itself belongs to it. */
export interface Bound {
  readonly value: Exact
  readonly inclusive: boolean
}

/** A stretch of values in the indicator's own unit, lowest first; undefined: without end. */
export interface Span {
  readonly from: Bound | undefined
  readonly to: Bound | undefined
}

/** S13 — The values that a band takes: two stretches where both sides of a target are worse, none where it cannot occur. */
export interface BandRange {
  readonly band: Band
  readonly spans: readonly Span[]
}

/** The bands of a scheme, best first, over all values that an actual could have. */
export function bandRanges(scheme: IndicatorScheme, context: CutContext): readonly BandRange[] {
  const taken = sidesOf(context).map((side) => takenOn(side, scheme, context))
  return scheme.bands.map((band) => ({
    band,
    spans: joined(taken.flatMap((stretches) => stretches.filter((one) => one.band === band.id))),
  }))
}

/** One side of what is aimed at. `direction` 1: greater is better here. `capped`: nothing there is better than 0. */
interface Side {
  readonly aimed: Exact
  readonly direction: 1 | -1
  readonly capped: boolean
}

/** A span, and whether it reaches the target, where the two sides of it are one. */
interface Stretch extends Span {
  readonly band: Id
  readonly atTarget: boolean
}

function sidesOf(context: CutContext): readonly Side[] {
  const { target, polarity } = context
  const value = aimedAt(target, zero)
  const [lo, hi] = target.kind === 'range' ? [target.lo, target.hi] : [value, value]
  if (isOneSided(context)) {
    return [{ aimed: value, direction: polarity === 'higher' ? 1 : -1, capped: false }]
  }
  return [
    { aimed: lo, direction: 1, capped: true },
    { aimed: hi, direction: -1, capped: true },
  ]
}

/** Each step takes what lies between its cut and the cuts before it; the last band takes the rest. */
function takenOn(side: Side, scheme: IndicatorScheme, context: CutContext): readonly Stretch[] {
  const stretches: Stretch[] = []
  let top: Bound | undefined = side.capped ? { value: zero, inclusive: true } : undefined
  for (const step of scheme.rule.steps) {
    const cut = cutGap(step.cut, context, side.aimed)
    const bottom = cut && bottomOf(step, cut, context)
    if (!bottom || isEmpty(bottom, top)) continue
    stretches.push(stretchOn(side, step.band, { from: bottom, to: top }))
    top = { value: bottom.value, inclusive: !bottom.inclusive }
  }
  return [...stretches, stretchOn(side, scheme.rule.otherwise, { from: undefined, to: top })]
}

/** S11 — Met exactly, a strict target counts as just below 0, so that a cut at 0 is not reached by it. */
function bottomOf(step: Step, cut: Gap, context: CutContext): Bound {
  const isOutOfReach = isStrict(context) && cut.distance.n === 0n && !cut.justBelow
  return { value: cut.distance, inclusive: step.inclusive && !isOutOfReach }
}

function isEmpty(bottom: Bound, top: Bound | undefined): boolean {
  if (!top) return false
  const order = bottom.value.compare(top.value)
  return order > 0 || (order === 0 && !(bottom.inclusive && top.inclusive))
}

/** Gaps of one side → values in the indicator's unit. */
function stretchOn(side: Side, band: Id, gaps: Span): Stretch {
  const from = gaps.from && boundOn(side, gaps.from)
  const to = gaps.to && boundOn(side, gaps.to)
  const atTarget = side.capped && gaps.to?.value.n === 0n && gaps.to.inclusive
  return { band, atTarget, ...(side.direction === 1 ? { from, to } : { from: to, to: from }) }
}

function boundOn({ aimed, direction }: Side, { value, inclusive }: Bound): Bound {
  return { value: direction === 1 ? aimed.add(value) : aimed.sub(value), inclusive }
}

/** The stretches of one band, the two that meet at the target made one. */
function joined(stretches: readonly Stretch[]): readonly Span[] {
  const [below, above] = stretches.filter((stretch) => stretch.atTarget)
  const whole = below && above ? [{ from: below.from, to: above.to }] : []
  const rest = whole.length > 0 ? stretches.filter((stretch) => !stretch.atTarget) : stretches
  return [...whole, ...rest]
    .map(({ from, to }) => ({ from, to }))
    .toSorted((a, b) => (a.from && b.from ? a.from.value.compare(b.from.value) : a.from ? 1 : -1))
}
