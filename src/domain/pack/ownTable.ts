import type { Column, Table } from './document'
import { textCell } from './marks'

/**
 * A table from its text: a line is a row, the first one the head; columns stand between tabs, as a spreadsheet copies
 * them, or between `|`. Rows are made equally long; a column that holds nothing but numbers is set like one.
 */
export function ownTable(caption: string, text: string): Table {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '')
  const rows = lines.map(cellsOf).filter((row) => !row.every((cell) => /^:?-{2,}:?$/u.test(cell)))
  const count = Math.min(mostColumns, Math.max(1, ...rows.map(({ length }) => length)))
  const [head = [], ...body] = rows.map((row) => Array.from({ length: count }, (_, at) => row[at] ?? ''))
  return {
    is: 'table',
    caption,
    columns: Array.from({ length: count }, (_, at): Column => {
      const cells = body.map((row) => row[at] ?? '')
      return {
        head: head[at] ?? '',
        over: '',
        align: at > 0 && cells.some(Boolean) && cells.every(isNumber) ? 'end' : 'start',
        width: 100 / count,
      }
    }),
    rows: body.map((row) => ({ cells: row.map(textCell) })),
    notes: [],
  }
}

const mostColumns = 20

/** `| a | b |` and `a<tab>b` alike. */
function cellsOf(line: string): readonly string[] {
  const cells = line.includes('\t') ? line.split('\t') : line.replace(/^\s*\||\|\s*$/gu, '').split('|')
  return cells.map((cell) => cell.trim())
}

const isNumber = (cell: string): boolean => /^([£+−-]?\s?[\d,]+(\.\d+)?\s?%?)?$/u.test(cell)
