import { expect, test } from 'vitest'
import { benchmark, isInUnit } from '#domain/benchmark'
import type { BenchmarkSeries } from '#domain/benchmark'
import type { OfKind } from '#domain/recordIndex'
import type { Values } from '#domain/records'
import { council, final } from './council'
import type { Story } from './council'

const years = (values: Readonly<Record<string, Values<'year'>>>): readonly OfKind<'year'>[] =>
  Object.entries(values).map(([year, one]) => ({
    kind: 'year',
    id: `crime@${year}`,
    values: one,
    unsettled: [],
  }))

const of = (name: string, value: string, source = '') => ({ name, value, source })

const built = (values: Readonly<Record<string, Values<'year'>>>, story: Story = {}) =>
  benchmark({ ...council(story), quarter: '2012-Q2', years: years(values) })

const told = ({ name, points }: BenchmarkSeries) => [
  name,
  ...points.map(({ year, value }) => `${year}: ${value.toFraction()}`),
]

test('each name is a series over the years, oldest first, in the order of the newest year', () => {
  const shown = built({
    '2012': { comparators: [of('Nearest neighbours', '70'), of('England', '80', 'ONS')] },
    '2010': { comparators: [of('Wales', '3'), of('ENGLAND ', '60')] },
    '2011': { comparators: [of('england', '70')], outturn: final('50') },
  })
  expect(shown?.others.map(told)).toEqual([
    ['Nearest neighbours', '2012: 70'],
    ['England', '2010: 60', '2011: 70', '2012: 80'],
    ['Wales', '2010: 3'],
  ])
  expect(shown?.years).toEqual(['2010', '2011', '2012'])
  expect(shown?.others[1]?.points[2]).toMatchObject({ source: 'ONS', typed: '80' })
  expect(shown?.own.map(({ year, typed }) => [year, typed])).toEqual([['2011', '50']])
})

test('[N3] an outturn that is missing or has no value is no point', () => {
  const outturn = { state: 'final', numerator: '1', denominator: '0' } as const
  expect(built({ '2011': { comparators: [of('England', '1')], outturn } })?.own).toEqual([])
})

test('nothing is compared where nobody is named, or before there is a definition', () => {
  expect(built({ '2011': { outturn: final('50') } })).toBeUndefined()
  expect(built({})).toBeUndefined()
  expect(
    built({ '2011': { comparators: [of('England', '1')] } }, { definitions: { '2013-Q1': {} } }),
  ).toBeUndefined()
})

test('a figure of a year in which the unit was another stays in it', () => {
  const measure = {
    unit: { kind: 'percent', name: '' },
    decimals: 1,
    polarity: 'higher',
    accumulation: 'quarter',
    aggregation: 'latest',
  } as const
  const shown = built(
    { '2011': { comparators: [of('England', '80')] }, '2012': { comparators: [of('England', '0.8')] } },
    {
      definitions: {
        '2010-Q1': { measure },
        '2012-Q1': { measure: { ...measure, unit: { kind: 'ratio', name: '' } } },
      },
    },
  )
  const [first, second] = shown?.others[0]?.points ?? []
  expect(shown && first && isInUnit(first, shown.measure)).toBe(false)
  expect(shown && second && isInUnit(second, shown.measure)).toBe(true)
})

test('[N2] others have dates where the indicator has', () => {
  const measure = { unit: { kind: 'date', name: '' }, decimals: 0, polarity: 'lower' } as const
  const definitions = {
    '2010-Q1': { measure: { ...measure, accumulation: 'quarter', aggregation: 'latest' } },
  } as const
  const shown = built(
    { '2011': { comparators: [of('England', '2012-06-30')], outturn: final('2012-06-28') } },
    { definitions },
  )
  const [first] = shown?.others[0]?.points ?? []
  expect(first?.typed).toBe('2012-06-30')
  expect(first && shown?.own[0] && first.value.sub(shown.own[0].value).toFraction()).toBe('2')
})
