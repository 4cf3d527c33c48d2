import { describe, expect, it } from 'vitest'
import { chartHeight, chartShapes, chartWidth } from '#domain/pack/chartShapes'
import type { ChartPoint } from '#domain/pack/chartShapes'

const mark = { symbol: 'star', tone: 'best', word: 'Exceeds', short: 'Exceeds' } as const

const point = (label: string, actual: number | null, more: Partial<ChartPoint> = {}): ChartPoint => ({
  label,
  actual,
  target: 5,
  mark: actual === null ? null : mark,
  isStart: false,
  ...more,
})

const shapesOf = (points: readonly ChartPoint[]) => chartShapes(points, String)

const linesOf = (points: readonly ChartPoint[], role: 'actual' | 'target') =>
  shapesOf(points).flatMap((shape) => (shape.is === 'line' && shape.role === role ? [shape.points] : []))

describe('the shapes of a chart', () => {
  it('draws one line of actuals, its marks, and the target as steps', () => {
    const points = [point('Q1', 1), point('Q2', 9), point('Q3', 4, { target: 7 })]
    expect(linesOf(points, 'actual').map(({ length }) => length)).toEqual([3])
    expect(linesOf(points, 'target').map(({ length }) => length)).toEqual([6])
    expect(shapesOf(points).filter(({ is }) => is === 'mark')).toHaveLength(3)
  })

  it('puts a higher value higher, within the picture', () => {
    const [[[, low] = [0, 0], [, high] = [0, 0]] = []] = linesOf([point('Q1', 1), point('Q2', 9)], 'actual')
    expect(high).toBeLessThan(low)
    for (const shape of shapesOf([point('Q1', -900), point('Q2', 1e9)])) {
      const places = shape.is === 'line' || shape.is === 'area' ? shape.points : [shape.at]
      for (const [x, y] of places) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(chartWidth)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(chartHeight)
      }
    }
  })

  it('leaves a gap where a figure is missing', () => {
    const points = [point('Q1', 1), point('Q2', null), point('Q3', 2), point('Q4', 3)]
    expect(linesOf(points, 'actual').map(({ length }) => length)).toEqual([1, 2])
  })

  it('leads no line from one year to date to the next', () => {
    const points = [point('Q3', 1), point('Q4', 2), point('Q1', 1, { isStart: true }), point('Q2', 2)]
    expect(linesOf(points, 'actual').map(({ length }) => length)).toEqual([2, 2])
  })

  it('names each quarter beneath and the values at its side', () => {
    const labels = shapesOf([point('Q1', 1), point('Q2', 9)]).flatMap((shape) =>
      shape.is === 'label' ? [shape.text] : [],
    )
    expect(labels).toEqual(['1', '5', '9', 'Q1', 'Q2'])
  })

  it('has room for values that are all the same, and nothing to draw without any', () => {
    expect(linesOf([point('Q1', 5), point('Q2', 5)], 'actual')[0]?.every(([, y]) => Number.isFinite(y))).toBe(
      true,
    )
    expect(shapesOf([point('Q1', null, { target: null })])).toEqual([])
  })
})
