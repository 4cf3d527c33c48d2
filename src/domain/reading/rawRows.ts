import type { SourceRow, SourceTable } from '../source'
import { filledCells, plainWords, widthOf } from './cellText'
import type { Placed } from './draft'
import type { TableMapping } from './mapping'
import { lineOf } from './rawRow'
import type { RawRow } from './rawRow'
import { kindsOf } from './rowKinds'
import { RowReader } from './rowReader'
import { headWithin } from './tableHead'

export interface RawRows {
  readonly rows: readonly RawRow[]
  /** Rows above the headings: captions. */
  readonly captions: readonly Placed<string>[]
  readonly totals: readonly Placed<string>[]
  /** Rows that are none of these. */
  readonly strays: readonly Placed<string>[]
}

/** The rows of a table under its headings. Repeated headings are passed over; a text of its own heads or explains rows. */
export function rawRows(table: SourceTable, mapping: TableMapping, tableKey: string): RawRows {
  const headRows = Math.min(Math.max(0, mapping.headRows), table.rows.length)
  const head = table.rows.slice(0, headRows)
  const isHead = repeatsHead(head)
  const data = table.rows.slice(headRows).map((row) => (isHead(row) ? [] : row))
  const reading = new RowReader(mapping, tableKey)
  const kinds = kindsOf(data, { width: widthOf(table.rows), nameColumns: reading.nameColumns })
  for (const [at, row] of data.entries()) {
    const filled = filledCells(row)
    const kind = kinds[at]
    if (kind === 'data') reading.addData(row, headRows + at)
    else if (kind === 'group') reading.beginGroup(filled)
    else if (kind === 'comment') reading.addComment(filled)
    else if (kind === 'totals') reading.totals.push(lineOf(filled))
    else if (kind === 'stray') reading.strays.push(lineOf(filled))
  }
  reading.end()
  const { rows, totals, strays } = reading
  return { rows, captions: captionsAbove(head), totals, strays }
}

function repeatsHead(head: readonly SourceRow[]): (row: SourceRow) => boolean {
  const wordsOf = (row: SourceRow) => row.map(({ text }) => plainWords(text)).join('|')
  const known = new Set(head.filter((row) => filledCells(row).length > 1).map(wordsOf))
  return (row) => filledCells(row).length > 1 && known.has(wordsOf(row))
}

/** What stands above the headings, and a sentence among them, perhaps with a broken piece of it beside it. */
export function captionsAbove(head: readonly SourceRow[]): readonly Placed<string>[] {
  const { first } = headWithin(head, 4)
  return head.flatMap((row, at) => {
    const filled = filledCells(row)
    const isCaption = at < first || filled.some(({ text }) => text.length > 60)
    if (!isCaption) return []
    return filled.map(({ text, place }) => ({ value: text, place }))
  })
}
