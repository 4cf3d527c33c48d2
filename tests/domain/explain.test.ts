import Fraction from 'fraction.js'
import { expect, test } from 'vitest'
import { explainStatus } from '#domain/explain'
import type { Explanation } from '#domain/explain'
import type { ShownAsTyped } from '#domain/explain/notes'
import type { ExactTarget } from '#domain/exact'
import { missingReasons } from '#domain/missing'
import type { Measure, RatingBasis } from '#domain/records/definition'
import { dudley, indicatorPresets } from '#domain/scheme'
import type { IndicatorScheme } from '#domain/scheme'
import { statusOf } from '#domain/status'
import { absolute, floored, percent, range, ratingOf, two } from './rating'
import type { Given } from './rating'

const share = { unit: { kind: 'percent', name: '' }, polarity: 'higher' } as const

test('[S13] the Dudley case in words: actual, target, basis, polarity, which cut applied, and every cut-off', () => {
  const explanation = explain('1850', '2061')
  expect(explanation.sentence).toBe(
    '1,850 is 211 below the target of 2,061, and lower is better. More than 103.05 (5%) better exceeds the target tolerance.',
  )
  expect(explanation.basis).toBe('The year to date is compared with the target to date.')
  expect(scaleOf(explanation)).toEqual([
    '> Exceeds the target tolerance: less than 1,957.95',
    'On target, upper half of tolerance: 1,957.95 to 2,061',
    'On target, lower half of tolerance: more than 2,061, up to 2,164.05',
    'Below the target tolerance: more than 2,164.05',
  ])
  expect(explanation.notes).toEqual([])
})

test.each([
  [
    '467',
    '471',
    'Meeting the target, or no more than 23.55 (5%) better, is on target, upper half of tolerance.',
  ],
  ['112', '110', 'No more than 5.5 (5%) worse is on target, lower half of tolerance.'],
  ['140', '110', 'More than 5.5 (5%) worse is below the target tolerance.'],
])('[S13] %s against %s: %s', (actual, target, applied) => {
  expect(explain(actual, target).sentence).toContain(applied)
})

test.each([
  ['rag', 'More than 5 percentage points (5%) worse is red.', '95% or more, but less than 100%'],
  [
    'rag-tolerant',
    'More than 5 percentage points (5%) but no more than 10 percentage points (10%) worse is amber.',
    '90% or more, but less than 95%',
  ],
  [
    'rag-two-step',
    'More than 5 percentage points (5%) but no more than 10 percentage points (10%) worse is amber.',
    '90% or more, but less than 95%',
  ],
  [
    'last-year',
    'More than 5 percentage points (5%) but less than 8 percentage points (last year’s 92%) worse is amber.',
    'more than 92%, but less than 95%',
  ],
  [
    'last-year-maintained',
    'More than 5 percentage points (5%) but no more than 8 percentage points (last year’s 92%) worse is amber.',
    '92% or more, but less than 95%',
  ],
  ['target-and-floor', 'Worse than the target is red.', 'cannot occur'],
  ['two-targets', 'More than 5 percentage points (5%) worse is red.', '95% or more, but less than 100%'],
])('[S12][S13] 93% against 100% by %s: %s', (id, applied, amber) => {
  const { sentence, cutoffs } = explain('93', '100', { ...share, scheme: preset(id), lastYear: '92' })
  expect(sentence).toBe(
    `93% is 7 percentage points below the target of 100%, and higher is better. ${applied}`,
  )
  expect(cutoffs.find(({ band }) => band.id === 'amber')?.text).toBe(amber)
})

test('[S13] a floor and two targets are named with their values', () => {
  expect(explain('85', floored('90', '80'), { ...share, scheme: preset('target-and-floor') }).sentence).toBe(
    '85% is 5 percentage points below the target of 90% and 5 percentage points above the floor of 80%, and higher is better. No more than 10 percentage points (the floor of 80%) worse is amber.',
  )
  expect(explain('95', two('80', '90'), { ...share, scheme: preset('two-targets') }).sentence).toBe(
    '95% is 15 percentage points above the acceptable level of 80% and 5 percentage points above the level to aspire to of 90%, and higher is better. At least 10 percentage points (the level to aspire to of 90%) better is blue.',
  )
})

test('[S13] plan: both sides are worse', () => {
  const explanation = explain('97', '100', { polarity: 'plan' })
  expect(explanation.sentence).toBe(
    '97 is 3 below the target of 100, and closest to plan is best. No more than 5 (5%) worse is on target, lower half of tolerance.',
  )
  expect(scaleOf(explanation)).toEqual([
    'Exceeds the target tolerance: cannot occur',
    'On target, upper half of tolerance: exactly 100',
    '> On target, lower half of tolerance: 95 or more, but less than 100; or more than 100, up to 105',
    'Below the target tolerance: less than 95 or more than 105',
  ])
})

test('[S13] range: inside, and outside by the nearer limit', () => {
  const target = range('10', '20')
  expect(explain('12', target).sentence).toBe(
    '12 is inside the target range of 10 to 20, and within the range is best. Being inside the range is on target, upper half of tolerance.',
  )
  const outside = explain('23', target, { tolerance: percent('10') })
  expect(outside.sentence).toBe(
    '23 is 3 above the target range of 10 to 20, and within the range is best. More than 2 (10%) worse is below the target tolerance.',
  )
  expect(scaleOf(outside).slice(2)).toEqual([
    'On target, lower half of tolerance: 9 or more, but less than 10; or more than 20, up to 22',
    '> Below the target tolerance: less than 9 or more than 22',
  ])
})

test('[S11][S13] a strict target says that it is to be passed', () => {
  const explanation = explain('50', '50', { ...share, strict: true })
  expect(explanation.sentence).toBe(
    '50% is exactly the target of 50%, which is to be passed, not only met, and higher is better. Meeting the target, or no more than 2.5 percentage points (5%) worse, is on target, lower half of tolerance.',
  )
  expect(scaleOf(explanation)[1]).toBe('On target, upper half of tolerance: more than 50%, up to 52.5%')
})

test('[S13] dates in days, yes and no without a distance, money in pounds', () => {
  const date = { unit: { kind: 'date', name: '' }, tolerance: absolute('3') } as const
  const late = explain('2012-07-03', '2012-06-30', date)
  expect(late.sentence).toBe(
    '3 July 2012 is 3 days after the target of 30 June 2012, and earlier is better. No more than 3 days worse is on target, lower half of tolerance.',
  )
  expect(scaleOf(late)[3]).toBe('Below the target tolerance: after 3 July 2012')
  const answer = explain('0', '1', { unit: { kind: 'yesNo', name: '' }, polarity: 'higher' })
  expect(answer.sentence).toBe('No, against a target of Yes. No is below the target tolerance.')
  expect(scaleOf(answer).slice(1)).toEqual([
    'On target, upper half of tolerance: Yes',
    'On target, lower half of tolerance: cannot occur',
    '> Below the target tolerance: No',
  ])
  const pounds = { unit: { kind: 'money', name: '' } } as const
  expect(explain('1', '1199950', pounds).sentence).toContain('More than £59,997.50 (5%) better')
  const money = explain('-94.9', '-100', { ...pounds, polarity: 'higher', decimals: 2 })
  expect(money.sentence).toContain('−£94.90 is £5.10 above the target of −£100, and higher is better.')
})

test('[S10] where the rounded figures would be in another band, it says so', () => {
  expect(explain('94.96', '100', { polarity: 'higher' }).notes).toEqual([
    'The figures are compared as held. As shown, 95 against 100 would be in the band “On target, lower half of tolerance”.',
  ])
  expect(explain('94.96', '100', { polarity: 'higher', decimals: 2 }).notes).toEqual([])
  expect(explain('94.96', '100', { polarity: 'higher' }).sentence).toContain('94.96 is 5.04 below')
})

test('[N1][S10] a figure shown as typed hides nothing, so nothing is said of rounding', () => {
  const asTyped = { actual: true, target: true }
  expect(explain('94.96', '100', { polarity: 'higher', asTyped }).notes).toEqual([])
  expect(explain('571', '738.5', { decimals: 1 }).sentence).toContain(
    '571 is 167.5 below the target of 738.5',
  )
})

test.each([
  ['target-and-floor', 'Amber cannot occur: no floor was given.'],
  ['two-targets', 'Blue cannot occur: no level to aspire to was given.'],
])('[S12][S13] by %s a single value is rated, and the notes say: %s', (id, note) => {
  expect(explain('93', '100', { ...share, scheme: preset(id) }).notes).toEqual([note])
  const both = id === 'two-targets' ? two('80', '90') : floored('90', '80')
  expect(explain('93', both, { ...share, scheme: preset(id) }).notes).toEqual([])
})

test('[S6][S13] a tolerance without width is explained', () => {
  const explanation = explain('1', '0')
  expect(explanation.sentence).toContain('Worse than the target is below the target tolerance.')
  expect(explanation.notes).toEqual([
    expect.stringContaining('A percentage of a target of zero has no width'),
  ])
})

test('[S9][S13] the basis is named', () => {
  const bases = (['yearToDate', 'quarter', 'forecast'] as const).map(
    (basis) => explain('1', '2', { basis }).basis,
  )
  expect(bases).toEqual([
    'The year to date is compared with the target to date.',
    'The quarter alone is compared with the target of the quarter.',
    'The forecast for the year is compared with the annual target.',
  ])
})

test('[N1][S13] a value that does not end in decimals says about', () => {
  const third: ExactTarget = { kind: 'point', value: new Fraction(4, 3), strict: false }
  const { sentence } = explain('1', third, { decimals: 1 })
  expect(sentence).toContain('about 0.333 below the target of about 1.333')
  const almost: ExactTarget = { ...third, value: new Fraction(6183000001n, 3000000n) }
  expect(explain('1850', almost).sentence).toContain('about 211 below the target of about 2,061,')
})

test('[S8][S13] every reason for no status is a sentence of its own', () => {
  const sentences = missingReasons.map(
    (reason) =>
      explainStatus({
        status: { has: 'none', reason },
        measure: measureOf({}),
        basis: 'yearToDate',
        lacks: ['Quarter 1 2012/13'],
      }).sentence,
  )
  expect(new Set(sentences).size).toBe(missingReasons.length)
  expect(sentences).toContain('No status: the target is awaited.')
  expect(sentences.at(-1)).toBe(
    'No status: the year to date is incomplete, because Quarter 1 2012/13 has no value or no target.',
  )
})

type Explained = Given & {
  readonly decimals?: number
  readonly basis?: RatingBasis
  readonly asTyped?: ShownAsTyped
}

function explain(actual: string, target: string | ExactTarget, story: Explained = {}): Explanation {
  const { decimals = 0, basis = 'yearToDate', asTyped, ...given } = story
  const { actual: value, target: held, ...rule } = ratingOf(actual, target, given)
  const compared = {
    basis,
    actual: { has: 'value', value },
    target: { has: 'target', target: held },
  } as const
  const status = statusOf({ isDue: true, forInformation: false, compared, rule })
  return explainStatus({
    status,
    measure: measureOf(rule, decimals),
    basis,
    lacks: [],
    ...(asTyped ? { asTyped } : {}),
  })
}

function measureOf({ unit, polarity }: Partial<Measure>, decimals = 0): Measure {
  return {
    unit: unit ?? { kind: 'number', name: '' },
    polarity: polarity ?? 'lower',
    decimals,
    accumulation: 'quarter',
    aggregation: 'sum',
  }
}

function scaleOf({ cutoffs }: Explanation): readonly string[] {
  return cutoffs.map(({ band, text, applies }) => `${applies ? '> ' : ''}${band.label}: ${text}`)
}

function preset(id: string): IndicatorScheme {
  return indicatorPresets.find((scheme) => scheme.id === id) ?? dudley
}
