import { expect, test } from 'vitest'
import { draftReport, guessMapping } from '#domain/readReport'
import { readText } from '#readers/text'
import { figuresOf } from '../domain/reading/sources'
import { shown, tablesIn, textsOf } from './support/shown'

const tables = (text: string) => tablesIn(readText('report.txt', text)).map(textsOf)

test('a row with an empty cell keeps the others under their headings', () => {
  expect(
    tables(
      [
        'Ref    Measure               Target    Actual    Status',
        'H1     Homes let             90%       95%       Green',
        'H2     Days to let                     31        Red',
        'H3     Rents collected       98%                 ',
        'H4     Repairs               97%       96%       Amber',
      ].join('\n'),
    ),
  ).toEqual([
    [
      ['Ref', 'Measure', 'Target', 'Actual', 'Status'],
      ['H1', 'Homes let', '90%', '95%', 'Green'],
      ['H2', 'Days to let', '', '31', 'Red'],
      ['H3', 'Rents collected', '98%', '', ''],
      ['H4', 'Repairs', '97%', '96%', 'Amber'],
    ],
  ])
})

const pdf = `Wexley District Council
Performance report Quarter 3 2022/23

Measure                              Q3 21/22    Q2 22/23    Q3 22/23    Target    Status
Customer services
CS1 Average time to answer           45          60          52          40        Red
calls (seconds)
CS2 Complaints answered within       88%         90%         91%         90%       Green
10 days
Planning
PL1 Major applications in time       75%                     80%         60%       Green

Signed by the head of performance.`

test('wrapped titles are put together, and lines between rows head those below', () => {
  const source = readText('report.txt', pdf)
  const { indicators, notRead } = draftReport(source, guessMapping(source, 4))
  expect(indicators.map(({ heading, title }) => `${heading}: ${title}`)).toEqual([
    'Customer services: Average time to answer calls (seconds)',
    'Customer services: Complaints answered within 10 days',
    'Planning: Major applications in time',
  ])
  expect(indicators.map((one) => figuresOf(one).at(-1))).toEqual([
    '2022-Q3: 52 / 40 red',
    '2022-Q3: 91% / 90% green',
    '2022-Q3: 80% / 60% green',
  ])
  expect(indicators.slice(2).flatMap(figuresOf)[0]).toBe('2021-Q3: 75% / ')
  expect(notRead.map(({ value }) => value)).toContain('Signed by the head of performance.')
  expect(shown(source).at(-1)).toBe('Signed by the head of performance.')
})
