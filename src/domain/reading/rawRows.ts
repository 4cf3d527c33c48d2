import { tidy } from '../figure/tidy'
import type { SourceCell, SourceRow, SourceTable } from '../source'
import { cellAt, filledCells, plainWords, widthOf } from './cellText'
import type { ColumnHolds, TableMapping, WhichQuarter } from './mapping'

/** A row of data by what its columns hold. */
export interface RawRow {
  /** `t0r5` */
  readonly key: string
  readonly place: string
  /** Of the row above it that heads a group, or of the table. */
  readonly heading: string
  readonly cells: readonly HeldCell[]
}

export interface HeldCell {
  readonly holds: ColumnHolds
  readonly quarter: WhichQuarter
  readonly cell: SourceCell
}

export interface RawRows {
  readonly rows: readonly RawRow[]
  /** Rows above the headings: captions. */
  readonly captions: readonly SourceCell[]
  readonly totals: readonly SourceCell[]
}

/** The rows of a table under its headings. Repeated headings are passed over; a row of one cell heads those below it. */
export function rawRows(table: SourceTable, mapping: TableMapping, tableKey: string): RawRows {
  const { headRows, columns } = mapping
  const head = table.rows.slice(0, headRows)
  const data = table.rows.slice(headRows)
  const rows: RawRow[] = []
  const totals: SourceCell[] = []
  let heading = mapping.heading
  for (const [index, row] of data.entries()) {
    const filled = filledCells(row)
    const [first] = filled
    if (!first || isRepeatedHead(row, head)) continue
    if (filled.length === 1 && widthOf(table.rows) > 2 && isGroupHeading(first.text))
      heading = tidy(first.text)
    else if (isTotals(first.text)) totals.push(first)
    else rows.push(rowOf(row, { key: `${tableKey}r${headRows + index}`, heading, columns }))
  }
  const captions = head.flatMap((row) => (isCaption(row) ? filledCells(row) : []))
  return { rows, captions, totals }
}

/** The cell that a row has for a register, and its text; empty where it has none. */
export function textOf(row: RawRow, holds: ColumnHolds): string {
  return tidy(row.cells.find((one) => one.holds === holds)?.cell.text ?? '')
}

interface RowPlace extends Pick<TableMapping, 'columns'> {
  readonly key: string
  readonly heading: string
}

function rowOf(row: SourceRow, { key, heading, columns }: RowPlace): RawRow {
  const cells = columns.flatMap(({ holds, quarter }, column) => {
    const cell = cellAt(row, column)
    return holds === 'notRead' || cell.text === '' ? [] : [{ holds, quarter, cell }]
  })
  return { key, heading, place: filledCells(row)[0]?.place ?? '', cells }
}

function isRepeatedHead(row: SourceRow, head: readonly SourceRow[]): boolean {
  const words = row.map(({ text }) => plainWords(text)).join('|')
  return head.some(
    (one) => filledCells(one).length > 1 && one.map(({ text }) => plainWords(text)).join('|') === words,
  )
}

/** One sentence, perhaps with a broken piece of it beside it. */
const isCaption = (row: SourceRow): boolean =>
  filledCells(row).length === 1 || filledCells(row).some(({ text }) => text.length > 60)

/** Words, and not a figure or a lonely reference. */
const isGroupHeading = (text: string): boolean => /\p{Letter}{3}/u.test(text) && text.length <= 200

const isTotals = (text: string): boolean =>
  /^(?:sub-?total|total|totals|grand total|overall total|average)\b/iu.test(tidy(text))
