import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scaleOf } from '#domain/explain/scale'
import type { Scale } from '#domain/explain/scale'
import type { ExactTarget } from '#domain/exact'
import { rate } from '#domain/rate'
import type { Measure } from '#domain/records/definition'
import { indicatorPresets } from '#domain/scheme'
import { absolute, floored, percent, points, range, ratingOf, two } from './rating'
import type { Given } from './rating'

test('[S13] Dudley: four stretches between three cuts, the actual in the first of them', () => {
  const scale = scaleFor('1850', '2061')
  expect(drawn(scale)).toEqual([
    '0 to 0.34 exceeds <',
    '0.34 to 0.56 upper',
    '0.56 to 0.78 lower',
    '0.78 to 1 below',
  ])
  expect(scale?.cuts.map(({ at, text }) => `${text} at ${round(at)}`)).toEqual([
    '1,957.95 at 0.34',
    'target 2,061 at 0.56',
    '2,164.05 at 0.78',
  ])
  expect(scale?.actual).toMatchObject({ text: '1,850', beyond: undefined })
})

test('[S5] without a tolerance the target alone is a stretch of no width, with its symbol', () => {
  const scale = scaleFor('100', '100', { tolerance: percent('0') })
  expect(drawn(scale)).toEqual(['0 to 0.5 exceeds', '0.5 to 0.5 upper <', '0.5 to 1 below'])
  expect(scale?.stretches.every(({ isMarked }) => isMarked)).toBe(true)
  expect(drawn(scaleFor('103', '100', { tolerance: percent('0') }))).toEqual([
    '0 to 0.29 exceeds',
    '0.29 to 0.29 upper',
    '0.29 to 1 below <',
  ])
  expect(drawn(scaleFor('0', '0'))).toEqual(['0 to 0.5 exceeds', '0.5 to 0.5 upper <', '0.5 to 1 below'])
})

test('[S1] a range and a plan are worse on both sides', () => {
  const inRange = scaleFor('12', range('10', '20'), { tolerance: absolute('1') })
  expect(drawn(inRange)).toEqual([
    '0 to 0.25 below',
    '0.25 to 0.29 lower',
    '0.29 to 0.71 upper <',
    '0.71 to 0.75 lower',
    '0.75 to 1 below',
  ])
  expect(inRange?.cuts.map(({ text }) => text)).toEqual(['9', 'from 10', 'to 20', '21'])
  expect(drawn(scaleFor('94', '100', { polarity: 'plan' }))).toEqual([
    '0 to 0.25 below <',
    '0.25 to 0.5 lower',
    '0.5 to 0.5 upper',
    '0.5 to 0.75 lower',
    '0.75 to 1 below',
  ])
})

test('[S12] a floor, two targets and last year are named', () => {
  const cutsOf = (scale: Scale | undefined) => scale?.cuts.map(({ text }) => text)
  expect(
    cutsOf(scaleFor('85', floored('90', '80'), { ...share, scheme: preset('target-and-floor') })),
  ).toEqual(['floor 80%', 'target 90%'])
  expect(cutsOf(scaleFor('95', two('80', '90'), { ...share, scheme: preset('two-targets') }))).toEqual([
    '76%',
    'acceptable 80%',
    'aspire 90%',
  ])
  expect(cutsOf(scaleFor('93', '100', { ...share, scheme: preset('last-year'), lastYear: '92' }))).toEqual([
    'last year 92%',
    '95%',
    'target 100%',
  ])
})

test('a value far out stands at the end and says so; a near one widens the scale', () => {
  expect(scaleFor('900000', '100')?.actual).toMatchObject({
    at: 1,
    text: '900,000 (off the scale)',
    beyond: 'high',
    anchor: 'end',
  })
  expect(scaleFor('-900000', '100')?.actual).toMatchObject({ at: 0, beyond: 'low', anchor: 'start' })
  expect(scaleFor('125', '100')?.actual).toMatchObject({ text: '125', beyond: undefined })
})

test('very small values keep the digits that tell them apart', () => {
  const scale = scaleFor('0.000000001', '0.0000000012')
  expect(scale?.actual.text).toBe('0.000000001')
  expect(scale?.cuts.map(({ text }) => text)).toEqual([
    '0.00000000114',
    'target 0.0000000012',
    '0.00000000126',
  ])
})

test('dates are written as dates', () => {
  const scale = scaleFor('2012-06-30', '2012-06-15', {
    unit: { kind: 'date', name: '' },
    tolerance: absolute('7'),
  })
  expect(scale?.cuts.map(({ text }) => text)).toEqual(['8 June 2012', 'target 15 June 2012', '22 June 2012'])
  expect(scale?.actual.text).toBe('30 June 2012')
})

test('of a yes or no there are two places, and no cut', () => {
  const yesNo = { unit: { kind: 'yesNo', name: '' }, polarity: 'higher' } as const
  const scale = scaleFor('0', '1', yesNo)
  expect(drawn(scale)).toEqual(['0 to 0.5 below <', '0.5 to 1 upper'])
  expect(scale?.cuts.map(({ text }) => text)).toEqual(['No', 'target Yes'])
  expect(scaleFor('0.5', '1', yesNo)).toBeUndefined()
})

test('a rule that gives one band to every value has no scale', () => {
  const [scheme] = indicatorPresets
  const all = scheme && { ...scheme, rule: { ...scheme.rule, steps: [] } }
  expect(scaleFor('1', '2', all && { scheme: all })).toBeUndefined()
})

const numbers = fc.oneof(
  fc.integer({ min: -300, max: 300 }).map(String),
  fc.constantFrom('0', '1000000000000', '0.000000001', '-1000000000000', '99999.999999999', '0.1'),
)
const targets = fc.oneof(
  numbers,
  fc.tuple(numbers, numbers).map(([a, b]) => (Number(a) < Number(b) ? range(a, b) : range(b, a))),
  fc.tuple(numbers, numbers).map(([a, b]) => floored(a, b)),
  fc.tuple(numbers, numbers).map(([a, b]) => two(a, b)),
)
const tolerances = fc
  .tuple(fc.constantFrom(percent, absolute, points), fc.constantFrom('0', '5', '12.5', '0.000001'))
  .map(([mode, width]) => mode(width))

/** Places are numbers for drawing: the last digit may be rounded. */
const hair = 1e-9

test('[S13] whatever is compared, the stretches fill the scale in order and the one that applies is the band', () => {
  const given = fc.record({
    scheme: fc.constantFrom(...indicatorPresets),
    polarity: fc.constantFrom('higher', 'lower', 'plan', 'range'),
    tolerance: tolerances,
    strict: fc.boolean(),
  })
  fc.assert(
    fc.property(numbers, targets, given, (actual, target, rest) => {
      const scale = scaleFor(actual, target, rest)
      if (!scale) return
      const { stretches, cuts } = scale
      const places = [...stretches.flatMap(({ from, to }) => [from, to]), ...cuts.map(({ at }) => at)]
      expect([...places, scale.actual.at].every((at) => at >= 0 && at <= 1)).toBe(true)
      expect([stretches[0]?.from, stretches.at(-1)?.to]).toEqual([0, 1])
      stretches.slice(1).forEach(({ from }, index) => expect(from).toBe(stretches[index]?.to))
      const applying = stretches.filter(({ applies }) => applies)
      expect(applying.map(({ band }) => band.id)).toEqual([rate(ratingOf(actual, target, rest)).band.id])
      expect(applying.every(({ isMarked }) => isMarked)).toBe(true)
      for (const { from, to } of applying) {
        expect(scale.actual.at).toBeGreaterThan(from - hair)
        expect(scale.actual.at).toBeLessThan(to + hair)
      }
    }),
    { numRuns: 2000 },
  )
})

test('no two labels of a row overlap, and each stands in the first row that has room', () => {
  fc.assert(
    fc.property(numbers, targets, (actual, target) => {
      const cuts = scaleFor(actual, target)?.cuts ?? []
      const rows = new Map<number, number>()
      for (const { at, text, anchor, row } of cuts) {
        const width = text.length / 40
        const start = at - { start: 0, middle: width / 2, end: width }[anchor]
        expect(start).toBeGreaterThanOrEqual(rows.get(row) ?? -1)
        rows.set(row, start + width)
      }
    }),
  )
})

const share = { unit: { kind: 'percent', name: '' }, polarity: 'higher' } as const

const preset = (id: string) => {
  const scheme = indicatorPresets.find((one) => one.id === id)
  if (!scheme) throw new Error(`No preset ${id}`)
  return scheme
}

function scaleFor(actual: string, target: string | ExactTarget, given: Given = {}): Scale | undefined {
  const input = ratingOf(actual, target, given)
  const measure: Measure = {
    unit: input.unit,
    decimals: 2,
    polarity: input.polarity,
    accumulation: 'quarter',
    aggregation: 'sum',
  }
  return scaleOf({ has: 'band', basis: 'quarter', scheme: input.scheme, input, ...rate(input) }, measure)
}

/** Each stretch with its ends; `<` marks the one that the actual is in. */
const drawn = (scale: Scale | undefined) =>
  scale?.stretches.map(
    ({ band, from, to, applies }) => `${round(from)} to ${round(to)} ${band.id}${applies ? ' <' : ''}`,
  )

const round = (at: number) => Math.round(at * 100) / 100
