import type { DecimalText } from '#domain/primitives'

/** A cell of a table: a text, or a number in its normal form. */
export type CsvCell = string | { readonly number: DecimalText }

/**
 * A table as CSV that Excel opens as it is: UTF-8 with its mark, lines ended by CR LF, numbers as numbers. A text that a
 * spreadsheet would take for a formula has an apostrophe before it (F37); a number, and a dash alone, never has.
 */
export const csvOf = (rows: readonly (readonly CsvCell[])[]): string =>
  byteOrderMark + rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('')

const byteOrderMark = '\uFEFF'

function fieldOf(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell.number
  const text = isFormula(cell) ? `'${cell}` : cell
  return /[",\r\n\t]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Also behind blanks and quotes, and in the full-width forms that some spreadsheets read as the others. */
function isFormula(text: string): boolean {
  const start = text.replace(/^[\s"']+/u, '')
  if (/^[\t\r]/u.test(text)) return true
  return /^[=+\-@＝＋－＠]/u.test(start) && !isHarmless(text)
}

const isHarmless = (text: string): boolean => text === '-' || /^[+-]?\d+(?:\.\d+)?$/u.test(text)
