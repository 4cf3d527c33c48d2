import type { Exact } from './exact'
import { exactValue } from './value'
import type { Measure } from './records/definition'

/** A5 — The expected outturn and where it comes from; always shown as a forecast. */
export interface Forecast {
  readonly value: Exact
  readonly by: 'typed' | 'runRate' | 'lastYear'
}

/** What a forecast stands on. `toDate` is the value to date (A2), complete; undefined where there is none. */
export interface ForecastBasis {
  readonly measure: Measure
  readonly toDate: Exact | undefined
  /** Due quarters of the year that the value to date covers, and all of them. */
  readonly quarters: { readonly soFar: number; readonly inYear: number }
  readonly lastYear: { readonly toDate: Exact; readonly outturn: Exact } | undefined
}

/** The officer's own forecast, as typed. */
export const typedForecast = (value: string): Forecast => ({ value: exactValue(value), by: 'typed' })

/**
 * A5 — The year goes on as it began: what adds up over the year grows with its due quarters, everything else stays
 * where it is. Undefined without a value to date.
 */
export function runRate({ measure, toDate, quarters }: ForecastBasis): Forecast | undefined {
  if (toDate === undefined || quarters.soFar === 0) return undefined
  const value = growsOverYear(measure) ? toDate.mul(quarters.inYear).div(quarters.soFar) : toDate
  return { value, by: 'runRate' }
}

/**
 * A5 — The rest of the year goes as last year's did, in proportion: 120 now, 100 then, outturn 450 → 540.
 * Undefined without last year, or where it stood at 0 by now, or on the other side of 0 than it
 * came to; a date and a yes or no have no proportion.
 */
export function lastYearForecast({ measure, toDate, lastYear }: ForecastBasis): Forecast | undefined {
  const { kind } = measure.unit
  if (toDate === undefined || lastYear === undefined || kind === 'date' || kind === 'yesNo') return undefined
  if (lastYear.toDate.equals(0) || lastYear.toDate.s === -lastYear.outturn.s) return undefined
  return { value: toDate.mul(lastYear.outturn).div(lastYear.toDate), by: 'lastYear' }
}

/** Sums and counts to date; of dates and yes or no there is no more by the end of the year. */
const growsOverYear = ({ accumulation, aggregation, unit }: Measure): boolean =>
  aggregation === 'sum' &&
  (accumulation === 'quarter' || accumulation === 'cumulative') &&
  unit.kind !== 'date' &&
  unit.kind !== 'yesNo'
