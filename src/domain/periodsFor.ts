import type { QuarterId, YearId } from './primitives'
import { quartersOfYear, quartersToDate, sameQuarterLastYear, yearOf } from './quarter'

/**
 * The quarters and years to read so that a figure of a quarter can be shown, rated and compared: this year to date,
 * and the whole of last year, in which lie the previous due quarter of an annual indicator and the same quarter
 * last year; of both years the targets. In order, years last.
 */
export function periodsFor(quarter: QuarterId): readonly (QuarterId | YearId)[] {
  const lastYear = yearOf(sameQuarterLastYear(quarter))
  return [...quartersOfYear(lastYear), ...quartersToDate(quarter), lastYear, yearOf(quarter)]
}
