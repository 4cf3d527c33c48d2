import { describe, expect, test } from 'vitest'
import { chartInWords } from '#domain/chart/inWords'
import { chartTable } from '#domain/chart/table'
import { explainResult } from '#domain/explainResult'
import type { Values } from '#domain/records'
import { toDateText } from '#domain/shownFigure'
import { chartIn } from './charted'
import { countsLower, figure, rating, resultIn } from './yearToDate'

const small: Values<'measurement'> = { ...figure('3', '4'), access: { level: 'suppressed', shown: '<5' } }

describe('[C21] a small number that is suppressed', () => {
  const figures = { '2012-Q1': figure('20', '20'), '2012-Q2': small, '2012-Q3': figure('22', '20') }

  test('is not told by a value to date that is made of it, nor by why its status is what it is', () => {
    const result = resultIn('2012-Q3', { figures })
    expect(toDateText(result)).toBe('suppressed')
    const { sentence, scale, cutoffs, notes } = explainResult(result, 4)
    expect(sentence).toBe(
      'The figure is made of a small number that is suppressed, and is not shown. It is on target, lower half of tolerance.',
    )
    expect([scale, notes]).toEqual([undefined, []])
    expect(cutoffs.find(({ applies }) => applies)?.band.id).toBe('lower')
    expect(toDateText(resultIn('2012-Q1', { figures }))).toBe('20')
  })

  test('is told as what is shown instead of it, whole or by its parts', () => {
    const definitions = { '2011-Q1': { rating: { ...rating, basis: 'quarter' } } } as const
    expect(explainResult(resultIn('2012-Q2', { definitions, figures }), 4).sentence).toBe(
      'The figure is a small number, shown as <5. It exceeds the target tolerance.',
    )
    const parts = { state: 'final', numerator: '3', denominator: '1' } as const
    expect(toDateText(resultIn('2012-Q1', { figures: { '2012-Q1': { ...small, actual: parts } } }))).toBe(
      '<5',
    )
  })

  test('[A2] is not told by the quarter after it, of what is counted through the year', () => {
    const definitions = {
      '2011-Q1': {
        measure: { ...countsLower, accumulation: 'cumulative' },
        rating: { ...rating, basis: 'quarter' },
      },
    } as const
    const counted = { '2012-Q1': small, '2012-Q2': figure('12', '20'), '2012-Q3': figure('20', '30') }
    const said = (quarter: string) =>
      explainResult(resultIn(quarter, { definitions, figures: counted }), 4).sentence
    expect(said('2012-Q2')).not.toMatch(/\b9\b/u)
    expect(said('2012-Q3')).toContain('8 is 2 below the target of 10')
    expect(toDateText(resultIn('2012-Q2', { definitions, figures: counted }))).toBe('12')
  })
})

test('[C21] a chart draws no value that is made of a small number, and says why', () => {
  const chart = chartIn('toDate', {
    definitions: { '2010-Q1': {} },
    figures: {
      '2010-Q1': figure('90', '100'),
      '2010-Q2': small,
      '2010-Q3': figure('97', '100'),
      '2010-Q4': figure('99', '100'),
      '2011-Q1': figure('101', '100'),
    },
  })
  const points = chart.panels.flatMap((panel) => panel.points.map(({ value }) => value))
  expect(points.map((value) => (value.has === 'hidden' ? value.shown : value.has)).slice(0, 5)).toEqual([
    'value',
    'suppressed',
    'suppressed',
    'suppressed',
    'value',
  ])
  expect(chartInWords(chart).join(' ')).toContain('(made of a small number that is suppressed)')
  const told = JSON.stringify(chartTable(chart))
  for (const sum of ['"93"', '"289"']) expect(told).not.toContain(sum)
})
