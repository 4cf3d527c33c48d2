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

/**
 * S9 — The two figures that each quarter's status compares, so that a symbol stands where it belongs: of the year to
 * date, of the quarter or the forecast, by the definition of its time. `results` newest first, the points oldest first.
 */
export function trendSeries(results: readonly IndicatorResult[]): readonly TrendPoint[] {
  return results.toReversed().map((result) => {
    const { actual, target } = comparedIn(result)
    return {
      quarter: result.quarter,
      actual: actual ? drawn(actual) : null,
      ...(target ? drawnTarget(target) : { target: null, second: null }),
      status: result.status,
    }
  })
}

/** What is compared in a quarter, as far as it is there; an incomplete value to date is not (A3). */
export function comparedIn({ definition, status, actual, target, toDate }: IndicatorResult): {
  readonly actual: Exact | undefined
  readonly target: ExactTarget | undefined
} {
  if (status.has === 'band') return status.input
  const sides = {
    yearToDate: [toDate.actual, toDate.target],
    quarter: [actual, target.held],
    forecast: [undefined, undefined],
  } as const
  const [value, aim] = sides[definition.basis]
  return {
    actual: value?.has === 'value' ? value.value : undefined,
    target: aim?.has === 'target' ? aim.target : undefined,
  }
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
