import type { Exact, ExactTarget } from './exact'
import type { IndicatorResult } from './indicatorResult'
import type { QuarterId } from './primitives'
import type { Status } from './status'

/** One quarter of a chart, as numbers for drawing only; null leaves a gap. */
export interface TrendPoint {
  readonly quarter: QuarterId
  readonly actual: number | null
  readonly target: number | null
  /** The upper limit of a range, the floor, or the level to aspire to. */
  readonly second: number | null
  readonly status: Status
}

/** Actual and target as reported in each quarter; `results` newest first, the points oldest first. */
export function trendSeries(results: readonly IndicatorResult[]): readonly TrendPoint[] {
  return results.toReversed().map(({ quarter, actual, target, status }) => ({
    quarter,
    actual: actual.has === 'value' ? drawn(actual.value) : null,
    ...(target.held.has === 'target' ? drawnTarget(target.held.target) : { target: null, second: null }),
    status,
  }))
}

function drawnTarget(target: ExactTarget): Pick<TrendPoint, 'target' | 'second'> {
  switch (target.kind) {
    case 'point':
      return { target: drawn(target.value), second: null }
    case 'range':
      return { target: drawn(target.lo), second: drawn(target.hi) }
    case 'floor':
      return { target: drawn(target.value), second: drawn(target.floor) }
    case 'two':
      return { target: drawn(target.acceptable), second: drawn(target.aspire) }
  }
}

const drawn = (value: Exact): number => value.valueOf()
