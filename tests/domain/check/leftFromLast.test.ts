import { describe, expect, test } from 'vitest'
import { leftFromLast } from '#domain/check/leftFromLast'
import type { Values } from '#domain/records'
import { final, point } from '../council'
import type { Story } from '../council'
import { measured, percent, rowOf } from './row'

const found = (story: Story, quarter = '2012-Q2') =>
  leftFromLast(rowOf(story, quarter)).map(({ found: { what, lastQuarter } }) => `${what} ${lastQuarter}`)

const actuals = (values: readonly string[]): NonNullable<Story['figures']> =>
  Object.fromEntries(
    ['2012-Q2', '2012-Q1', '2011-Q4'].map((quarter, at) => [quarter, { actual: final(values[at] ?? '1') }]),
  )

describe('[C5] the actual of last quarter', () => {
  test('is still in place', () => {
    expect(found({ figures: actuals(['1853', '1853', '1790']) })).toEqual(['actual 2012-Q1'])
    expect(found({ definitions: percent, figures: actuals(['87.3', '87.3', '86.1']) })).toEqual([
      'actual 2012-Q1',
    ])
  })

  test.each([
    ['another', ['1850', '1853', '1790']],
    ['a small count', ['12', '12', '11']],
    ['two digits', ['87', '87', '86']],
    ['zero', ['0', '0', '3']],
    ['what has stood still before', ['1853', '1853', '1853']],
  ])('nothing is said of %s', (_name, values) => {
    expect(found({ figures: actuals(values) })).toEqual([])
  })

  test('nor of 100%, or of what is counted on the last day', () => {
    expect(found({ definitions: percent, figures: actuals(['100', '100', '98']) })).toEqual([])
    const stock = measured({ accumulation: 'snapshot', aggregation: 'latest' })
    expect(found({ definitions: stock, figures: actuals(['1853', '1853', '1790']) })).toEqual([])
  })
})

describe('[C5] the target of last quarter', () => {
  const years = (profile: readonly [string, string, string, string]): NonNullable<Story['years']> => ({
    '2012': {
      target: { annual: point('400'), profile: [...profile], rationale: '', agreed: null },
    } satisfies Values<'year'>,
  })
  const targets = (values: readonly string[]): NonNullable<Story['figures']> =>
    Object.fromEntries(
      ['2012-Q3', '2012-Q2', '2012-Q1'].flatMap((quarter, at) =>
        values[at] === undefined
          ? []
          : [[quarter, { actual: final(`${at + 7}1`), target: point(values[at]) }]],
      ),
    )

  test('is still in place where the profile of the year has moved on', () => {
    const story = { years: years(['50', '150', '100', '100']), figures: targets(['150', '150']) }
    expect(found(story, '2012-Q3')).toEqual(['target 2012-Q2'])
    expect(found({ ...story, years: years(['50', '150', '150', '50']) }, '2012-Q3')).toEqual([])
  })

  test('is still in place where a count to date should grow, told once', () => {
    const definitions = measured({ accumulation: 'cumulative' })
    expect(found({ definitions, figures: targets(['200', '200', '100']) }, '2012-Q3')).toEqual([
      'target 2012-Q2',
    ])
    expect(found({ definitions, figures: targets(['200', '200', '200']) }, '2012-Q3')).toEqual([])
    expect(found({ figures: targets(['200', '200', '100']) }, '2012-Q3')).toEqual([])
  })
})
