import { heldActual, heldTarget } from '../accumulation'
import type { HeldTarget } from '../accumulation'
import { dueInYear, dueToDate } from '../due'
import type { Exact } from '../exact'
import type { FigureIn } from '../figureIn'
import type { Figures } from '../figures'
import { lastYearForecast, runRate, typedForecast } from '../forecast'
import type { Forecast, ForecastBasis } from '../forecast'
import { composite } from '../ids'
import type { IndicatorResult } from '../indicatorResult'
import { changedParts } from '../measureChange'
import type { QuarterId, YearId } from '../primitives'
import { spannedQuarters, spansAlike } from '../spannedQuarters'
import { quarterId, quartersOfYear, sameQuarterLastYear, yearOf } from '../quarter'

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
 * newest first.
 */
export function aheadOf(history: readonly IndicatorResult[], figures: Figures): Ahead | undefined {
  const [newest] = history
  if (!newest) return undefined
  const year = yearOf(newest.quarter)
  const thisYear = history.filter(({ quarter }) => yearOf(quarter) === year)
  const latest = thisYear.find(({ toDate }) => toDate.actual.has === 'value')
  const due = quartersOfYear(year).filter((quarter) => isDueIn(newest, quarter))
  const end = due.at(-1)
  if (!latest || end === undefined || latest.quarter >= end) return undefined
  const forecasts = forecastsOf({ latest, thisYear, history, figures })
  if (forecasts.length === 0) return undefined
  const quarters = due.filter((quarter) => quarter > newest.quarter)
  const annual = figures.get('year', composite(newest.indicator, year))?.values.target?.annual
  return { from: latest.quarter, end, quarters, forecasts, annualTarget: heldTarget(annual) }
}

/** A retired indicator goes on to the last quarter in which it is due. */
function isDueIn({ life }: FigureIn, quarter: QuarterId): boolean {
  const isIn = dueInYear(life, yearOf(quarter)).some(
    (number) => quarterId(yearOf(quarter), number) === quarter,
  )
  return isIn && (life.until === null || quarter <= life.until)
}

interface Known {
  readonly latest: IndicatorResult
  readonly thisYear: readonly IndicatorResult[]
  readonly history: readonly IndicatorResult[]
  readonly figures: Figures
}

function forecastsOf({ latest, thisYear, history, figures }: Known): readonly Forecast[] {
  const typed = thisYear.flatMap(({ measurement }) => measurement?.values.forecast ?? [])[0]
  const { measure } = latest.definition
  const basis: ForecastBasis = {
    measure,
    toDate: latest.toDate.actual.has === 'value' ? latest.toDate.actual.value : undefined,
    quarters: {
      soFar: dueToDate(latest.life, latest.quarter).length,
      inYear: dueInYear(latest.life, yearOf(latest.quarter)).length,
    },
    lastYear: lastYearOf(latest, history, figures),
  }
  const own = typed && typedForecast(typed.value)
  const ways = measure.unit.kind === 'yesNo' ? [own] : [own, lastYearForecast(basis), runRate(basis)]
  return ways.flatMap((forecast) => forecast ?? [])
}

/** Measured as now (T2); without an outturn on record its last value to date is it. */
function lastYearOf(
  { quarter, indicator, definition, life, toDate: now }: IndicatorResult,
  history: readonly IndicatorResult[],
  figures: Figures,
): ForecastBasis['lastYear'] {
  const then = history.find((one) => one.quarter === sameQuarterLastYear(quarter))
  const toDate = then && valueToDate(then)
  if (!then || !toDate || changedParts(then.definition.measure, definition.measure).length > 0)
    return undefined
  if (!spansAlike(spannedQuarters(then.toDate), spannedQuarters({ actual: now.actual }))) return undefined
  const year = yearOf(then.quarter)
  const outturn = heldActual(
    figures.get('year', composite(indicator, year))?.values.outturn,
    definition.measure.unit,
  )
  const held = outturn.has === 'value' ? outturn.value : lastToDate(year, { history, life, definition })
  return held && { toDate, outturn: held }
}

function lastToDate(
  year: YearId,
  { history, life, definition }: Pick<Known, 'history'> & Pick<IndicatorResult, 'life' | 'definition'>,
): Exact | undefined {
  const last = dueInYear(life, year).at(-1)
  const result = last && history.find(({ quarter }) => quarter === quarterId(year, last))
  if (!result || changedParts(result.definition.measure, definition.measure).length > 0) return undefined
  return valueToDate(result)
}

const valueToDate = ({ toDate }: FigureIn): Exact | undefined =>
  toDate.actual.has === 'value' ? toDate.actual.value : undefined
