import { describe, expect, it, test } from 'vitest'
import { financialYearIn, periodIn } from '#domain/reading/period'
import { read, line, source, table } from './sources'

test.each([
  ['Quarter 1 2012/13', '2012-Q1'],
  ['Q1 2012-13', '2012-Q1'],
  ['2012/13 Q1', '2012-Q1'],
  ['Q3 12/13', '2012-Q3'],
  ['2012-Q1', '2012-Q1'],
  ['2014Q2', '2014-Q2'],
  ['Second quarter 2012/2013', '2012-Q2'],
  ['01/04/2012 to 30/06/2012', '2012-Q1'],
  ['1.7.12 - 30.9.12', '2012-Q2'],
  ['April to June 2012', '2012-Q1'],
  ['Jan-Mar 2013', '2012-Q4'],
  ['(April 1st 2012 to June 30th 2012)', '2012-Q1'],
  ['Quarter ended 30 June 2012', '2012-Q1'],
  ['3 months to December 2012', '2012-Q3'],
  ['as at 31/03/2013', '2012-Q4'],
  ['Quarter 1 (Apr-Jun) 2012/13', '2012-Q1'],
  ['Qtr 2', 2],
  ['Quarter four', 4],
  ['Apr - Jun', 1],
  ['01/04/2012 to 31/03/2013', undefined],
  ['April to September 2012', undefined],
  ['May to July 2012', undefined],
  ['2012/13', undefined],
  ['12 of 13', undefined],
  ['Visits', undefined],
])('[P1] “%s” names %s', (text, period) => {
  expect(periodIn(text, 4)).toBe(period)
})

test('[P1] a year that starts in January has other quarters', () => {
  expect(periodIn('January to March 2013', 1)).toBe('2013-Q1')
  expect(periodIn('Q1 2013', 1)).toBe('2013-Q1')
})

test('a financial year has two years that follow each other', () => {
  expect(financialYearIn('Plan for 2012/13')).toBe(2012)
  expect(financialYearIn('Plan for 2010-2013')).toBeUndefined()
})

describe('the quarter of a report', () => {
  const rows = [
    ['Measure', 'Q1', 'Q2', 'Q3', 'Q4'],
    ['Visits', '1', '2', '', ''],
  ]
  it.each([
    ['its title', [line('Performance report 2014/15'), line('Quarter 3'), table('', rows)], '2014-Q3'],
    ['its latest column with figures', [line('Performance report 2014/15'), table('', rows)], '2014-Q2'],
    [
      'the name of a sheet',
      [
        table('Q4 2013-14', [
          ['Measure', 'Actual'],
          ['Visits', '3'],
        ]),
      ],
      '2013-Q4',
    ],
    ['nothing, where no year is named', [table('', rows)], null],
  ])('is taken from %s', (_, blocks, quarter) => {
    expect(read(source(blocks)).quarter).toBe(quarter)
  })

  it('is taken from the name of the file', () => {
    expect(
      read(
        source(
          [
            table('', [
              ['Measure', 'Actual'],
              ['Visits', '3'],
            ]),
          ],
          'excel',
          'KPIs_Q2_2014-15.xlsx',
        ),
      ).quarter,
    ).toBe('2014-Q2')
  })

  it('is not that of a comment among the figures', () => {
    const long = [
      ['Measure', 'Period', 'Actual', 'Comment'],
      ['Visits', 'Q1 2014/15', '3', 'Up from Q4 2013/14'],
    ]
    expect(read(source([table('', long)])).quarter).toBe('2014-Q1')
  })
})
