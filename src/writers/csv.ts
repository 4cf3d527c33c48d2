import Papa from 'papaparse'
import type { DecimalText } from '#domain/primitives'
import { visibleText } from '#domain/visibleText'

/** A cell of a table: a text, or a number in its normal form. */
export type CsvCell = string | { readonly number: DecimalText }

/**
 * A table as CSV that Excel opens as it is: UTF-8 with its mark, lines ended by CR LF, numbers as numbers. A text that a
 * spreadsheet would take for a formula has an apostrophe before it (F37); a number, and a dash alone, never has. Characters
 * that would not be seen are named (G4).
 */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  const texts = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? visibleText(cell) : cell.number)),
  )
  return `\uFEFF${Papa.unparse(texts, { newline: '\r\n', escapeFormulae: formula })}\r\n`
}

/** Begins, after blanks, quotes and what is not seen, with what begins a formula, in full width too, and is no number and no bare dash. */
const formula = /^(?![+-]?\d[\d,]*(?:\.\d+)?%?$|[-–]$)(?:["'\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r])/u
