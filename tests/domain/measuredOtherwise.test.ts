import { describe, expect, test } from 'vitest'
import { explainResult } from '#domain/explainResult'
import type { IndicatorResult } from '#domain/indicatorResult'
import type { Measure } from '#domain/records/definition'
import type { Story } from './council'
import { countsLower, figure, rating, resultIn } from './yearToDate'

const statusText = ({ status }: IndicatorResult): string =>
  status.has === 'band' ? status.band.id : status.reason

describe('[A3][T2] a change of what is measured within the year', () => {
  const hours = { unit: { kind: 'duration', name: 'hours' } } as const
  const figures = {
    '2012-Q1': figure('100', '90'),
    '2012-Q2': figure('7', '8'),
    '2012-Q3': figure('6', '8'),
  }
  const changed = (parts: Partial<Measure>): Story => ({
    definitions: { '2011-Q1': {}, '2012-Q2': { measure: { ...countsLower, ...parts } } },
    figures,
  })

  test('the year to date adds up what was measured alike, and is incomplete', () => {
    const result = resultIn('2012-Q3', changed(hours))
    expect(result.toDate).toMatchObject({
      actual: { has: 'incomplete', covers: ['2012-Q2', '2012-Q3'], lacks: ['2012-Q1'] },
      target: { has: 'incomplete', covers: ['2012-Q2', '2012-Q3'] },
    })
    expect(result.toDate.actual.has === 'incomplete' && result.toDate.actual.value?.toFraction()).toBe('13')
    expect(statusText(result)).toBe('incomplete')
    expect(explainResult(result, 4).sentence).toBe(
      'No status: the year to date is incomplete, because Quarter 1 2012/13 was measured in another way.',
    )
    expect(statusText(resultIn('2012-Q1', changed(hours)))).toBe('below')
  })

  test('of a measure that came back, only what followed counts', () => {
    const back = changed(hours)
    const definitions = { ...back.definitions, '2012-Q3': { measure: countsLower } }
    expect(resultIn('2012-Q3', { ...back, definitions }).toDate.actual).toMatchObject({
      has: 'incomplete',
      covers: ['2012-Q3'],
      lacks: ['2012-Q1', '2012-Q2'],
    })
  })

  test('another title, tolerance or number of places changes nothing', () => {
    const plain = changed({ decimals: 2 })
    expect(resultIn('2012-Q3', plain).toDate.actual).toMatchObject({ has: 'value' })
  })

  test('[A2] no quarter alone is the difference of two measures', () => {
    const cumulative = { ...countsLower, accumulation: 'cumulative' } as const
    const result = resultIn('2012-Q2', {
      definitions: {
        '2011-Q1': { measure: cumulative, rating: { ...rating, basis: 'quarter' } },
        '2012-Q2': { measure: { ...cumulative, ...hours } },
      },
      figures,
    })
    expect(result.compared).toMatchObject({ actual: { has: 'none', reason: 'incomplete' } })
    expect(explainResult(result, 4).sentence).toBe(
      'No status: the quarter alone cannot be worked out, because Quarter 1 2012/13 was measured in another way.',
    )
  })

  test('[S12] the last-year rule knows no last year that was measured otherwise', () => {
    const story: Story = {
      definitions: {
        '2011-Q1': { rating: { ...rating, scheme: 'last-year' } },
        '2012-Q1': { measure: { ...countsLower, ...hours } },
      },
      figures: { '2011-Q1': figure('120', '100'), '2012-Q1': figure('110', '100') },
    }
    expect(resultIn('2012-Q1', story).warnings).toContain('noLastYear')
    expect(
      resultIn('2012-Q1', { ...story, definitions: { '2011-Q1': story.definitions?.['2011-Q1'] ?? {} } })
        .warnings,
    ).toEqual([])
  })
})
