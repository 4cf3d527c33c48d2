import type { CutContext } from './cut'
import type { Exact } from './exact'
import { gapRanges, sidesOf } from './gapRanges'
import type { GapBound, GapRange, Side } from './gapRanges'
import type { Id } from './primitives'
import type { Band } from './records/scheme'
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
  const stretches = sidesOf(context).flatMap((side) =>
    gapRanges(side, scheme, context).map((range) => stretchOn(side, range)),
  )
  return scheme.bands.map((band) => ({
    band,
    spans: joined(stretches.filter((one) => one.band === band.id)),
  }))
}

/** A span, and whether it reaches the target, where the two sides of it are one. */
interface Stretch extends Span {
  readonly band: Id
  readonly atTarget: boolean
}

/** Gaps of one side → values in the indicator's unit. */
function stretchOn(side: Side, range: GapRange): Stretch {
  const worse = range.from && boundOn(side, range.from)
  const better = range.to && boundOn(side, range.to)
  const atTarget = side.capped && range.to?.gap.n === 0n && range.to.inclusive
  const ends = side.direction === 1 ? { from: worse, to: better } : { from: better, to: worse }
  return { band: range.band, atTarget, ...ends }
}

function boundOn({ aimed, direction }: Side, { gap, inclusive }: GapBound): Bound {
  return { value: direction === 1 ? aimed.add(gap) : aimed.sub(gap), inclusive }
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
