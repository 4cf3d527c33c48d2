import { describe, expect, it, test } from 'vitest'
import { heldActual, heldTarget, yearToDate } from '#domain/accumulation'
import type { QuarterInput } from '#domain/accumulation'
import { formatFigure } from '#domain/formatFigure'
import type { Measure } from '#domain/records/definition'
import type { Actual, Target } from '#domain/records/measurement'
import { awaiting, measuring, number, of, percent, point, targetOf, told, value, year } from './typedYear'

const actualToDate = (measure: Measure, quarters: readonly QuarterInput[]): string =>
  told(yearToDate(measure, quarters).actual)

describe('[N3] missing is never 0', () => {
  test.each<[Actual | null, string]>([
    [value('0'), '0'],
    [null, 'notReported'],
    [awaiting, 'awaiting'],
    [{ state: 'notDue' }, 'notDue'],
    [{ state: 'suspended', reason: '' }, 'suspended'],
    [{ state: 'withheld', reason: '' }, 'withheld'],
    [of('1', '3'), '1/3'],
    [of('5', '0'), 'noValue'],
  ])('%j holds %s', (actual, holds) => {
    expect(told(heldActual(actual, number))).toBe(holds)
  })

  it('takes a share of a percentage indicator as percent', () => {
    expect(told(heldActual(of('1', '3'), percent))).toBe('100/3')
  })

  it('holds a date as its day, so that gaps are days', () => {
    const late = heldActual(value('2012-07-02'), { kind: 'date', name: '' })
    const due = heldTarget(point('2012-06-30'))
    expect(late.has === 'value' && due.has === 'target' && due.target.kind === 'point').toBe(true)
    if (late.has !== 'value' || due.has !== 'target' || due.target.kind !== 'point') return
    expect(late.value.sub(due.target.value).toFraction()).toBe('2')
  })

  it('says why there is no target', () => {
    const targets: readonly (Target | null)[] = [null, { kind: 'toBeSet' }, { kind: 'awaiting', reason: '' }]
    expect(targets.map((target) => heldTarget(target))).toMatchObject([
      { reason: 'targetMissing' },
      { reason: 'targetToBeSet' },
      { reason: 'targetAwaiting' },
    ])
  })
})

describe('[A1] what a typed value covers decides what the year to date is', () => {
  const quarters = year([value('10'), point('12')], [value('25'), point('24')])

  test.each([
    ['quarter', '35 against 36', ['2012-Q1', '2012-Q2']],
    ['cumulative', '25 against 24', ['2012-Q1', '2012-Q2']],
    ['snapshot', '25 against 24', ['2012-Q2']],
    ['rolling', '25 against 24', ['2012-Q2']],
  ] as const)('%s: to date %s, covering %j', (accumulation, sum, covers) => {
    const toDate = yearToDate(measuring({ accumulation }), quarters)
    expect(`${told(toDate.actual)} against ${targetOf(toDate.target)}`).toBe(sum)
    expect(toDate.actual).toMatchObject({ covers })
  })
})

describe('[A2] the year to date of a quarter value', () => {
  it('sums counts, and their targets', () => {
    const toDate = yearToDate(measuring({}), year([value('1.1'), point('1')], [value('2.2'), point('2')]))
    expect(told(toDate.actual)).toBe('33/10')
    expect(targetOf(toDate.target)).toBe('3')
  })

  it('divides summed numerators by summed denominators, against this quarter’s target', () => {
    const share = measuring({ unit: percent, aggregation: 'ratio' })
    const toDate = yearToDate(share, year([of('1', '1'), null], [of('0', '2'), point('40')]))
    expect(told(toDate.actual)).toBe('100/3')
    expect(targetOf(toDate.target)).toBe('40')
  })

  it('takes the latest percentage where one was typed without its numerator, never their mean', () => {
    const share = measuring({ unit: percent, aggregation: 'ratio' })
    const toDate = yearToDate(share, year([value('80')], [of('1', '4')]))
    expect(toDate.actual).toMatchObject({ has: 'value', covers: ['2012-Q2'], flaggedMean: false })
    expect(told(toDate.actual)).toBe('25')
    expect(actualToDate(measuring({ aggregation: 'latest' }), year([null], [value('7')]))).toBe('7')
  })

  it('counts a quarter without any cases in a ratio: 0 of 0 and 12 of 40 are 12 of 40', () => {
    const share = measuring({ unit: percent, aggregation: 'ratio' })
    expect(actualToDate(share, year([of('0', '0')], [of('12', '40')]))).toBe('30')
    expect(actualToDate(share, year([of('12', '40')], [of('0', '0')]))).toBe('noValue')
  })

  it('flags a mean, which weighs the quarters alike, from the second quarter on', () => {
    const mean = measuring({ unit: percent, aggregation: 'mean' })
    const first = yearToDate(mean, year([value('1.1'), point('1')]))
    const third = yearToDate(
      mean,
      year([value('1.1'), point('1')], [value('1.1'), point('1')], [value('2.2'), point('2')]),
    )
    expect(first.actual).toMatchObject({ flaggedMean: false })
    expect(third.actual).toMatchObject({ flaggedMean: true })
    expect([told(third.actual), targetOf(third.target)]).toEqual(['22/15', '4/3'])
  })

  it('takes the maximum', () => {
    const most = measuring({ aggregation: 'maximum' })
    expect(actualToDate(most, year([value('9')], [value('4')]))).toBe('9')
  })

  it('is provisional where one of its quarters is', () => {
    const quarters = year([{ state: 'provisional', value: '1' }], [value('2')])
    expect(yearToDate(measuring({}), quarters).actual).toMatchObject({ provisional: true })
    expect(yearToDate(measuring({ accumulation: 'snapshot' }), quarters).actual).toMatchObject({
      provisional: false,
    })
  })

  test.each<[Target, Target, string]>([
    [{ kind: 'range', lo: '1', hi: '2' }, { kind: 'range', lo: '3', hi: '5' }, '4 to 7'],
    [{ kind: 'floor', value: '9', floor: '7' }, { kind: 'floor', value: '1', floor: '1' }, '10 (floor 8)'],
    [{ kind: 'two', acceptable: '1', aspire: '2' }, { kind: 'two', acceptable: '3', aspire: '4' }, '4 and 6'],
    [{ kind: 'point', value: '1', strict: true }, point('3'), 'over 4'],
  ])('adds up each number of %j', (first, second, sum) => {
    const toDate = yearToDate(measuring({}), year([value('1'), first], [value('1'), second]))
    expect(targetOf(toDate.target)).toBe(sum)
  })

  it('never adds up dates', () => {
    const date = measuring({ unit: { kind: 'date', name: '' } })
    const { actual } = yearToDate(date, year([value('2012-04-02')], [value('2012-07-02')]))
    expect(actual.has === 'value' && formatFigure(actual.value, date)).toBe('2 July 2012')
  })

  it('without a due quarter so far nothing is due', () => {
    expect(yearToDate(measuring({}), [])).toMatchObject({
      actual: { reason: 'notDue' },
      target: { reason: 'targetMissing' },
    })
  })
})

describe('[A3] a due quarter without value or target makes the year to date incomplete', () => {
  it.each([
    ['sum', '4'],
    ['mean', '2'],
    ['maximum', '3'],
  ] as const)('a %s is shown with what it covers', (aggregation, covered) => {
    const toDate = yearToDate(
      measuring({ aggregation }),
      year([value('1'), point('1')], [awaiting, point('1')], [value('3'), null], [null, point('1')]).slice(
        0,
        3,
      ),
    )
    expect(told(toDate.actual)).toBe(`incomplete ${covered}`)
    expect(toDate.actual).toMatchObject({ covers: ['2012-Q1', '2012-Q3'], lacks: ['2012-Q2'] })
  })

  it('a ratio too; a quarter that has neither part is lacking', () => {
    const share = measuring({ aggregation: 'ratio' })
    const { actual } = yearToDate(share, year([of('1', '4')], [null], [of('2', '4')]))
    expect(told(actual)).toBe('incomplete 3/8')
    expect(actual).toMatchObject({ covers: ['2012-Q1', '2012-Q3'], lacks: ['2012-Q2'] })
  })

  it('the target for itself, also where one is of another kind', () => {
    const range: Target = { kind: 'range', lo: '1', hi: '2' }
    const quarters = year([value('1'), null], [value('1'), range], [value('1'), point('3')])
    expect(yearToDate(measuring({}), quarters)).toMatchObject({
      actual: { has: 'value' },
      target: { has: 'incomplete', covers: ['2012-Q3'], lacks: ['2012-Q1', '2012-Q2'] },
    })
  })

  it('the asked quarter’s own reason comes first', () => {
    const quarters = year([null, null], [awaiting, { kind: 'toBeSet' }])
    expect(yearToDate(measuring({}), quarters)).toMatchObject({
      actual: { has: 'none', reason: 'awaiting' },
      target: { has: 'none', reason: 'targetToBeSet' },
    })
  })
})
