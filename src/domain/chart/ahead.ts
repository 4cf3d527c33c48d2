import { heldTarget } from '../accumulation'
import type { HeldTarget } from '../accumulation'
import { dueInYear } from '../due'
import type { FigureIn } from '../figureIn'
import { lastYearForecast, runRate, typedForecast } from '../forecast'
import type { Forecast, ForecastBasis } from '../forecast'
import { forecastBasis } from '../forecastBasis'
import { composite } from '../ids'
import type { IndicatorResult } from '../indicatorResult'
import { isMeasuredAlike } from '../measuredAlike'
import type { QuarterId } from '../primitives'
import { quarterId, quartersOfYear, yearOf } from '../quarter'
import type { Asked } from '../remember'

/** A5 — How the year may end: the ways there are, the officer's own first. `from`: the last quarter with a value to date. */
export interface Ahead {
  readonly from: QuarterId
  /** The last due quarter of the year, at which a forecast stands. */
  readonly end: QuarterId
  /** The due quarters that are still to come, in order. */
  readonly quarters: readonly QuarterId[]
  readonly forecasts: readonly Forecast[]
  /** What the year is to come to. */
  readonly annualTarget: HeldTarget
}

/**
 * Undefined once the last due quarter of the newest year has its figure, and where there is no way to tell. `history`
 * newest first. T2 — What was measured in another way earlier in the year foretells nothing.
 */
export function aheadOf(
  history: readonly IndicatorResult[],
  about: Pick<Asked, 'structure' | 'figures'>,
): Ahead | undefined {
  const [newest] = history
  if (!newest) return undefined
  const year = yearOf(newest.quarter)
  const thisYear = history.filter(
    ({ quarter, definition }) =>
      yearOf(quarter) === year && isMeasuredAlike(definition.measure, newest.definition.measure),
  )
  const latest = thisYear.find(({ toDate }) => toDate.actual.has === 'value')
  const due = quartersOfYear(year).filter((quarter) => isDueIn(newest, quarter))
  const end = due.at(-1)
  if (!latest || end === undefined || latest.quarter >= end) return undefined
  const { indicator } = newest
  const typed = thisYear.flatMap(({ measurement }) => measurement?.values.forecast ?? [])[0]
  const basis = forecastBasis({ ...about, indicator, quarter: latest.quarter }, latest)
  const forecasts = waysOf(typed && typedForecast(typed.value), basis)
  if (forecasts.length === 0) return undefined
  const quarters = due.filter((quarter) => quarter > newest.quarter)
  const annual = about.figures.get('year', composite(indicator, year))?.values.target?.annual
  return { from: latest.quarter, end, quarters, forecasts, annualTarget: heldTarget(annual) }
}

/** A retired indicator goes on to the last quarter in which it is due. */
function isDueIn({ life }: FigureIn, quarter: QuarterId): boolean {
  const isIn = dueInYear(life, yearOf(quarter)).some(
    (number) => quarterId(yearOf(quarter), number) === quarter,
  )
  return isIn && (life.until === null || quarter <= life.until)
}

/** The officer's own first; an answer of yes or no has no rate. */
function waysOf(own: Forecast | undefined, basis: ForecastBasis): readonly Forecast[] {
  const ways = basis.measure.unit.kind === 'yesNo' ? [own] : [own, lastYearForecast(basis), runRate(basis)]
  return ways.flatMap((forecast) => forecast ?? [])
}
