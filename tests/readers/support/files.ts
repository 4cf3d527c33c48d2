import type { GivenFile } from '#state/givenFile'
import * as made from './document'
import { madeWorkbook, sheetData } from './workbook'

export const given = (name: string, bytes: Uint8Array<ArrayBuffer>): GivenFile => ({
  name,
  size: bytes.byteLength,
  arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
})

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text))

/** In the encoding of old Excel: each character of the text must be one of its own and of Latin-1. */
export const windows1252 = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array([...text].map((char) => char.charCodeAt(0)))

const rows = [
  ['Ref', 'Indicator', 'Target', 'Actual', 'Status'],
  ['H1', 'Homes let in time', '95%', '96.2%', 'Green'],
  ['H2', 'Cost of repairs £', '£1,200', '£1,234.50', 'Red'],
] as const

/** The same small scorecard in every format. */
export const scorecards = {
  csv: windows1252(rows.map((row) => row.join(';')).join('\r\n')),
  excel: madeWorkbook(
    [
      {
        name: 'Housing',
        xml: sheetData([
          ['Quarter 1 2025/26'],
          [],
          rows[0],
          ['H1', 'Homes let in time', { value: 0.95, style: 1 }, { value: 0.962, style: 2 }, 'Green'],
          ['H2', 'Cost of repairs £', { value: 1200, style: 3 }, { value: 1234.5, style: 4 }, 'Red'],
        ]),
      },
      { name: 'Old', state: 'hidden', xml: sheetData([['H9', 'Gone']]) },
    ],
    { formats: ['0%', '0.0%', '[$£-809]#,##0', '£#,##0.00'] },
  ),
  word: made.madeDocument(
    made.heading(1, 'Housing') +
      made.paragraph('Quarter 1 2025/26') +
      made.table(...rows.map((row) => made.row(...row))),
  ),
  html: utf8(
    `<html><body><h1>Housing</h1><table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table></body></html>`,
  ),
  text: utf8(
    `Housing\n\n${rows.map((row) => row.join('    ')).join('\n')}\n\nH1 – Let quickly.\nAll is well.\n`,
  ),
} as const
