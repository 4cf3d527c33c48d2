import { expect, test } from 'vitest'
import { actualAsTyped, targetAsTyped } from '#domain/asTyped'
import { plainMeasure } from '#domain/definition'
import { parseFigure } from '#domain/parseFigure'
import { parseTarget } from '#domain/parseTarget'
import type { Measure, Unit } from '#domain/records/definition'
import type { Actual, Target } from '#domain/records/measurement'
import { standingText } from '#domain/standingText'

const measureIn = (kind: Unit['kind'], name = '', polarity: Measure['polarity'] = 'higher'): Measure => ({
  ...plainMeasure,
  unit: { kind, name },
  polarity,
})

test.each([
  ['number', '', '-1850.125'],
  ['percent', '', '46.26'],
  ['money', '', '1200.5'],
  ['days', '', '12'],
  ['duration', 'hours', '7.5'],
  ['yesNo', '', '1'],
  ['date', '', '2012-06-30'],
] as const)(
  '[N2] an actual in %s %s opens as it was typed and reads as the same again',
  (kind, name, value) => {
    const measure = measureIn(kind, name)
    const text = actualAsTyped({ state: 'final', value }, measure)
    expect(parseFigure(text, measure.unit)).toEqual({ ok: true, value: { reads: 'value', value } })
  },
)

test.each<[Actual, string]>([
  [{ state: 'final', numerator: '12', denominator: '40' }, '12/40'],
  [{ state: 'awaiting', reason: 'the police', expected: null }, 'awaiting the police'],
  [{ state: 'notDue' }, 'not due'],
  [{ state: 'withheld', reason: '' }, 'withheld'],
])('[N2] %o opens as “%s”', (actual, text) => {
  expect(actualAsTyped(actual, measureIn('percent'))).toBe(text)
})

test.each<[Target, Measure['polarity']]>([
  [{ kind: 'point', value: '2061' }, 'lower'],
  [{ kind: 'point', value: '50', strict: true }, 'higher'],
  [{ kind: 'point', value: '5', strict: true }, 'lower'],
  [{ kind: 'range', lo: '10', hi: '20' }, 'range'],
  [{ kind: 'floor', value: '90', floor: '85.5' }, 'higher'],
  [{ kind: 'two', acceptable: '80', aspire: '90' }, 'higher'],
  [{ kind: 'toBeSet' }, 'higher'],
  [{ kind: 'awaiting', reason: 'the board' }, 'higher'],
])('[S11] the target %o reads as the same again', (target, polarity) => {
  const measure = measureIn('number', '', polarity)
  expect(parseTarget(targetAsTyped(target, measure), measure.unit)).toEqual({ ok: true, value: target })
})

test('what stands in a register by now is quoted, or said to be empty', () => {
  expect(standingText('actual', { state: 'final', value: '1900' }, plainMeasure)).toBe('“1900”')
  expect(standingText('target', { kind: 'point', value: '5' }, plainMeasure)).toBe('“5”')
  expect(standingText('comment', 'Fewer', plainMeasure)).toBe('“Fewer”')
  expect(standingText('actual', null, plainMeasure)).toBe('empty')
})
