import Fraction from 'fraction.js'
import { describe, expect, it, test } from 'vitest'
import { exact } from '#domain/exact'
import { foretoldFigure } from '#domain/explain/amount'
import { lastYearForecast, runRate, typedForecast } from '#domain/forecast'
import type { ForecastBasis } from '#domain/forecast'
import type { Measure } from '#domain/records/definition'

function basis(over: Partial<Measure>, rest: Partial<ForecastBasis> = {}): ForecastBasis {
  const measure: Measure = {
    unit: { kind: 'number', name: '' },
    decimals: 0,
    polarity: 'higher',
    accumulation: 'quarter',
    aggregation: 'sum',
    ...over,
  }
  const lastYear = { toDate: exact('100'), outturn: exact('450') }
  return { measure, toDate: exact('120'), quarters: { soFar: 3, inYear: 4 }, lastYear, ...rest }
}

describe('[A5] the outturn is forecast', () => {
  test.each<[string, Partial<Measure>, string]>([
    ['a sum grows', {}, '160'],
    ['a count to date grows', { accumulation: 'cumulative' }, '160'],
    ['a snapshot stays', { accumulation: 'snapshot' }, '120'],
    ['a rolling year stays', { accumulation: 'rolling' }, '120'],
    ['a ratio stays', { aggregation: 'ratio' }, '120'],
    ['a share to date stays', { accumulation: 'cumulative', aggregation: 'ratio' }, '120'],
  ])('by run-rate: %s', (_, measure, value) => {
    expect(runRate(basis(measure))).toMatchObject({ by: 'runRate' })
    expect(runRate(basis(measure))?.value.toFraction()).toBe(value)
  })

  it('by run-rate exactly, and over the due quarters only', () => {
    const half = { quarters: { soFar: 1, inYear: 2 } }
    expect(runRate(basis({}, half))?.value.toFraction()).toBe('240')
    expect(runRate(basis({}, { toDate: exact('1') }))?.value.toFraction()).toBe('4/3')
  })

  it('by last year’s shape, in proportion', () => {
    expect(lastYearForecast(basis({}))?.value.toFraction()).toBe('540')
    expect(lastYearForecast(basis({}))).toMatchObject({ by: 'lastYear' })
  })

  it('as typed by the officer', () => {
    expect(typedForecast('505')).toMatchObject({ by: 'typed' })
    expect(typedForecast('505').value.toFraction()).toBe('505')
  })

  it('not at all without a value to date, a quarter, a last year, or anything in it by now', () => {
    const nothing = { lastYear: { toDate: exact('0'), outturn: exact('9') } }
    expect(runRate(basis({}, { toDate: undefined }))).toBeUndefined()
    expect(runRate(basis({}, { quarters: { soFar: 0, inYear: 4 } }))).toBeUndefined()
    expect(lastYearForecast(basis({}, { toDate: undefined }))).toBeUndefined()
    expect(lastYearForecast(basis({}, { lastYear: undefined }))).toBeUndefined()
    expect(lastYearForecast(basis({}, nothing))).toBeUndefined()
    expect(lastYearForecast(basis({ unit: { kind: 'date', name: '' } }))).toBeUndefined()
    expect(lastYearForecast(basis({ unit: { kind: 'yesNo', name: '' } }))).toBeUndefined()
    const turned = { lastYear: { toDate: exact('-3'), outturn: exact('406') } }
    expect(lastYearForecast(basis({}, turned))).toBeUndefined()
    const loss = { lastYear: { toDate: exact('-100'), outturn: exact('-450') } }
    expect(lastYearForecast(basis({}, loss))?.value.toFraction()).toBe('540')
  })
})

test('[A5][N1] what is foretold is rounded as the figures are, and says so; what ends is not', () => {
  const count = { unit: { kind: 'number', name: '' }, decimals: 0 } as const
  const said = (value: string) => foretoldFigure(new Fraction(value), count)
  expect(['440', '440.5', '1000/3', '1/3', '1/3000000000'].map(said)).toEqual([
    '440',
    '440.5',
    'about 333',
    'about 0.333',
    'about 0.000000000333',
  ])
})
