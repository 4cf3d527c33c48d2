import type { RowData } from '@tanstack/react-table'
import type { Sheet, SheetRow } from '#domain/paste'
import type { GridTable } from './gridTable'
import { headingsOf } from './gridText'

/** A grid as a table that can be pasted into: rows and columns as they are in view. */
export function sheetOf<Row extends RowData>(table: GridTable<Row>): Sheet {
  const { rows, rowsById } = table.getRowModel()
  const headings = headingsOf(table)
  return {
    rows: rows.map((row) => sheetRow(table, row.id)),
    columns: table.getVisibleLeafColumns().map(({ id }, at) => ({ id, heading: headings[at] ?? id })),
    cell(row, column) {
      const found = rowsById[row]
      const edit = table.getColumn(column)?.columnDef.meta?.edit
      return found && edit ? edit(found.original) : null
    },
  }
}

/** Columns `ref` and `title` name a row, whether they are in view or not. */
function sheetRow<Row extends RowData>(table: GridTable<Row>, id: string): SheetRow {
  const row = table.getRowModel().rowsById[id]
  const textIn = (column: string): string => {
    const value: unknown = table.getColumn(column) ? row?.getValue(column) : undefined
    return typeof value === 'string' ? value : ''
  }
  const [ref, title] = [textIn('ref'), textIn('title')]
  const knownBy = table.getColumn('ref')?.columnDef.meta?.knownBy
  return { id, name: ref || title || id, refs: row && knownBy ? knownBy(row.original) : [ref], title }
}
