import { expect, test } from 'vitest'
import { everyQuarter, previousDue } from '#domain/due'
import { periodsFor } from '#domain/periodsFor'
import { quartersToDate, sameQuarterLastYear, yearOf } from '#domain/quarter'
import { reportPeriods } from '#domain/reportPeriods'
import { reportOf } from './report'

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

test('[S12] under the last-year rule the figure before is read with the year that it is held against', () => {
  const rating = { basis: 'yearToDate', scheme: 'last-year', forInformation: false } as const
  const rated = { kind: 'definition', id: 'a@2011-Q2', unsettled: [], values: { rating } } as const
  const periodsIn = (quarter: string, ...more: readonly (typeof rated)[]) =>
    reportPeriods(reportOf([{ id: 'a', section: 'roads' }], more).structure, quarter)
  const needed = ['2010-Q1', '2010-Q2', '2010-Q3', '2010-Q4', '2010']
  expect(periodsIn('2012-Q1', rated)).toEqual(expect.arrayContaining(needed))
  expect(periodsIn('2012-Q2', rated)).not.toContain('2010-Q4')
  expect(periodsIn('2012-Q1')).not.toContain('2010-Q4')
})
