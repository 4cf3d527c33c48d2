import { expect, test } from 'vitest'
import { explainResult } from '#domain/explainResult'
import { indicatorResult } from '#domain/indicatorResult'
import type { Values } from '#domain/records'
import { actualText, targetText, targetToDateText, toDateText } from '#domain/shownFigure'
import { council, final, point } from './council'

const measure = {
  unit: { kind: 'number', name: '' },
  decimals: 0,
  polarity: 'higher',
  accumulation: 'quarter',
  aggregation: 'sum',
} as const

function resultOf(figures: Readonly<Record<string, Values<'measurement'>>>, decimals = 0) {
  const definitions = { '2011-Q1': { measure: { ...measure, decimals } } }
  const quarter = Object.keys(figures).at(-1) ?? '2011-Q1'
  const result = indicatorResult({ ...council({ definitions, figures }), quarter })
  if (!result) throw new Error('the indicator is defined')
  return result
}

const texts = (result: ReturnType<typeof resultOf>) =>
  [actualText, targetText, toDateText, targetToDateText].map((show) => show(result))

test('[N1] typed figures are shown with the places that were typed, also to date', () => {
  const crime = { '2011-Q1': { actual: final('571'), target: point('738.5') } }
  expect(texts(resultOf(crime, 1))).toEqual(['571', '738.5', '571', '738.5'])
  const fine = resultOf({ '2011-Q1': { actual: final('94.9'), target: point('95.0') } })
  expect(texts(fine)).toEqual(['94.9', '95.0', '94.9', '95.0'])
  expect(explainResult(fine, 4).notes).toEqual([])
})

test('[N1][S10] a sum is shown with the places of the indicator, and rounding that hides a status is said', () => {
  const half = resultOf({
    '2011-Q1': { actual: final('47.2'), target: point('50') },
    '2011-Q2': { actual: final('47.7'), target: point('49.9') },
  })
  expect(texts(half)).toEqual(['47.7', '49.9', '95', '100'])
  const hidden = resultOf({
    '2011-Q1': { actual: final('47.2'), target: point('50') },
    '2011-Q2': { actual: final('47.7'), target: point('50') },
  })
  expect(explainResult(hidden, 4).notes).toEqual([expect.stringContaining('As shown, 95 against 100')])
})

test('[N2] a small number is shown as what is to be shown instead of it', () => {
  const access = { level: 'suppressed', shown: '<5' } as const
  const kept = resultOf({ '2011-Q1': { actual: { state: 'withheld', reason: '' }, access } })
  expect(texts(kept)).toEqual(['<5', undefined, undefined, undefined])
  expect(kept.status).toEqual({ has: 'none', reason: 'withheld' })
  const given = resultOf({ '2011-Q1': { actual: final('3'), access } })
  expect(texts(given)).toEqual(['<5', undefined, '<5', undefined])
})

test('no figure and no target is no text', () => {
  expect(texts(resultOf({ '2011-Q1': {} }))).toEqual([undefined, undefined, undefined, undefined])
})
