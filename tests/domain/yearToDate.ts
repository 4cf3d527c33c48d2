import { indicatorResult } from '#domain/indicatorResult'
import type { IndicatorResult } from '#domain/indicatorResult'
import type { Values } from '#domain/records'
import type { Measure } from '#domain/records/definition'
import { council, final, point } from './council'
import type { Story } from './council'

/** What one quarter came to, and its target. */
export const figure = (actual: string, target: string): Values<'measurement'> => ({
  actual: final(actual),
  target: point(target),
})

/** By the value to date. */
export const rating = { basis: 'yearToDate', scheme: null, forInformation: false } as const

/** Counted anew each quarter, and fewer is better. */
export const countsLower: Measure = {
  unit: { kind: 'number', name: '' },
  decimals: 0,
  polarity: 'lower',
  accumulation: 'quarter',
  aggregation: 'sum',
}

export function resultIn(quarter: string, story: Story): IndicatorResult {
  const result = indicatorResult({ ...council(story), quarter })
  if (!result) throw new Error('it is defined')
  return result
}
