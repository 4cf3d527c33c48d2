import Fraction from 'fraction.js'
import { expect, test } from 'vitest'
import { rate } from '#domain/rate'
import type { RatingInput } from '#domain/rate'
import { indicatorPresets } from '#domain/scheme'
import type { IndicatorScheme } from '#domain/scheme'
import { absolute, floored, percent, points, range, ratingOf, two } from './rating'

const band = (input: RatingInput): string => rate(input).band.id
const higher = { polarity: 'higher' } as const
const plan = { polarity: 'plan' } as const

test.each([
  ['1850', '2061', 'exceeds'],
  ['571', '738.5', 'exceeds'],
  ['0.93', '1.06', 'exceeds'],
  ['2.63', '2.8', 'exceeds'],
  ['467', '471', 'upper'],
  ['140', '110', 'below'],
])('[S3] the Dudley report: %s against %s, lower is better, is %s', (actual, target, expected) => {
  expect(band(ratingOf(actual, target))).toBe(expected)
})

test.each([
  ['higher', '103', '3'],
  ['higher', '97', '-3'],
  ['lower', '103', '-3'],
  ['lower', '97', '3'],
  ['plan', '103', '-3'],
  ['plan', '97', '-3'],
] as const)('[S1] where %s is best, %s against 100 is %s', (polarity, actual, gap) => {
  expect(rate(ratingOf(actual, '100', { polarity })).gap.distance.toFraction()).toBe(gap)
})

test.each([
  ['7', '-3'],
  ['10', '0'],
  ['15', '0'],
  ['20', '0'],
  ['24', '-4'],
])('[S1] %s in a range of 10 to 20 is %s from it, whatever the polarity', (actual, gap) => {
  for (const polarity of ['higher', 'lower', 'plan', 'range'] as const) {
    expect(rate(ratingOf(actual, range('10', '20'), { polarity })).gap.distance.toFraction()).toBe(gap)
  }
})

test('[S2] percent is of the target, absolute and points are in the indicator’s own unit', () => {
  for (const [tolerance, expected] of [
    [percent('5'), ['lower', 'lower', 'below']],
    [absolute('3'), ['lower', 'below', 'below']],
    [points('4'), ['lower', 'lower', 'below']],
  ] as const) {
    const bands = ['81', '80', '79'].map((actual) => band(ratingOf(actual, '84', { ...higher, tolerance })))
    expect(bands).toEqual(expected)
  }
})

test('[S2] a range takes its percentage of the nearer limit', () => {
  const bands = ['89', '90', '220', '221'].map((actual) =>
    band(ratingOf(actual, range('100', '200'), { tolerance: percent('10') })),
  )
  expect(bands).toEqual(['below', 'lower', 'lower', 'below'])
})

test('[S2] tolerance up and down may differ', () => {
  const bands = ['121', '120', '95', '94'].map((actual) =>
    band(ratingOf(actual, '100', { ...higher, tolerance: percent('20', '5') })),
  )
  expect(bands).toEqual(['exceeds', 'upper', 'lower', 'below'])
})

test.each([
  ['105.001', 'exceeds'],
  ['105', 'upper'],
  ['100', 'upper'],
  ['99.999', 'lower'],
  ['95', 'lower'],
  ['94.999', 'below'],
])('[S3] boundaries belong to the inner band: %s against 100 is %s', (actual, expected) => {
  expect(band(ratingOf(actual, '100', higher))).toBe(expected)
})

test('[N1][S3] a mean that does not end in decimals lies exactly on its boundary', () => {
  const meanActual = new Fraction('4.4').div(3)
  const meanTarget = { kind: 'point', value: new Fraction(4, 3), strict: false } as const
  const onBoundary = { ...ratingOf('0', meanTarget, { tolerance: percent('10') }), actual: meanActual }
  expect(band(onBoundary)).toBe('lower')
  expect(band({ ...onBoundary, polarity: 'higher' })).toBe('upper')
})

test('[S4] a target hit exactly is the upper half, whatever the tolerance; plan and range never exceed', () => {
  for (const tolerance of [percent('0'), percent('5'), absolute('0'), absolute('40')]) {
    for (const polarity of ['higher', 'lower', 'plan', 'range'] as const) {
      expect(band(ratingOf('50', '50', { polarity, tolerance }))).toBe('upper')
    }
    expect(band(ratingOf('51', '50', { ...plan, tolerance }))).not.toBe('exceeds')
    expect(band(ratingOf('15', range('10', '20'), { ...higher, tolerance }))).toBe('upper')
  }
})

test('[S5] with no tolerance better is above, equal on target and worse below', () => {
  const tolerance = percent('0')
  const bands = ['49.9', '50', '50.1'].map((actual) => band(ratingOf(actual, '50', { tolerance })))
  expect(bands).toEqual(['exceeds', 'upper', 'below'])
})

test('[S6] a percentage of a zero target has no width and says so; a met zero is on target', () => {
  const met = rate(ratingOf('0', '0'))
  const missed = rate(ratingOf('1', '0'))
  expect([met.band.id, missed.band.id]).toEqual(['upper', 'below'])
  expect([met.warnings, missed.warnings]).toEqual([['percentOfZero'], ['percentOfZero']])
  expect(rate(ratingOf('1', '0', { tolerance: absolute('1') }))).toMatchObject({
    band: { id: 'lower' },
    warnings: [],
  })
})

test('[S6] nothing is said where no percentage is at work', () => {
  const no = { unit: { kind: 'yesNo', name: '' } } as const
  expect(rate(ratingOf('1', '0', no)).warnings).toEqual([])
  expect(rate(ratingOf('1', '0', { tolerance: percent('0') })).warnings).toEqual([])
  expect(rate(ratingOf('1', '0', { scheme: preset('target-and-floor') })).warnings).toEqual([])
  expect(rate(ratingOf('1', '0', { scheme: preset('rag-two-step') })).warnings).toEqual(['percentOfZero'])
})

test('[S7] a negative target uses its size', () => {
  const bands = ['-95', '-95.1', '-100', '-105', '-105.1'].map((actual) =>
    band(ratingOf(actual, '-100', higher)),
  )
  expect(bands).toEqual(['upper', 'upper', 'upper', 'lower', 'below'])
  expect(band(ratingOf('-94.9', '-100', higher))).toBe('exceeds')
})

test('[S11] a strict target met exactly counts as just below it, and must be passed', () => {
  const strict = { ...higher, strict: true }
  expect(['50', '50.01'].map((actual) => band(ratingOf(actual, '50', strict)))).toEqual(['lower', 'upper'])
  expect(band(ratingOf('50', '50', { ...strict, tolerance: percent('0') }))).toBe('below')
  expect(band(ratingOf('50', '50', { strict: true, ...plan }))).toBe('upper')
})

test('[S1] yes, no and dates compare as numbers, a date in days', () => {
  const yesNo = { unit: { kind: 'yesNo', name: '' }, ...higher } as const
  expect([band(ratingOf('1', '1', yesNo)), band(ratingOf('0', '1', yesNo))]).toEqual(['upper', 'below'])
  const date = { unit: { kind: 'date', name: '' }, tolerance: absolute('3') } as const
  expect(rate(ratingOf('2012-07-03', '2012-06-30', date))).toMatchObject({ band: { id: 'lower' } })
  expect(band(ratingOf('2012-07-04', '2012-06-30', date))).toBe('below')
})

test('[S6] a percentage of a date has no width either', () => {
  const given = { unit: { kind: 'date', name: '' } } as const
  expect(rate(ratingOf('2012-07-01', '2012-06-30', given))).toMatchObject({
    band: { id: 'below' },
    warnings: ['percentOfDate'],
  })
})

test.each([
  ['rag', ['105', '100', '99.9', '95', '94.9'], 'green green amber amber red'],
  ['rag-tolerant', ['100', '95', '94.9', '90', '89.9'], 'green green amber amber red'],
  ['rag-two-step', ['100', '95', '94.9', '90', '89.9'], 'green green amber amber red'],
  ['on-track', ['100', '95', '94.9'], 'on-track on-track not-on-track'],
])('[S12] %s by percentage of the target', (scheme, actuals, expected) => {
  const given = { scheme: preset(scheme), ...higher }
  expect(actuals.map((actual) => band(ratingOf(actual, '100', given))).join(' ')).toBe(expected)
})

test('[S12] target and floor: amber from the floor up', () => {
  const given = { scheme: preset('target-and-floor'), ...higher }
  const bands = ['90', '89', '80', '79'].map((actual) => band(ratingOf(actual, floored('90', '80'), given)))
  expect(bands).toEqual(['green', 'amber', 'amber', 'red'])
  const lower = { scheme: preset('target-and-floor') }
  expect(band(ratingOf('12', floored('10', '12'), lower))).toBe('amber')
})

test('[S12] two targets: blue at the level to aspire to, amber within tolerance of the acceptable one', () => {
  const given = { scheme: preset('two-targets'), ...higher }
  const bands = ['90', '89', '80', '79', '76', '75'].map((actual) =>
    band(ratingOf(actual, two('80', '90'), given)),
  )
  expect(bands).toEqual(['aspire', 'green', 'green', 'amber', 'amber', 'red'])
})

test.each([
  ['last-year', 'better than', 'red'],
  ['last-year-maintained', 'no worse than', 'amber'],
])('[S12] %s: off target is amber where it is %s last year; equal to it is %s', (id, _, equal) => {
  const given = { scheme: preset(id), tolerance: percent('10'), lastYear: '120' }
  const bands = ['110', '111', '119', '120', '121'].map((actual) => band(ratingOf(actual, '100', given)))
  expect(bands).toEqual(['green', 'amber', 'amber', equal, 'red'])
  expect(rate(ratingOf('121', '100', given)).warnings).toEqual([])
})

test('[S4][S12] where plan is best there is nothing to aspire to beyond it', () => {
  const given = { scheme: preset('two-targets'), ...plan }
  expect(rate(ratingOf('80', two('80', '80'), given))).toMatchObject({ band: { id: 'green' }, warnings: [] })
  expect(rate(ratingOf('80', two('80', '90'), given)).warnings).toEqual([])
})

test('[S12] every scheme rates every kind of target; what the target cannot give is left out and said', () => {
  const targets = [range('10', '20'), floored('10', '8'), two('10', '12'), ratingOf('0', '10').target]
  for (const scheme of indicatorPresets) {
    for (const target of targets) {
      for (const polarity of ['higher', 'lower', 'plan', 'range'] as const) {
        expect(scheme.bands).toContain(rate(ratingOf('11', target, { scheme, polarity })).band)
      }
    }
  }
  const lastYear = ratingOf('130', '100', { scheme: preset('last-year') })
  expect(rate(lastYear)).toMatchObject({ band: { id: 'red' }, warnings: ['noLastYear'] })
})

test('[S12] an aspiration worse than the acceptable level is left out and said', () => {
  const given = { scheme: preset('two-targets'), ...higher }
  const rating = rate(ratingOf('50', two('80', '9'), given))
  expect(rating).toMatchObject({ band: { id: 'red' }, warnings: ['targetsCrossed'] })
  const crossedFloor = ratingOf('85', floored('80', '90'), { scheme: preset('target-and-floor'), ...higher })
  expect(rate(crossedFloor)).toMatchObject({ band: { id: 'green' }, warnings: ['targetsCrossed'] })
})

function preset(id: string): IndicatorScheme {
  const found = indicatorPresets.find((scheme) => scheme.id === id)
  if (!found) throw new Error(`no preset ${id}`)
  return found
}
