import { describe, expect, it, test } from 'vitest'
import { exact } from '#domain/exact'
import { formatDifference, formatFigure, formatTarget } from '#domain/formatFigure'
import type { Unit } from '#domain/records/definition'

const shown = (kind: Unit['kind'], decimals = 0, name = '') => ({ unit: { kind, name }, decimals })

describe('[N2] a figure is shown in its unit', () => {
  test.each([
    ['1850', shown('number'), '1,850'],
    ['-4', shown('number'), '−4'],
    ['0.93', shown('number', 2), '0.93'],
    ['46.2', shown('percent', 1), '46.2%'],
    ['2.5', shown('points', 1), '2.5 points'],
    ['1200', shown('money'), '£1,200'],
    ['-4.5', shown('money', 2), '−£4.50'],
    ['1.5', shown('ratio', 1), '1.5'],
    ['12', shown('days'), '12 days'],
    ['1', shown('days'), '1 day'],
    ['2.5', shown('duration', 1, 'hours'), '2.5 hours'],
    ['1', shown('duration', 1, 'hours'), '1 hour'],
    ['-1', shown('duration', 0, 'working days'), '−1 working day'],
    ['1', shown('duration', 0, 'hrs per press'), '1 hrs per press'],
    ['1', shown('yesNo'), 'Yes'],
    ['0', shown('yesNo'), 'No'],
    ['2012-06-30', shown('date'), '30 June 2012'],
  ])('%s', (value, measure, text) => {
    expect(formatFigure(value, measure)).toBe(text)
  })

  test.each([
    ['571', shown('number', 1), '571'],
    ['94.9', shown('percent'), '94.9%'],
    ['97.0', shown('percent', 2), '97.0%'],
    ['59997.5', shown('money'), '£59,997.50'],
  ])('[N1] %s is shown with the places that were typed', (value, measure, text) => {
    expect(formatFigure(value, measure)).toBe(text)
  })

  it('[N1] shows a computed one with the places of the indicator, and fewer where it ends', () => {
    expect(formatFigure(exact('20.3125'), shown('percent', 1))).toBe('20.3%')
    expect(formatFigure(exact('571'), shown('number', 1))).toBe('571')
    expect(formatFigure(exact('100'), shown('number'))).toBe('100')
  })

  it('rounds a computed one half away from zero', () => {
    expect(formatFigure(exact('200/3'), shown('percent', 1))).toBe('66.7%')
    expect(formatFigure(exact('-1/2'), shown('number'))).toBe('−1')
  })

  test.each([
    ['3.2', shown('percent', 1), '3.2 percentage points'],
    ['1', shown('percent'), '1 percentage point'],
    ['2', shown('date'), '2 days'],
    ['211', shown('number'), '211'],
    ['-50', shown('money'), '−£50'],
    ['1', shown('yesNo'), '1'],
  ])('a difference of %s', (difference, measure, text) => {
    expect(formatDifference(exact(difference), measure)).toBe(text)
  })

  it('shows every kind of target', () => {
    const percent = { ...shown('percent'), polarity: 'higher' } as const
    const strict = { kind: 'point', value: exact('50'), strict: true } as const
    expect(formatTarget({ ...strict, strict: false }, percent)).toBe('50%')
    expect(formatTarget(strict, percent)).toBe('more than 50%')
    expect(formatTarget(strict, { ...percent, polarity: 'lower' })).toBe('less than 50%')
    expect(formatTarget(strict, { ...percent, polarity: 'plan' })).toBe('50%')
    expect(formatTarget({ kind: 'floor', value: '90.5', floor: '85' }, percent)).toBe('90.5% (floor 85%)')
    expect(formatTarget({ kind: 'range', lo: exact('10'), hi: exact('20') }, percent)).toBe('10% to 20%')
    expect(formatTarget({ kind: 'floor', value: exact('95'), floor: exact('90') }, percent)).toBe(
      '95% (floor 90%)',
    )
    expect(formatTarget({ kind: 'two', acceptable: exact('80'), aspire: exact('90') }, percent)).toBe(
      '80% (aspiring to 90%)',
    )
  })
})
