import { expect, test } from 'vitest'
import { everyQuarter, previousDue } from '#domain/due'
import { periodsFor } from '#domain/periodsFor'
import { quartersToDate, sameQuarterLastYear, yearOf } from '#domain/quarter'

test('[P3] a quarter is read with its year to date, the whole year before and the targets of both', () => {
  expect(periodsFor('2012-Q2').join(' ')).toBe('2011-Q1 2011-Q2 2011-Q3 2011-Q4 2012-Q1 2012-Q2 2011 2012')
})

test.each(['2012-Q1', '2012-Q3', '2012-Q4'])(
  '[P3] for %s that holds the previous due quarter, also of an annual indicator, and last year to date',
  (quarter) => {
    const read = periodsFor(quarter)
    const annual = { ...everyQuarter, dueIn: [4] as const }
    const needed = [
      previousDue(everyQuarter, quarter),
      previousDue(annual, quarter),
      ...quartersToDate(sameQuarterLastYear(quarter)),
      yearOf(quarter),
    ]
    expect(needed.filter((period) => period === undefined || !read.includes(period))).toEqual([])
  },
)
