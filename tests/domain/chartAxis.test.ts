import { describe, expect, test } from 'vitest'
import { axisOf } from '#domain/chart/axis'
import { exact } from '#domain/exact'
import type { Measure, Unit } from '#domain/records/definition'
import { countOf, panelIn, measuredAs } from './charted'
import { final, point } from './council'

const axis = (values: readonly string[], over: Partial<Measure> = {}): readonly string[] =>
  axisOf(values.map(exact), { ...countOf, ...over })?.ticks.map(({ text }) => text) ?? []

const unit = (kind: Unit['kind']): Pick<Measure, 'unit'> => ({ unit: { kind, name: '' } })

describe('the axis of a chart', () => {
  test.each<[string, readonly string[], Partial<Measure>, readonly string[]]>([
    ['round numbers around the values', ['1850', '2061'], {}, ['1,800', '1,900', '2,000', '2,100']],
    ['from 0 where that is near', ['140', '600'], {}, ['0', '200', '400', '600']],
    ['whole steps for what is counted', ['3', '4'], {}, ['3', '4']],
    ['one value in the middle', ['5'], { decimals: 1 }, ['4', '5', '6']],
    ['only zeros', ['0', '0'], {}, ['0', '1']],
    ['both signs', ['-30', '45'], unit('money'), ['−£40', '−£20', '£0', '£20', '£40', '£60']],
    ['yes and no and nothing else', ['1', '0', '1'], unit('yesNo'), ['No', 'Yes']],
    [
      'a thousand-millionth',
      ['0.000000001', '0.000000002'],
      {},
      ['0.000000001', '0.0000000015', '0.000000002'],
    ],
    [
      'beside a million millions',
      ['0.000000001', '1000000000000'],
      {},
      ['0', '500,000,000,000', '1,000,000,000,000'],
    ],
  ])('%s', (...[, values, over, ticks]) => {
    expect(axis(values, over)).toEqual(ticks)
  })

  test('without a value there is none', () => {
    expect(axisOf([], countOf)).toBeUndefined()
  })
})

test('between yes and no nothing counts as on target', () => {
  const panel = panelIn('quarter', {
    definitions: { '2010-Q1': measuredAs({ ...unit('yesNo'), aggregation: 'latest', polarity: 'higher' }) },
    figures: { '2010-Q1': { actual: final('0'), target: point('1') } },
  })
  expect(panel.points[0]?.area).toBeUndefined()
  expect(panel.ahead).toBeUndefined()
})
