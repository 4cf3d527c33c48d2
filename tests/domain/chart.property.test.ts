import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chartOf } from '#domain/chart'
import type { Chart } from '#domain/chart'
import { drawn } from '#domain/chart/drawn'
import { chartInWords } from '#domain/chart/inWords'
import { pointInWords } from '#domain/chart/pointInWords'
import { valuesIn } from '#domain/chart/valuesIn'
import { chartViews } from '#domain/chart/view'
import { exact } from '#domain/exact'
import { shiftQuarter } from '#domain/quarter'
import type { Values } from '#domain/records'
import type { Measure } from '#domain/records/definition'
import type { Actual, Target } from '#domain/records/measurement'
import { chartedOf, countOf } from './charted'
import type { Story } from './council'

const value = fc.oneof(
  fc.constantFrom(
    '0',
    '1000000000000',
    '0.000000001',
    '-1000000000000',
    '999999999999999999.999999999999999',
  ),
  fc.integer({ min: -500, max: 500 }).map((n) => (n / 4).toString()),
)
const state = fc.constantFrom('final', 'provisional')
const actual: fc.Arbitrary<Actual> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ state, value }) },
  { weight: 2, arbitrary: fc.record({ state, numerator: value, denominator: value }) },
  fc.constant({ state: 'awaiting', reason: '', expected: null }),
  fc.constant({ state: 'notDue' }),
)
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ kind: fc.constant('point'), value, strict: fc.boolean() }),
  fc.record({ kind: fc.constant('range'), lo: value, hi: value }),
  fc.record({ kind: fc.constant('floor'), value, floor: value }),
  fc.record({ kind: fc.constant('two'), acceptable: value, aspire: value }),
  fc.constant({ kind: 'toBeSet' }),
)
const figure: fc.Arbitrary<Values<'measurement'>> = fc.record(
  { actual, target, forecast: fc.record({ value, reason: fc.constant('') }) },
  { requiredKeys: [] },
)
const measure: fc.Arbitrary<Measure> = fc.record({
  unit: fc.constantFrom('number', 'percent', 'money', 'yesNo', 'ratio').map((kind) => ({ kind, name: '' })),
  decimals: fc.integer({ min: 0, max: 3 }),
  polarity: fc.constantFrom('higher', 'lower', 'plan', 'range'),
  accumulation: fc.constantFrom('quarter', 'cumulative', 'snapshot', 'rolling'),
  aggregation: fc.constantFrom('sum', 'ratio', 'latest', 'maximum', 'mean'),
})
const at = fc.integer({ min: 0, max: 79 }).map((index) => shiftQuarter('2000-Q1', index))
const byQuarter = <T>(one: fc.Arbitrary<T>, maxLength: number) =>
  fc.array(fc.tuple(at, one), { maxLength }).map((entries) => Object.fromEntries(entries))

/** Up to eighty quarters with up to five definitions. */
const story: fc.Arbitrary<Story> = fc.record({
  definitions: byQuarter(
    fc.record({ measure }, { requiredKeys: [] }).map((values): Values<'definition'> => values),
    4,
  ).map((later) => ({ '2000-Q1': { measure: countOf }, ...later })),
  figures: byQuarter(figure, 60),
})

const chartsOf = (one: Story): readonly Chart[] =>
  chartViews.flatMap((view) => chartOf(chartedOf(one), view) ?? [])

test('[N3] nothing that is drawn is NaN or infinite, and every value lies on its axis', () => {
  fc.assert(
    fc.property(story, (one) => {
      for (const chart of chartsOf(one))
        for (const panel of chart.panels) {
          const values = valuesIn({ ...panel, view: chart.view }).map(drawn)
          expect(panel.axis === undefined).toBe(values.length === 0)
          if (!panel.axis) continue
          const { lo, hi, ticks } = panel.axis
          expect([lo, hi, ...ticks.map((tick) => tick.value), ...values].every(Number.isFinite)).toBe(true)
          expect(lo).toBeLessThan(hi)
          expect(ticks.length).toBeLessThan(9)
          expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length)
          const rounding = Math.max(Math.abs(lo), Math.abs(hi)) * 1e-12 // of numbers with eighteen digits
          expect(Math.min(...values)).toBeGreaterThanOrEqual(lo - rounding)
          expect(Math.max(...values)).toBeLessThanOrEqual(hi + rounding)
        }
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('[N3] no point is made up: a value is drawn only where one was given, each quarter once and in order', () => {
  fc.assert(
    fc.property(story, (one) => {
      for (const chart of chartsOf(one)) {
        const points = chart.panels.flatMap((panel) => panel.points)
        const quarters = points.map(({ quarter }) => quarter)
        expect(quarters).toEqual([...new Set(quarters)].toSorted())
        for (const point of points.filter((each) => each.value.has === 'value')) {
          const given = one.figures?.[point.quarter]
          expect(chart.view === 'forecast' ? given?.forecast : given?.actual).toBeDefined()
        }
      }
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('[T2] [T3] nothing is compared, limited or joined across a definition break', () => {
  fc.assert(
    fc.property(story, (one) => {
      for (const chart of chartsOf(one))
        for (const { points, processes } of chart.panels) {
          expect(new Set(points.map(({ definition }) => definition.measure.unit.kind)).size).toBe(1)
          for (const { broke, startsLine } of points) if (broke.length > 0) expect(startsLine).toBe(true)
          for (const { from, to } of processes) {
            const within = points.filter(({ quarter }) => quarter > from && quarter <= to)
            expect(within.flatMap(({ broke }) => broke)).toEqual([])
          }
          for (const { lastYear, definition, quarter } of points) {
            const then = points.find((each) => each.quarter === shiftQuarter(quarter, -4))
            if (lastYear) expect(then?.definition.measure.polarity).toBe(definition.measure.polarity)
          }
        }
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('the words say no NaN, no code and nothing undefined', () => {
  fc.assert(
    fc.property(story, (one) => {
      for (const chart of chartsOf(one)) {
        const facts = chart.panels.flatMap((panel) =>
          panel.points.flatMap((point) => pointInWords(chart, panel, point).facts),
        )
        for (const sentence of [...chartInWords(chart), ...facts])
          expect(sentence).not.toMatch(/NaN|Infinity|undefined|null|[a-z][A-Z]|\d-Q\d/u)
      }
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('a fraction with hundreds of digits is drawn as the number that it is', () => {
  const long = exact('1').div(3).pow(900)?.mul(exact('1').div(7)) ?? exact('1')
  const near = exact('3').pow(900)?.add(1).mul(long) ?? long
  expect(near.valueOf()).toBeNaN()
  expect(drawn(near)).toBeCloseTo(1 / 7, 12)
  fc.assert(
    fc.property(value, (text) => {
      expect(drawn(exact(text))).toBeCloseTo(Number(text), 6)
    }),
  )
})
