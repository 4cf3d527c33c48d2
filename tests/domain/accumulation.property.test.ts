import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quarterValue, yearToDate } from '#domain/accumulation'
import type { QuarterInput } from '#domain/accumulation'
import type { Exact } from '#domain/exact'
import type { Aggregation, Measure } from '#domain/records/definition'
import type { Actual, Target } from '#domain/records/measurement'
import { minus, order, plus, product, ratio, rational } from './rationals'
import type { Rational } from './rationals'

/** Decimals near each other, so that ties, zeros and cancelling sums are frequent. */
const decimals = fc
  .record({ tenths: fc.integer({ min: -40, max: 40 }), places: fc.constantFrom(0, 1, 3) })
  .map(({ tenths, places }) => (places === 0 ? String(tenths) : (tenths / 10).toFixed(places)))
  .map((text) => (Number(text) === 0 ? text.replace('-', '') : text))

const values: fc.Arbitrary<Actual> = decimals.map((value) => ({ state: 'final', value }))
const parts: fc.Arbitrary<Actual> = fc
  .record({ numerator: decimals, denominator: fc.constantFrom('0', '1', '3', '7', '40') })
  .map((both) => ({ state: 'final', ...both }))
const none: fc.Arbitrary<Actual | null> = fc.constantFrom(null, { state: 'notDue' })
const targets: fc.Arbitrary<Target | null> = fc.oneof(
  { weight: 6, arbitrary: decimals.map((value): Target => ({ kind: 'point', value })) },
  { weight: 1, arbitrary: fc.constant(null) },
)

const quartersOf = (actuals: fc.Arbitrary<Actual | null>): fc.Arbitrary<readonly QuarterInput[]> =>
  fc
    .array(fc.record({ actual: actuals, target: targets }), { minLength: 1, maxLength: 4 })
    .map((typed) => typed.map((one, index) => ({ ...one, quarter: `2012-Q${index + 1}` })))

const any = fc.oneof(
  { weight: 5, arbitrary: values },
  { weight: 3, arbitrary: parts },
  { weight: 1, arbitrary: none },
)
const ratios = fc.oneof({ weight: 8, arbitrary: parts }, { weight: 1, arbitrary: none })

const measures = (aggregation: Aggregation): fc.Arbitrary<Measure> =>
  fc.constantFrom('number' as const, 'percent' as const).map((kind) => ({
    unit: { kind, name: '' },
    decimals: 0,
    polarity: 'higher',
    accumulation: 'quarter',
    aggregation,
  }))

/** The oracle's reading of one actual; `undefined` where there is none. */
function read(actual: Actual | null | undefined, measure: Measure): Rational | undefined {
  if (!actual || !('value' in actual || 'numerator' in actual)) return undefined
  if ('value' in actual) return rational(actual.value)
  return divided(rational(actual.numerator), rational(actual.denominator), measure)
}

function divided(n: Rational, d: Rational, measure: Measure): Rational | undefined {
  const hundred = measure.unit.kind === 'percent' ? 100n : 1n
  return d.n === 0n ? undefined : product(ratio(n.n * hundred, n.d), ratio(d.d, d.n))
}

const added = (all: readonly Rational[]): Rational => all.reduce(plus, ratio(0n))

const oracle: Readonly<Record<'sum' | 'mean' | 'maximum', (all: readonly Rational[]) => Rational>> = {
  sum: added,
  mean: (all) => product(added(all), ratio(1n, BigInt(all.length))),
  maximum: (all) => all.reduce((most, one) => (order(one, most) > 0 ? one : most)),
}

const same = (value: Exact, expected: Rational): boolean =>
  value.s * value.n * expected.d === expected.n * value.d

const isThere = (value: Rational | undefined): value is Rational => value !== undefined

describe('against an oracle in exact rationals', () => {
  it.each(['sum', 'mean', 'maximum'] as const)('[A2] [A3] %s of actuals and targets', (aggregation) => {
    fc.assert(
      fc.property(measures(aggregation), quartersOf(any), (measure, quarters) => {
        const { actual, target } = yearToDate(measure, quarters)
        const held = quarters.map((quarter) => read(quarter.actual, measure))
        const present = held.filter(isThere)
        if (!isThere(held.at(-1))) expect(actual.has).toBe('none')
        else {
          expect(actual.has).toBe(present.length === quarters.length ? 'value' : 'incomplete')
          expect(
            actual.has !== 'none' && actual.value && same(actual.value, oracle[aggregation](present)),
          ).toBe(true)
        }
        const wanted = quarters.flatMap(({ target: one }) =>
          one?.kind === 'point' ? [rational(one.value)] : [],
        )
        if (!quarters.at(-1)?.target) expect(target).toEqual({ has: 'none', reason: 'targetMissing' })
        else if (wanted.length < quarters.length) expect(target.has).toBe('incomplete')
        else {
          const point = target.has === 'target' && target.target.kind === 'point' ? target.target : undefined
          expect(point && same(point.value, oracle[aggregation](wanted))).toBe(true)
        }
      }),
    )
  })

  it('[A2] [A3] the ratio of summed numerators and denominators', () => {
    fc.assert(
      fc.property(measures('ratio'), quartersOf(ratios), (measure, quarters) => {
        const { actual } = yearToDate(measure, quarters)
        const given = quarters.flatMap(({ actual: one }) => (one && 'numerator' in one ? [one] : []))
        if (!isThere(read(quarters.at(-1)?.actual, measure))) {
          expect(actual.has).toBe('none')
          return
        }
        const n = added(given.map(({ numerator }) => rational(numerator)))
        const d = added(given.map(({ denominator }) => rational(denominator)))
        const expected = divided(n, d, measure)
        expect(actual.has).toBe(given.length === quarters.length ? 'value' : 'incomplete')
        expect(actual.has !== 'none' && actual.value && expected && same(actual.value, expected)).toBe(true)
      }),
    )
  })

  it('[A2] the quarter’s own values of a cumulative count add up to the year to date', () => {
    fc.assert(
      fc.property(measures('sum'), quartersOf(values), (quarterly, quarters) => {
        const measure: Measure = { ...quarterly, accumulation: 'cumulative' }
        const own = quarters.map((current, index) => quarterValue(measure, current, quarters[index - 1]))
        const all = own.map((held) =>
          held.has === 'value' ? ratio(held.value.s * held.value.n, held.value.d) : undefined,
        )
        const last = read(quarters.at(-1)?.actual, measure)
        expect(all.every(isThere)).toBe(true)
        expect(last && minus(added(all.filter(isThere)), last).n).toBe(0n)
      }),
    )
  })
})
