import { describe, expect, test } from 'vitest'
import { exact } from '#domain/exact'
import { joined, linePath, stepArea, stepPath } from '#ui/chart/shapes.ts'
import type { Scales } from '#ui/chart/scales.ts'
import { countOf } from '../domain/charted'
import type { PlacedPoint } from '#domain/chart/panels'

/** A value of each quarter, `null` for a gap, `|` before one that begins a new line. */
const points = (values: string): readonly PlacedPoint[] =>
  values.split(' ').map((text, at) => ({
    quarter: `2012-Q${at + 1}`,
    definition: {
      indicator: 'a',
      from: '2012-Q1',
      ref: null,
      title: 'a',
      section: null,
      measure: countOf,
      tolerance: null,
      basis: 'quarter',
      scheme: null,
      forInformation: false,
      owner: { figures: null, commentary: null },
      meaning: { text: '', source: '' },
    },
    value:
      text === 'null'
        ? { has: 'none', reason: 'notReported', lacks: [] }
        : { has: 'value', value: exact(text.replace('|', '')), provisional: false },
    target: { has: 'none', reason: 'targetMissing' },
    spans: [],
    area: undefined,
    status: undefined,
    broke: [],
    startsLine: at === 0 || text.startsWith('|'),
    lastYear: undefined,
  }))

const lines = (values: string) =>
  joined(points(values), ({ value }) => (value.has === 'value' ? value.value : undefined))

const scales: Scales = {
  x: (place) => place * 10,
  y: (value) => 100 - value.valueOf(),
  step: 10,
  area: { left: -5, right: 35, top: 0, bottom: 100 },
}

describe('the lines of a chart', () => {
  test('[N3] a gap is a gap, and nothing is joined where a line begins anew', () => {
    const places = (values: string) => lines(values).map((line) => line.map(({ place }) => place))
    expect(places('1 2 3 4')).toEqual([[0, 1, 2, 3]])
    expect(places('1 null 3 4')).toEqual([[0], [2, 3]])
    expect(places('1 2 |3 4')).toEqual([
      [0, 1],
      [2, 3],
    ])
    expect(places('null null')).toEqual([])
  })

  test('run from middle to middle, targets over the whole of their quarters', () => {
    const [line = []] = lines('1 2')
    expect(linePath(line, scales)).toBe('M0 99L10 98')
    expect(stepPath(line, scales)).toBe('M-5 99L5 99L5 98L15 98')
    const [hi = []] = lines('5 6')
    expect(stepArea(line, hi, scales)).toBe('M-5 95L5 95L5 94L15 94L15 98L5 98L5 99L-5 99Z')
  })
})
