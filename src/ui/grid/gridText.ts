import type { RowData } from '@tanstack/react-table'
import type { CellEdit } from './gridMeta'
import type { GridTable } from './gridTable'
import type { Place } from './moves'

/** The text of a cell where it is known without the page: as it is typed, a choice in its words; else undefined. */
export function copiedText<Row extends RowData>(
  table: GridTable<Row> | null,
  { row, column }: Place,
): string | undefined {
  const found = table?.getRowModel().rowsById[row]
  if (!found) return undefined
  const meta = table?.getColumn(column)?.columnDef.meta
  const edit = meta?.edit?.(found.original)
  if (edit) return wordsOf(edit)
  if (meta?.text) return meta.text(found.original)
  const value = found.getValue(column)
  return typeof value === 'string' ? value : undefined
}

/** Headings of the columns in view; one that a column before it has goes on with its group: `Actual (Year to date)`. */
export function headingsOf<Row extends RowData>(table: GridTable<Row>): readonly string[] {
  const columns = table.getVisibleLeafColumns().map(({ id, columnDef, parent }) => ({
    own: typeof columnDef.header === 'string' ? columnDef.header : id,
    group: typeof parent?.columnDef.header === 'string' ? parent.columnDef.header : '',
  }))
  return columns.map(({ own, group }, index) => {
    const isTaken = columns.findIndex((column) => column.own === own) < index
    return isTaken && group !== '' ? `${own} (${group})` : own
  })
}

const wordsOf = ({ input, text }: CellEdit): string =>
  typeof input === 'string' ? text : (input.options.find(({ value }) => value === text)?.label ?? text)
