import { describe, expect, it } from 'vitest'
import {
  dueToDate,
  everyQuarter,
  figureFor,
  formatDueQuarter,
  isDue,
  previousDue,
  reportedIn,
} from '#domain/due'
import type { Life } from '#domain/due'

const halfYearly: Life = { ...everyQuarter, dueIn: [2, 4] }
const lived: Life = { ...everyQuarter, from: '2011-Q3', until: '2012-Q2' }

describe('[P3] an indicator is due in chosen quarters between its first and last', () => {
  it('is due at its first and its last quarter and in none outside', () => {
    const asked = ['2011-Q2', '2011-Q3', '2012-Q2', '2012-Q3']
    expect(asked.map((quarter) => isDue(lived, quarter))).toEqual([false, true, true, false])
  })

  it('counts only its due quarters to date', () => {
    expect(dueToDate(everyQuarter, '2012-Q3')).toEqual(['2012-Q1', '2012-Q2', '2012-Q3'])
    expect(dueToDate(halfYearly, '2012-Q4')).toEqual(['2012-Q2', '2012-Q4'])
    expect(dueToDate(halfYearly, '2012-Q1')).toEqual([])
    expect(dueToDate(lived, '2011-Q4')).toEqual(['2011-Q3', '2011-Q4'])
  })
})

describe('[P3] previous always means the previous due quarter', () => {
  it('steps over quarters that are not due', () => {
    expect(previousDue(everyQuarter, '2012-Q1')).toBe('2011-Q4')
    expect(previousDue(halfYearly, '2012-Q4')).toBe('2012-Q2')
    expect(previousDue(halfYearly, '2012-Q2')).toBe('2011-Q4')
    expect(previousDue({ ...everyQuarter, dueIn: [4] }, '2012-Q4')).toBe('2011-Q4')
  })

  it('has none before the first, nor where nothing is ever due', () => {
    expect(previousDue(lived, '2011-Q3')).toBeUndefined()
    expect(previousDue({ ...everyQuarter, dueIn: [] }, '2012-Q3')).toBeUndefined()
  })

  it('finds the last one of an indicator that ended long ago', () => {
    expect(previousDue(lived, '2015-Q1')).toBe('2012-Q2')
    expect(previousDue({ ...lived, dueIn: [4] }, '2015-Q1')).toBe('2011-Q4')
  })
})

describe('[P3] with a lag the figure for a quarter is reported later, and both are named', () => {
  const lagging: Life = { ...everyQuarter, from: '2012-Q1', lagQuarters: 2 }

  it('tells the quarter it is for from the quarter that reports it', () => {
    expect(reportedIn(lagging, '2012-Q3')).toBe('2013-Q1')
    expect(figureFor(lagging, '2013-Q1')).toBe('2012-Q3')
    expect(figureFor(lagging, '2012-Q2')).toBeUndefined()
  })

  it('names both', () => {
    expect(formatDueQuarter(lagging, '2012-Q1', 4)).toBe('Quarter 1 2012/13, reported in Quarter 3 2012/13')
    expect(formatDueQuarter(everyQuarter, '2012-Q1', 4)).toBe('Quarter 1 2012/13')
  })
})
