import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvOf } from '#writers/csv'
import type { CsvCell } from '#writers/csv'

/** What a reader of CSV gets back. */
const read = (rows: readonly (readonly CsvCell[])[]): readonly (readonly string[])[] =>
  Papa.parse<string[]>(csvOf(rows).slice(1), { delimiter: ',', skipEmptyLines: true, newline: '\r\n' }).data

const one = (cell: CsvCell): string | undefined => read([[cell, 'end']])[0]?.[0]

test.each([
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
  ['+44 1384 812345', "'+44 1384 812345"],
  ['-2+3', "'-2+3"],
  ['-abc', "'-abc"],
  ['--', "'--"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\ttab', "'\ttab"],
  ['\rcr', "'\rcr"],
  ['  =1', "'  =1"],
  ['"=1"', `'"=1"`],
  ["'=1", "''=1"],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1+1', "'－1+1"],
  ['＠a', "'＠a"],
  ['=', "'="],
  ['@', "'@"],
])('[F37] %j is no formula in a spreadsheet', (text, field) => {
  expect(one(text)).toBe(field)
})

test.each(['-', '-4', '+4', '-4.50', '', 'a=b', '5 - 3', '−4', '<5', 'ä "b", c', 'two\r\nlines', ' blank '])(
  '[F37] %j stays as it is',
  (text) => {
    expect(one(text)).toBe(text)
  },
)

test('[F37] numbers are numbers, also below 0', () => {
  expect(one({ number: '-1850.50' })).toBe('-1850.50')
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 999 }), (whole, places) => {
      const number = `${whole}.${places}`
      expect(one({ number })).toBe(number)
    }),
  )
})

test('every text comes back, at most with an apostrophe before it', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const given = rows.map((row) => ['row', ...row])
      const back = read(given)
      expect(back).toHaveLength(given.length)
      given.forEach((row, at) =>
        row.forEach((text, column) => {
          const field = back[at]?.[column]
          expect(field === text || field === `'${text}`).toBe(true)
        }),
      )
    }),
  )
})

test('Excel reads it as UTF-8, line by line', () => {
  expect(
    csvOf([
      ['Quarter', 'Figure'],
      ['Quarter 1', { number: '5' }],
    ]),
  ).toBe('\uFEFFQuarter,Figure\r\nQuarter 1,5\r\n')
})
