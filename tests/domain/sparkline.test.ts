import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact } from '#domain/exact'
import type { RecentPoint } from '#domain/recentTrend'
import { sparkline } from '#domain/sparkline'
import { countOf } from './charted'

const size = { width: 74, height: 20, margin: 2, slots: 8 } as const

test('a line from the lowest at the bottom to the highest at the top, the last quarter at the right', () => {
  expect(sparkline(points(['0', '5', '10']), size)).toEqual({
    line: 'M52 18L62 10L72 2',
    aims: '',
    places: [
      { x: 52, y: 18 },
      { x: 62, y: 10 },
      { x: 72, y: 2 },
    ],
  })
})

test('nothing is drawn across a quarter without a figure; a value between two gaps is a dot', () => {
  expect(sparkline(points(['0', '10', null, '5', null, '0', '10']), size)?.line).toBe(
    'M12 18L22 2M42 10h0M62 18L72 2',
  )
})

test('[T2] nothing is drawn to a point that starts anew', () => {
  const [first, second, third] = points(['0', '10', '5'])
  if (!first || !second || !third) throw new Error('Three points')
  expect(sparkline([first, { ...second, startsAnew: true }, third], size)?.line).toBe('M52 18h0M62 2L72 10')
})

test('targets are a line of their own, both limits of a range, on the same scale', () => {
  const aimed = points(['5', '5']).map((point) => ({ ...point, aims: [exact('0'), exact('10')] }))
  expect(sparkline(aimed, size)).toMatchObject({ line: 'M62 10L72 10', aims: 'M62 18L72 18M62 2L72 2' })
})

test('fewer than two values are no line', () => {
  expect(sparkline(points([null, '5', null]), size)).toBeUndefined()
  expect(sparkline([], size)).toBeUndefined()
})

test('the same value all along lies in the middle', () => {
  expect(sparkline(points(['7', '7']), size)?.line).toBe('M62 10L72 10')
})

test('of more quarters than there is room for the last are drawn', () => {
  const many = Array.from({ length: 80 }, (_, at) => String(at))
  expect(sparkline(points(many), size)?.places).toHaveLength(8)
})

const value = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -1000, max: 1000 }).map(String),
  fc.constantFrom('1000000000000', '0.000000001', '-1000000000000', '0'),
)

test('whatever the values, every place is inside the drawing, in order, and greater is higher', () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 12 }), (values) => {
      const drawn = sparkline(points(values), size)
      const shown = values.slice(-8)
      if (!drawn) {
        expect(shown.filter(Boolean).length).toBeLessThan(2)
        return
      }
      expect(`${drawn.line}${drawn.aims}`).not.toMatch(/NaN|Infinity/u)
      expect(drawn.places.map((place) => place !== undefined)).toEqual(shown.map((one) => one !== null))
      const there = shown.flatMap((one, at) =>
        one === null ? [] : { number: Number(one), ...drawn.places[at] },
      )
      for (const [at, { x = -1, y = -1, number }] of there.entries()) {
        expect(x >= 2 && x <= 72 && y >= 2 && y <= 18).toBe(true)
        const next = there[at + 1]
        if (!next) continue
        expect(next.x).toBeGreaterThan(x)
        if (next.number >= number) expect(next.y).toBeLessThanOrEqual(y)
      }
    }),
  )
})

const points = (values: readonly (string | null)[]): readonly RecentPoint[] =>
  values.map((text, at) => ({
    quarter: `20${10 + Math.floor(at / 4)}-Q${(at % 4) + 1}`,
    measure: countOf,
    value: text === null ? undefined : exact(text),
    hidden: undefined,
    aims: [],
    startsAnew: false,
  }))
