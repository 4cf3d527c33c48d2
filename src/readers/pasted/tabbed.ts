import { parse } from 'papaparse'
import type { Matrix } from '#domain/paste'

/**
 * Text as spreadsheets put it on the clipboard: tabs between cells, lines between rows, quotes around a cell that holds
 * either. A quotation mark that is never closed is part of the text. Commas part nothing: `1,850` is a figure.
 */
export function readTabbed(text: string): Matrix {
  const quoted = parse<string[]>(text, { ...options, quoteChar: '"' })
  const rows = quoted.errors.some(({ type }) => type === 'Quotes')
    ? parse<string[]>(text, { ...options, quoteChar: '\0' }).data
    : quoted.data
  return rows.map((row) =>
    row.map((cell) => cell.replaceAll('\u00a0', ' ').replaceAll(/\r\n?/gu, '\n').trim()),
  )
}

const options = { delimiter: '\t', header: false, skipEmptyLines: false } as const
