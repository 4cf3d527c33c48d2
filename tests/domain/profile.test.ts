import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { exact } from '#domain/exact'
import type { QuarterNumber } from '#domain/primitives'
import { checkProfile, profileTargets } from '#domain/profile'
import type { Profile, Profiled, QuarterTargets } from '#domain/profile'
import type { Measure } from '#domain/records/definition'
import type { Target } from '#domain/records/measurement'
import { order, plus, ratio, rational } from './rationals'

const toDate: Partial<Measure> = { accumulation: 'cumulative' }
const shareToDate: Partial<Measure> = { accumulation: 'cumulative', aggregation: 'ratio' }
const mean: Partial<Measure> = { aggregation: 'mean' }
const all: readonly QuarterNumber[] = [1, 2, 3, 4]
const point = (value: string): Target => ({ kind: 'point', value })

function on(over: Partial<Measure>, rest: Partial<Profiled> = {}): Profiled {
  const measure: Measure = {
    unit: { kind: 'number', name: '' },
    decimals: 0,
    polarity: 'higher',
    accumulation: 'quarter',
    aggregation: 'sum',
    ...over,
  }
  return { measure, dueIn: all, lastYear: [], ...rest }
}

const lastYear = (...values: readonly string[]): Partial<Profiled> => ({
  lastYear: values.map((one) => exact(one)),
})

/** The quarters' numbers, `-` where there is none, or the code of the refusal. */
function numbers(annual: Target, profile: Profile, where: Profiled): string {
  const targets = profileTargets(annual, profile, where)
  if (!targets.ok) return targets.error.code
  return targets.value.map((one) => (one?.kind === 'point' ? one.value : (one?.kind ?? '-'))).join(' ')
}

const typed = (...values: readonly [string, string, string, string]): QuarterTargets => [
  point(values[0]),
  point(values[1]),
  point(values[2]),
  point(values[3]),
]

describe('[A4] an annual target is profiled over the quarters', () => {
  test.each<[string, readonly [string, Profile, Profiled], string]>([
    ['a sum in equal parts', ['2954', 'equal', on({})], '738.5 738.5 738.5 738.5'],
    ['a count to date in equal steps', ['100', 'equal', on({ accumulation: 'cumulative' })], '25 50 75 100'],
    ['a level as it is', ['80', 'equal', on({ accumulation: 'snapshot' })], '80 80 80 80'],
    ['a ratio as it is', ['80', 'equal', on({ aggregation: 'ratio' })], '80 80 80 80'],
    ['a share to date as it is', ['80', 'equal', on(shareToDate)], '80 80 80 80'],
    ['only over due quarters', ['100', 'equal', on({}, { dueIn: [2, 4] })], '- 50 - 50'],
    ['thirds without losing a unit', ['100', 'equal', on({}, { dueIn: [1, 2, 3] })], '33 34 33 -'],
    ['by last year’s parts', ['60', 'lastYear', on({}, lastYear('1', '2', '3', '4'))], '6 12 18 24'],
    [
      'by last year’s steps',
      ['200', 'lastYear', on(toDate, lastYear('10', '20', '70', '100'))],
      '20 40 140 200',
    ],
    ['by last year’s mean', ['50', 'lastYear', on(mean, lastYear('10', '20', '30', '40'))], '20 40 60 80'],
    ['not by a year that lacks a quarter', ['60', 'lastYear', on({}, lastYear('1', '2', '3'))], 'noShape'],
    ['not by a year of nothing', ['60', 'lastYear', on({}, lastYear('0', '0', '0', '0'))], 'noShape'],
    ['as typed', ['100', ['10', '20', null, '70'], on({})], '10 20 - 70'],
  ])('%s', (_, [annual, profile, where], quarters) => {
    expect(numbers(point(annual), profile, where)).toBe(quarters)
  })

  it('keeps the kind of the target, and whether it must be passed', () => {
    const range = profileTargets({ kind: 'range', lo: '40', hi: '80' }, 'equal', on({}))
    expect(range).toMatchObject({ value: [{ kind: 'range', lo: '10', hi: '20' }, {}, {}, {}] })
    const strict = profileTargets({ kind: 'point', value: '4', strict: true }, ['1', '1', '1', '1'], on({}))
    expect(strict).toMatchObject({ value: [{ value: '1', strict: true }, {}, {}, {}] })
  })

  it('says "to be set" in every due quarter of a year whose target is', () => {
    expect(numbers({ kind: 'toBeSet' }, 'equal', on({}, { dueIn: [1, 3] }))).toBe('toBeSet - toBeSet -')
  })

  it('adds up to the annual target whatever last year looked like, against exact rationals', () => {
    const shape = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 4, maxLength: 4 })
    const totals = fc.integer({ min: -99_999, max: 99_999 }).map((tenths) => (tenths / 10).toFixed(1))
    fc.assert(
      fc.property(totals, shape, fc.constantFrom<Profile>('equal', 'lastYear'), (total, before, profile) => {
        const made = numbers(point(total), profile, on({}, lastYear(...before.map(String))))
        const sum = made.split(' ').map(rational).reduce(plus, ratio(0n))
        expect(order(sum, rational(total))).toBe(0)
      }),
    )
  })
})

describe('[A4] typed quarters must add up to the annual target, or end at it', () => {
  test.each<[string, readonly [Profiled, readonly [string, string, string, string]], string]>([
    ['a sum adds up', [on({}), ['10', '20', '30', '40']], 'fits'],
    ['a sum is over', [on({}), ['10', '20', '30', '41']], '101, off by 1'],
    ['a count to date ends there', [on(toDate), ['10', '20', '30', '100']], 'fits'],
    ['a count to date ends short', [on(toDate), ['10', '20', '30', '40']], '40, off by -60'],
    ['a snapshot ends there', [on({ accumulation: 'snapshot' }), ['70', '80', '90', '100']], 'fits'],
    ['a mean comes to it', [on(mean), ['90', '100', '100', '110']], 'fits'],
    ['only due quarters count', [on({}, { dueIn: [3, 4] }), ['1', '1', '60', '40']], 'fits'],
  ])('%s', (_, [where, quarters], told) => {
    const check = checkProfile(point('100'), typed(...quarters), where)
    const off =
      !check.fits && 'off' in check ? `${check.makes.toFraction()}, off by ${check.off.toFraction()}` : 'fits'
    expect(off).toBe(told)
  })

  it('names the due quarters that have no target', () => {
    const gap: QuarterTargets = [point('50'), null, { kind: 'toBeSet' }, point('50')]
    expect(checkProfile(point('100'), gap, on({}))).toEqual({ fits: false, lacks: [2, 3] })
    expect(checkProfile({ kind: 'toBeSet' }, gap, on({}))).toEqual({ fits: true })
  })
})
