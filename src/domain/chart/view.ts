import { spansQuarters } from '../accumulation/actualToDate'
import type { Definition } from '../definition'
import type { MeasurePart } from '../measureChange'
import { changedParts } from '../measureChange'
import type { Measure, RatingBasis } from '../records/definition'

/** What a chart can show: the values to date, of the quarters alone, forecasts of the year, or process behaviour (T3). */
export const chartViews = ['toDate', 'quarter', 'forecast', 'process'] as const
export type ChartView = (typeof chartViews)[number]

/** S9 — The basis whose two figures a view draws. */
export const basisOf = {
  toDate: 'yearToDate',
  quarter: 'quarter',
  forecast: 'forecast',
  process: 'quarter',
} satisfies Record<ChartView, RatingBasis>

/** A2 — Whether the year to date is another figure than that of the quarter, and begins anew each year. */
export const restartsEachYear = (measure: Measure): boolean =>
  measure.accumulation === 'cumulative' || spansQuarters(measure)

/** A2 — Whether a quarter has a value of its own: a value to date that is no sum or ratio cannot be taken apart. */
export const hasOwnQuarters = ({ accumulation, aggregation }: Measure): boolean =>
  accumulation !== 'cumulative' || aggregation === 'sum' || aggregation === 'ratio'

/** S9 — Whether a definition's status rates the figures of a view, so that its symbol may stand at them. */
export function isRatedIn(view: ChartView, { basis, measure }: Definition): boolean {
  if (view === 'process') return false
  if (basis === basisOf[view]) return true
  return basis !== 'forecast' && view !== 'forecast' && !restartsEachYear(measure)
}

/** T2 — What changed between two definitions that makes the figures of a view another thing. */
export function breakBetween(view: ChartView, before: Definition, now: Definition): readonly MeasurePart[] {
  const changed = changedParts(before.measure, now.measure)
  return changed.filter((part) => part !== 'aggregation' || needsAggregation(view, now.measure))
}

/** How quarters are put together, or taken apart. */
const needsAggregation = (view: ChartView, { accumulation }: Measure): boolean =>
  view === 'toDate' || accumulation === 'cumulative'
