import { describe, expect, test } from 'vitest'
import { figureFindings } from '#domain/check/figureFindings'
import type { Values } from '#domain/records'
import { previousQuarter } from '#domain/quarter'
import { council, final } from '../council'

type Measure = NonNullable<Values<'definition'>['measure']>

const count: Measure = {
  unit: { kind: 'number', name: '' },
  decimals: 0,
  polarity: 'lower',
  accumulation: 'quarter',
  aggregation: 'sum',
}

/** Newest first, of Quarter 4 2015/16 and the quarters before; an empty text leaves a quarter out. */
function findings(values: readonly string[], measure: Partial<Measure> = {}, more: Values<'indicator'> = {}) {
  let quarter = '2015-Q4'
  const figures: Record<string, Values<'measurement'>> = {}
  for (const value of values) {
    if (value !== '') figures[quarter] = { actual: final(value) }
    quarter = previousQuarter(quarter)
  }
  const story = council({
    indicator: more,
    definitions: { '2000-Q1': { measure: { ...count, ...measure } } },
    figures,
  })
  return figureFindings({ ...story, quarter: '2015-Q4' })
}

describe('[C9] a value far from its history', () => {
  test('about ten times the last one, and about a tenth of it', () => {
    const [up] = findings(['1850', '190'])
    expect(up).toMatchObject({
      check: 'C9',
      about: { kind: 'measurement', id: 'crime@2015-Q4', quarter: '2015-Q4' },
      severity: 'warns',
      found: { how: 'tenfold', lastQuarter: '2015-Q3' },
    })
    expect(findings(['46.2', '462'], { unit: { kind: 'percent', name: '' } })[0]).toMatchObject({
      found: { how: 'tenth' },
    })
    expect(findings(['-10', '-100'], { unit: { kind: 'money', name: '' } })).toHaveLength(1)
  })

  test('is exact: nine times is named and the least below it is not', () => {
    expect(findings(['900', '100'])).toHaveLength(1)
    expect(findings(['899.999999999999999', '100'])).toEqual([])
    expect(findings(['9000000000000', '1000000000000'])).toHaveLength(1)
    expect(findings(['0.000000001', '0.000000009'], { unit: { kind: 'ratio', name: '' } })).toHaveLength(1)
  })

  test('nothing is said of a first value, of zeros, of small counts, or of a change of sign', () => {
    expect(findings(['1850'])).toEqual([])
    expect(findings(['1850', '0'])).toEqual([])
    expect(findings(['0', '1850'])).toEqual([])
    expect(findings(['10', '1'])).toEqual([])
    expect(findings(['-100', '10'])).toEqual([])
  })

  test('nor of what has gone up and down like this before', () => {
    expect(findings(['1850', '190', '1900', '180'])).toEqual([])
  })

  test('further outside many earlier values than they lie apart', () => {
    const usual = ['100', '104', '98', '101', '103', '99']
    expect(findings(['111', ...usual])).toMatchObject([{ found: { how: 'outside', quarters: 6 } }])
    expect(findings(['110', ...usual])).toEqual([])
    expect(findings(['91', ...usual])).toMatchObject([{ found: { how: 'outside' } }])
    expect(findings(['111', ...usual.slice(1)])).toEqual([])
    expect(findings(['101', '100', '100', '100', '100', '100', '100'])).toEqual([])
  })

  test('a cumulative figure is held against the same quarter of other years', () => {
    const cumulative = { accumulation: 'cumulative' } as const
    expect(findings(['400', '30', '20', '10', '410'], cumulative)).toEqual([])
    expect(findings(['4000', '300', '200', '100', '410'], cumulative)).toMatchObject([
      { found: { how: 'tenfold', lastQuarter: '2014-Q4' } },
    ])
  })

  test('yes or no and dates have no ten times', () => {
    expect(findings(['1', '0'], { unit: { kind: 'yesNo', name: '' } })).toEqual([])
    expect(findings(['2015-12-31', '1971-01-01'], { unit: { kind: 'date', name: '' } })).toEqual([])
  })

  test('[P3] the last value is that of the previous due quarter', () => {
    const life = { from: null, until: null, dueIn: [4] as const, lagQuarters: 0 }
    expect(
      findings(['1850', '185', '185', '185', '1800'], {}, { life: { ...life, dueIn: [...life.dueIn] } }),
    ).toEqual([])
  })

  test('nothing is compared across a change of what is measured', () => {
    const story = council({
      definitions: {
        '2011-Q1': { measure: count },
        '2015-Q4': { measure: { ...count, unit: { kind: 'number', name: 'thousands' } } },
      },
      figures: { '2015-Q3': { actual: final('1850') }, '2015-Q4': { actual: final('1.85') } },
    })
    expect(figureFindings({ ...story, quarter: '2015-Q4' })).toEqual([])
  })
})

describe('[C18] a cumulative count lower than last quarter’s', () => {
  const cumulative = { accumulation: 'cumulative' } as const

  test('within a year; across a year it starts anew', () => {
    expect(findings(['199', '200', '90', '50'], cumulative)).toMatchObject([
      { check: 'C18', severity: 'warns', found: { lastQuarter: '2015-Q3' } },
    ])
    expect(findings(['200', '200'], cumulative)).toEqual([])
    expect(findings(['30', '', '', '', '200'], cumulative)).toEqual([])
  })

  test('a quarter without a figure hides nothing', () => {
    expect(findings(['199', '', '200'], cumulative)).toMatchObject([{ found: { lastQuarter: '2015-Q2' } }])
  })

  test('shares, money and quarterly counts may fall', () => {
    expect(findings(['70', '80'], { ...cumulative, unit: { kind: 'percent', name: '' } })).toEqual([])
    expect(findings(['70', '80'], { ...cumulative, unit: { kind: 'money', name: '' } })).toEqual([])
    expect(findings(['70', '80'], { ...cumulative, aggregation: 'latest' })).toEqual([])
    expect(findings(['70', '80'])).toEqual([])
  })

  test('[N3] nothing is found in a figure that is missing', () => {
    expect(findings(['', '200'], cumulative)).toEqual([])
  })
})

test('[C9][C18][C21] what is found says where one of its numbers is suppressed', () => {
  const hidden: Values<'measurement'> = { actual: final('30'), access: { level: 'suppressed', shown: '<5' } }
  const found = (figures: Readonly<Record<string, Values<'measurement'>>>) =>
    figureFindings({
      ...council({
        definitions: { '2000-Q1': { measure: { ...count, accumulation: 'cumulative' } } },
        figures,
      }),
      quarter: '2015-Q4',
    }).map(({ check, about }) => [check, about.isUnseen])
  expect(found({ '2015-Q3': hidden, '2015-Q4': { actual: final('20') } })).toEqual([['C18', true]])
  expect(found({ '2015-Q3': { actual: final('40') }, '2015-Q4': hidden })).toEqual([['C18', true]])
  expect(found({ '2015-Q3': { actual: final('40') }, '2015-Q4': { actual: final('30') } })).toEqual([
    ['C18', undefined],
  ])
  expect(found({ '2014-Q4': hidden, '2015-Q4': { actual: final('300') } })).toEqual([['C9', true]])
})
