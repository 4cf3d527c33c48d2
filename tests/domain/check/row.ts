import type { Values } from '#domain/records'
import { scorecardRow } from '#domain/scorecard'
import type { ScorecardRow } from '#domain/scorecard'
import { council } from '../council'
import type { Story } from '../council'

/** The row of the one indicator of a council, in the report of Quarter 1 2012/13 unless said otherwise. */
export function rowOf(story: Story, quarter = '2012-Q1'): ScorecardRow {
  const row = scorecardRow({ ...council(story), quarter })
  if (!row) throw new Error(`the indicator has no row in ${quarter}`)
  return row
}

export type Measure = NonNullable<Values<'definition'>['measure']>

const count: Measure = {
  unit: { kind: 'number', name: '' },
  decimals: 0,
  polarity: 'lower',
  accumulation: 'quarter',
  aggregation: 'sum',
}

/** A definition that differs from a plain count, where lower is better, by so much. */
export const measured = (measure: Partial<Measure>) => ({ '2010-Q1': { measure: { ...count, ...measure } } })

export const percent = measured({
  unit: { kind: 'percent', name: '' },
  polarity: 'higher',
  aggregation: 'latest',
})
