import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { calendarDate, dateOfDay, dayNumber, formatDate, formatDateInFigures } from '#domain/date'
import {
  compareQuarters,
  formatQuarter,
  formatQuarters,
  formatYear,
  lastFinishedQuarter,
  nextQuarter,
  previousQuarter,
  quarterId,
  quarterOfDate,
  quarterPeriod,
  quartersOfYear,
  quartersToDate,
  readQuarter,
  sameQuarterLastYear,
  shiftQuarter,
  yearOf,
} from '#domain/quarter'

const quarters = fc
  .record({ year: fc.integer({ min: 1, max: 9998 }), number: fc.constantFrom(1, 2, 3, 4) })
  .map(({ year, number }) => quarterId(year, number))
const firstMonths = fc.integer({ min: 1, max: 12 })

describe('[P1] a quarter is its financial year and 1–4', () => {
  it('reads and writes the id', () => {
    expect(readQuarter('2012-Q1')).toEqual({ year: 2012, number: 1 })
    expect(quarterId(2012, 3)).toBe('2012-Q3')
    expect(quarterId('2012', 3)).toBe('2012-Q3')
    expect(yearOf('2012-Q3')).toBe('2012')
    expect(() => readQuarter('2012-Q5')).toThrow('"2012-Q5" is no quarter')
  })

  test.each([
    ['2012-Q1', 4, 'Quarter 1 2012/13'],
    ['1999-Q4', 4, 'Quarter 4 1999/00'],
    ['2012-Q1', 1, 'Quarter 1 2012'],
  ])('%s with first month %i is shown as %s', (id, firstMonth, shown) => {
    expect(formatQuarter(id, firstMonth)).toBe(shown)
    expect(formatQuarter(id, firstMonth)).toContain(formatYear(yearOf(id), firstMonth))
  })

  test.each([
    ['2012-Q1', 4, '2012-04-01 to 2012-06-30'],
    ['2012-Q4', 4, '2013-01-01 to 2013-03-31'],
    ['2011-Q4', 4, '2012-01-01 to 2012-03-31'],
    ['2012-Q1', 1, '2012-01-01 to 2012-03-31'],
    ['2011-Q1', 12, '2011-12-01 to 2012-02-29'],
  ])('%s with first month %i runs from %s', (id, firstMonth, period) => {
    const { first, last } = quarterPeriod(id, firstMonth)
    expect(`${first} to ${last}`).toBe(period)
  })
})

describe('[P2] quarters are totally ordered, their dates are calendar dates', () => {
  it('steps over the end of the year', () => {
    expect(nextQuarter('2012-Q4')).toBe('2013-Q1')
    expect(previousQuarter('2012-Q1')).toBe('2011-Q4')
    expect(sameQuarterLastYear('2012-Q3')).toBe('2011-Q3')
    expect(quartersToDate('2012-Q3')).toEqual(['2012-Q1', '2012-Q2', '2012-Q3'])
    expect(quartersOfYear('2012')).toEqual(['2012-Q1', '2012-Q2', '2012-Q3', '2012-Q4'])
  })

  it('orders as time does, and every step leads back', () => {
    fc.assert(
      fc.property(quarters, fc.integer({ min: -3, max: 3 }), (id, by) => {
        const other = shiftQuarter(id, by)
        expect(Math.sign(compareQuarters(other, id))).toBe(Math.sign(by))
        expect(shiftQuarter(other, -by)).toBe(id)
        expect(previousQuarter(nextQuarter(id))).toBe(id)
      }),
    )
  })

  it('covers every day once: a quarter ends the day before the next begins', () => {
    fc.assert(
      fc.property(quarters, firstMonths, (id, firstMonth) => {
        const { first, last } = quarterPeriod(id, firstMonth)
        expect(dateOfDay(dayNumber(last) + 1)).toBe(quarterPeriod(nextQuarter(id), firstMonth).first)
        expect(quarterOfDate(first, firstMonth)).toBe(id)
        expect(quarterOfDate(last, firstMonth)).toBe(id)
      }),
    )
  })

  it.each([
    ['2012-07-12', 4, '2012-Q1'],
    ['2012-06-30', 4, '2011-Q4'],
    ['2012-04-01', 4, '2011-Q4'],
    ['2012-01-01', 1, '2011-Q4'],
  ])(
    '[P2] on %s, with a year from month %i, the last finished quarter is %s',
    (today, firstMonth, finished) => {
      expect(lastFinishedQuarter(today, firstMonth)).toBe(finished)
    },
  )

  it('writes dates in words and in figures', () => {
    expect(formatDate('2012-06-30')).toBe('30 June 2012')
    expect(formatDate('2012-04-01')).toBe('1 April 2012')
    expect(formatDateInFigures('2012-04-01')).toBe('01/04/2012')
  })

  it('knows which days the calendar has', () => {
    expect(calendarDate(2012, 2, 29)).toBe('2012-02-29')
    expect(calendarDate(2013, 2, 29)).toBeUndefined()
    expect(dateOfDay(dayNumber('2012-02-29') + 366)).toBe('2013-03-01')
  })
})

test('[P1] quarters of one year are named together', () => {
  const names = [['2011-Q4'], ['2012-Q1', '2012-Q2'], ['2012-Q1', '2012-Q2', '2012-Q4'], []].map((ids) =>
    formatQuarters(ids, 4),
  )
  expect(names).toEqual(['Quarter 4 2011/12', 'Quarters 1 and 2 2012/13', 'Quarters 1, 2 and 4 2012/13', ''])
})
