import { describe, expect, test } from 'vitest'
import { indicatorResult } from '#domain/indicatorResult'
import { biggestMovers, moveOf } from '#domain/movers'
import type { Values } from '#domain/records'
import { council, final, point } from './council'
import type { Story } from './council'

const figure = (actual: string, target: string): Values<'measurement'> => ({
  actual: final(actual),
  target: point(target),
})

function resultOf(story: Story, quarter = '2012-Q2') {
  const result = indicatorResult({ ...council(story), quarter })
  if (!result) throw new Error('it is defined')
  return result
}

function told(story: Story, quarter?: string) {
  const move = moveOf(resultOf(story, quarter))
  return move && [move.unit, move.from.toFraction(), move.to.toFraction(), move.by.toFraction()]
}

const quarterly = { rating: { basis: 'quarter', scheme: null, forInformation: false } } as const
const tolerance = (mode: 'percent' | 'absolute', up: string, down = up) => ({ tolerance: { mode, up, down } })

describe('[S2] how far a figure moved against its target', () => {
  test('is counted in widths of its tolerance, exactly, and by polarity', () => {
    const story: Story = {
      definitions: { '2011-Q1': quarterly },
      figures: { '2012-Q1': figure('110', '100'), '2012-Q2': figure('190', '200') },
    }
    expect(told(story)).toEqual(['tolerance', '-2', '1', '3'])
    expect(
      told({ ...story, definitions: { '2011-Q1': { ...quarterly, ...tolerance('absolute', '3') } } }),
    ).toEqual(['tolerance', '-10/3', '10/3', '20/3'])
  })

  test('[S9] a sum that only grew with the year has not moved', () => {
    const figures = { '2012-Q1': figure('110', '100'), '2012-Q2': figure('110', '100') }
    expect(told({ figures })).toEqual(['tolerance', '-2', '-2', '0'])
  })

  test('[C21] a small number that is suppressed is told by no move', () => {
    const hidden = { ...figure('3', '4'), access: { level: 'suppressed', shown: '<5' } } as const
    const definitions = { '2011-Q1': quarterly }
    const figures = { '2012-Q1': hidden, '2012-Q2': figure('9', '4'), '2012-Q3': figure('9', '4') }
    expect(told({ definitions, figures })).toBeUndefined()
    expect(told({ definitions, figures }, '2012-Q1')).toBeUndefined()
    expect(told({ definitions, figures }, '2012-Q3')).toBeDefined()
    expect(told({ figures }, '2012-Q3')).toBeUndefined()
  })

  test('an answer of yes or no has no distance', () => {
    const measure = {
      unit: { kind: 'yesNo', name: '' },
      decimals: 0,
      polarity: 'higher',
      accumulation: 'quarter',
      aggregation: 'latest',
    } as const
    const figures = { '2012-Q1': figure('0', '1'), '2012-Q2': figure('1', '1') }
    expect(told({ figures, definitions: { '2011-Q1': { ...quarterly, measure } } })).toBeUndefined()
  })

  test('up and down each by its own width', () => {
    const figures = { '2012-Q1': figure('110', '100'), '2012-Q2': figure('90', '100') }
    const definitions = { '2011-Q1': { ...quarterly, ...tolerance('absolute', '5', '20') } }
    expect(told({ figures, definitions })).toEqual(['tolerance', '-1/2', '2', '5/2'])
  })

  test('[S5][S6] without a width it is counted in parts of the target, and never divided by zero', () => {
    const figures = { '2012-Q1': figure('110', '100'), '2012-Q2': figure('90', '100') }
    const definitions = { '2011-Q1': { ...quarterly, ...tolerance('percent', '0') } }
    expect(told({ figures, definitions })).toEqual(['target', '-1/10', '1/10', '1/5'])
    const zero = { '2012-Q1': figure('3', '0'), '2012-Q2': figure('1', '0') }
    expect(told({ figures: zero, definitions })).toBeUndefined()
    expect(
      told({ figures: zero, definitions: { '2011-Q1': { ...quarterly, ...tolerance('absolute', '2') } } }),
    ).toEqual(['tolerance', '-3/2', '-1/2', '1'])
  })

  test('one side that has a width and one that has none are both counted in the target', () => {
    const figures = { '2012-Q1': figure('110', '100'), '2012-Q2': figure('90', '100') }
    const definitions = { '2011-Q1': { ...quarterly, ...tolerance('absolute', '0', '5') } }
    expect(told({ figures, definitions })).toEqual(['target', '-1/10', '1/10', '1/5'])
  })

  test('[S6] a target hit exactly is 0 in every unit, also where a width is wanting', () => {
    const figures = { '2012-Q1': figure('110', '100'), '2012-Q2': figure('0', '0') }
    expect(told({ figures, definitions: { '2011-Q1': quarterly } })).toEqual(['tolerance', '-2', '0', '2'])
  })

  test('very large and very small values stay exact', () => {
    const definitions = { '2011-Q1': quarterly }
    const large = {
      '2012-Q1': figure('1000000000000', '1000000000000'),
      '2012-Q2': figure('0', '1000000000000'),
    }
    expect(told({ definitions, figures: large })).toEqual(['tolerance', '0', '20', '20'])
    const small = { '2012-Q1': figure('0.000000001', '0.000000001'), '2012-Q2': figure('0', '0.000000001') }
    expect(told({ definitions, figures: small })).toEqual(['tolerance', '0', '20', '20'])
  })
})

describe('[S14] nothing has moved where the two are not alike', () => {
  const figures = { '2012-Q1': figure('110', '100'), '2012-Q2': figure('90', '100') }
  const measure = {
    unit: { kind: 'number', name: 'thousands' },
    decimals: 0,
    polarity: 'lower',
    accumulation: 'quarter',
    aggregation: 'sum',
  } as const

  test.each<[string, Values<'definition'>]>([
    ['measure', { measure }],
    ['tolerance', tolerance('percent', '10')],
    ['basis', { rating: { basis: 'yearToDate', scheme: null, forInformation: false } }],
  ])('another %s', (_, changed) => {
    expect(told({ figures, definitions: { '2011-Q1': quarterly, '2012-Q2': changed } })).toBeUndefined()
  })

  test('another title is no other figure', () => {
    const identity = { ref: 'PI9', title: 'Crime' }
    expect(told({ figures, definitions: { '2011-Q1': quarterly, '2012-Q2': { identity } } })).toBeDefined()
  })

  test('[N3] a side without a figure or a status', () => {
    const definitions = { '2011-Q1': quarterly }
    expect(told({ definitions, figures: { '2012-Q2': figure('90', '100') } })).toBeUndefined()
    expect(told({ definitions, figures: { '2012-Q1': figure('9', '10') } })).toBeUndefined()
  })
})

test('the biggest movers are the largest each way, unit by unit', () => {
  const row = (name: string, [then, now]: readonly [string, string], width = '5') => ({
    name,
    result: resultOf({
      definitions: { '2011-Q1': { ...quarterly, ...tolerance('percent', width) } },
      figures: { '2012-Q1': figure(then, '100'), '2012-Q2': figure(now, '100') },
    }),
  })
  const rows = [
    row('up a little', ['100', '99']),
    row('up most', ['120', '80']),
    row('up more', ['110', '90']),
    row('stays', ['100', '100']),
    row('down', ['90', '110']),
    row('without a tolerance', ['100', '50'], '0'),
  ]
  const names = (movers: readonly { readonly row: { readonly name: string } }[]) =>
    movers.map((one) => one.row.name)
  expect(
    biggestMovers(rows, 2).map(({ unit, better, worse }) => [unit, names(better), names(worse)]),
  ).toEqual([
    ['tolerance', ['up most', 'up more'], ['down']],
    ['target', ['without a tolerance'], []],
  ])
  expect(biggestMovers(rows.slice(3, 4), 2)).toEqual([])
})
