import fc from 'fast-check'
import Fraction from 'fraction.js'
import { expect, test } from 'vitest'
import { bandRanges } from '#domain/bandRanges'
import type { Span } from '#domain/bandRanges'
import type { Exact, ExactTarget } from '#domain/exact'
import { rate } from '#domain/rate'
import type { RatingInput } from '#domain/rate'
import { indicatorPresets } from '#domain/scheme'
import type { IndicatorScheme } from '#domain/scheme'
import { minus, plus, product, ratio, rational, size } from './rationals'
import type { Rational } from './rationals'
import { oracleBand } from './ratingOracle'
import type { OracleCase, OracleTarget } from './ratingOracle'

/** Means and ratios end in thirds and sevenths as often as in decimals. */
const values = fc
  .tuple(fc.integer({ min: -2000, max: 2000 }), fc.constantFrom(1n, 10n, 100n, 3n, 7n, 12n))
  .map(([n, d]) => ratio(BigInt(n), d))
const widths = fc.constantFrom('0', '0.5', '1', '5', '10', '33.3', '100', '150')
const target: fc.Arbitrary<OracleTarget> = fc.oneof(
  fc.record({ kind: fc.constant('point' as const), value: withZero(), strict: fc.boolean() }),
  fc
    .tuple(withZero(), values)
    .map(([lo, width]) => ({ kind: 'range' as const, lo, hi: plus(lo, size(width)) })),
  fc.record({ kind: fc.constant('floor' as const), value: withZero(), floor: values }),
  fc.record({ kind: fc.constant('two' as const), acceptable: withZero(), aspire: values }),
)

const cases = fc
  .record({
    target,
    polarity: fc.constantFrom('higher' as const, 'lower' as const, 'plan' as const, 'range' as const),
    mode: fc.constantFrom('percent' as const, 'absolute' as const, 'points' as const),
    up: widths,
    down: widths,
    lastYear: fc.option(values, { nil: undefined }),
  })
  .chain((given) => actualsFor(given).map((actual): OracleCase => ({ ...given, actual })))

for (const scheme of indicatorPresets) {
  test(`[S1][S2][S3][S5][S7][S11][S12] ${scheme.id}: every rating is the oracle's, on every boundary`, () => {
    fc.assert(
      fc.property(cases, (given) => {
        expect(rate(inputOf(scheme, given)).band.id).toBe(oracleBand(scheme.id, given))
      }),
      { numRuns: 2000 },
    )
  })

  test(`[S13] ${scheme.id}: the ranges shown leave no value out, share none, and agree with the rating`, () => {
    fc.assert(
      fc.property(cases, (given) => {
        const input = inputOf(scheme, given)
        const holding = bandRanges(scheme, input).filter(({ spans }) =>
          spans.some((span) => holds(span, input.actual)),
        )
        expect(holding.map(({ band }) => band.id)).toEqual([rate(input).band.id])
      }),
      { numRuns: 1000 },
    )
  })
}

function withZero(): fc.Arbitrary<Rational> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant(ratio(0n)) }, { weight: 6, arbitrary: values })
}

/** Half of all actuals lie exactly on a boundary of some scheme, or a hair beside it. */
function actualsFor(given: Omit<OracleCase, 'actual'>): fc.Arbitrary<Rational> {
  const hair = ratio(1n, 1_000_000_007n)
  const beside = [ratio(0n), hair, ratio(-1n, 1_000_000_007n)]
  return fc.oneof(
    values,
    fc
      .tuple(fc.constantFrom(...boundariesOf(given)), fc.constantFrom(...beside))
      .map(([boundary, by]) => plus(boundary, by)),
  )
}

function boundariesOf({ target: aim, mode, up, down, lastYear }: Omit<OracleCase, 'actual'>): Rational[] {
  const points = numbersOf(aim)
  const edges = points.flatMap((point) =>
    [up, down, '5', '10'].flatMap((text) => {
      const percent = product(size(point), product(rational(text), ratio(1n, 100n)))
      const width = mode === 'percent' || text === '5' || text === '10' ? percent : rational(text)
      const twice = plus(width, width)
      return [plus(point, width), minus(point, width), plus(point, twice), minus(point, twice)]
    }),
  )
  const mirrored = lastYear ? points.map((point) => minus(plus(point, point), lastYear)) : []
  return [...points, ...edges, ...mirrored, ...(lastYear ? [lastYear] : [])]
}

function numbersOf(aim: OracleTarget): Rational[] {
  switch (aim.kind) {
    case 'point':
      return [aim.value]
    case 'range':
      return [aim.lo, aim.hi]
    case 'floor':
      return [aim.value, aim.floor]
    case 'two':
      return [aim.acceptable, aim.aspire]
  }
}

function inputOf(scheme: IndicatorScheme, given: OracleCase): RatingInput {
  return {
    scheme,
    actual: toExact(given.actual),
    target: exactTarget(given.target),
    polarity: given.polarity,
    tolerance: { mode: given.mode, up: given.up, down: given.down },
    unit: { kind: 'number', name: '' },
    lastYear: given.lastYear && toExact(given.lastYear),
  }
}

function exactTarget(aim: OracleTarget): ExactTarget {
  switch (aim.kind) {
    case 'point':
      return { ...aim, value: toExact(aim.value) }
    case 'range':
      return { ...aim, lo: toExact(aim.lo), hi: toExact(aim.hi) }
    case 'floor':
      return { ...aim, value: toExact(aim.value), floor: toExact(aim.floor) }
    case 'two':
      return { ...aim, acceptable: toExact(aim.acceptable), aspire: toExact(aim.aspire) }
  }
}

const toExact = ({ n, d }: Rational): Exact => new Fraction(n, d)

function holds({ from, to }: Span, value: Exact): boolean {
  const over = from ? value.compare(from.value) : 1
  const under = to ? to.value.compare(value) : 1
  return (
    (over > 0 || (over === 0 && from?.inclusive === true)) &&
    (under > 0 || (under === 0 && to?.inclusive === true))
  )
}
