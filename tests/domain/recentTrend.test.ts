import { expect, test } from 'vitest'
import { recentPeriods, recentTrend } from '#domain/recentTrend'
import type { Values } from '#domain/records'
import { recentWords } from '#ui/words/recent.ts'
import { council, final, point } from './council'
import type { Story } from './council'

test('[T1] the last eight due quarters, oldest first, as reported for the quarter and not for the year to date', () => {
  const figures = quartersFrom('2010-Q1', ['90', '91', '92', '93', '94', '95', '96', '97', '98', '99'])
  expect(trendOf({ definitions: { '2009-Q1': {} }, figures }, '2012-Q2')).toEqual([
    '2010-Q3 92 of 100',
    '2010-Q4 93 of 100',
    '2011-Q1 94 of 100',
    '2011-Q2 95 of 100',
    '2011-Q3 96 of 100',
    '2011-Q4 97 of 100',
    '2012-Q1 98 of 100',
    '2012-Q2 99 of 100',
  ])
})

test('[P3] an indicator that is due once a year is looked back on for eight years', () => {
  const life = { from: null, until: null, dueIn: [4 as const], lagQuarters: 0 }
  const story = { definitions: { '2000-Q1': {} }, indicator: { life } }
  expect(trendOf(story, '2012-Q4').map((line) => line.slice(0, 7))).toEqual(
    [2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012].map((year) => `${year}-Q4`),
  )
})

test('[N3] a quarter without a figure or a target is there without one', () => {
  const figures = { '2011-Q4': { actual: final('5') }, '2012-Q1': { target: point('7') } }
  expect(trendOf({ definitions: { '2011-Q4': {} }, figures }, '2012-Q2')).toEqual([
    '2011-Q4 5',
    '2012-Q1 - of 7',
    '2012-Q2 -',
  ])
})

test('[C21] a suppressed number is not told, only what is shown instead, and each quarter has the unit of its time', () => {
  const percent = { ...asCounted, unit: { kind: 'percent', name: '' } } as const
  const story: Story = {
    definitions: { '2011-Q4': {}, '2012-Q1': { measure: percent } },
    figures: {
      '2011-Q4': { actual: final('3'), access: { level: 'suppressed', shown: '<5' } },
      '2012-Q1': { actual: final('4') },
    },
  }
  const { structure, figures, indicator } = council(story)
  const trend = recentTrend({ structure, figures, indicator, quarter: '2012-Q1' })
  expect(
    trend?.points.map(({ value, hidden, measure }) => [value?.toString(), hidden, measure.unit.kind]),
  ).toEqual([
    [undefined, '<5', 'number'],
    ['4', undefined, 'percent'],
  ])
})

test('[A4] a quarter without a target of its own has that of the year’s profile', () => {
  const years = { '2012': annual }
  expect(trendOf({ definitions: { '2012-Q1': {} }, years }, '2012-Q2')).toEqual([
    '2012-Q1 - of 100',
    '2012-Q2 - of 100',
  ])
})

test('[T2] where another thing is measured the line starts anew, and cumulative figures with each year', () => {
  const percent = { ...asCounted, unit: { kind: 'percent', name: '' } } as const
  const figures = quartersFrom('2011-Q3', ['1', '2', '3', '4'])
  const changed = { definitions: { '2011-Q3': {}, '2012-Q1': { measure: percent } }, figures }
  expect(trendOf(changed, '2012-Q2').filter((line) => line.endsWith('anew'))).toEqual([
    '2012-Q1 3 of 100 anew',
  ])
  const cumulative = {
    definitions: { '2011-Q3': { measure: { ...asCounted, accumulation: 'cumulative' } } },
    figures,
  } as const
  expect(trendOf(cumulative, '2012-Q2').filter((line) => line.endsWith('anew'))).toEqual([
    '2012-Q1 3 of 100 anew',
  ])
  const better = {
    definitions: { '2011-Q3': {}, '2012-Q1': { tolerance: { mode: 'percent', up: '1', down: '1' } } },
    figures,
  } as const
  expect(trendOf(better, '2012-Q2').filter((line) => line.endsWith('anew'))).toEqual([])
})

test('[P3] what is read is the due quarters of all indicators and their years, each once', () => {
  const { structure } = council({
    indicator: { life: { from: null, until: null, dueIn: [2, 4], lagQuarters: 1 } },
  })
  expect(recentPeriods(structure, '2012-Q1')).toEqual([
    '2008-Q2',
    '2008-Q4',
    '2009-Q2',
    '2009-Q4',
    '2010-Q2',
    '2010-Q4',
    '2011-Q2',
    '2011-Q4',
    '2008',
    '2009',
    '2010',
    '2011',
  ])
})

test('before its first definition there is nothing to look back on', () => {
  expect(recentTrend({ ...council({}), quarter: '2010-Q1' })).toBeUndefined()
})

test('in words: the ends, the range and the gaps', () => {
  const figures = {
    ...quartersFrom('2011-Q1', ['1500', '2000', '1400']),
    '2012-Q1': { actual: final('1850') },
  }
  const trend = recentTrend({ ...council({ figures }), quarter: '2012-Q1' })
  expect(trend && recentWords(trend, 4)).toBe(
    'From 1,500 in Quarter 1 2011/12 to 1,850 in Quarter 1 2012/13, between 1,400 and 2,000; 1 of 5 quarters without a figure',
  )
})

const asCounted = {
  unit: { kind: 'number', name: '' },
  decimals: 0,
  polarity: 'lower',
  accumulation: 'quarter',
  aggregation: 'sum',
} as const

const annual: Values<'year'> = {
  target: { annual: point('400'), profile: 'equal', rationale: '', agreed: null },
}

function quartersFrom(first: string, actuals: readonly string[]) {
  const [year = 0, quarter = 1] = first.split('-Q').map(Number)
  return Object.fromEntries(
    actuals.map((actual, at) => {
      const passed = quarter - 1 + at
      const id = `${year + Math.floor(passed / 4)}-Q${(passed % 4) + 1}`
      return [id, { actual: final(actual), target: point('100') }]
    }),
  )
}

const trendOf = (story: Story, quarter: string) =>
  recentTrend({ ...council(story), quarter })?.points.map(
    ({ quarter: of, value, aims, startsAnew }) =>
      `${of} ${value?.toString() ?? '-'}${aims.map((aim) => ` of ${aim.toString()}`).join('')}${startsAnew ? ' anew' : ''}`,
  ) ?? []
