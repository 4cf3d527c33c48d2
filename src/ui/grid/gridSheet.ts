import type { Row as TableRow, RowData } from '@tanstack/react-table'
import type { Sheet, SheetRow } from '#domain/paste'
import type { GridFeatures, GridTable } from './gridTable'
import { headingsOf } from './gridText'

/** A grid as a table that can be pasted into: rows and columns as they are in view. */
export function sheetOf<Row extends RowData>(table: GridTable<Row>): Sheet {
  const { rows, rowsById } = table.getRowModel()
  const headings = headingsOf(table)
  return {
    rows: rows.map(namingOf(table)),
    columns: table.getVisibleLeafColumns().map(({ id }, at) => ({ id, heading: headings[at] ?? id })),
    cell(row, column) {
      const found = rowsById[row]
      const edit = table.getColumn(column)?.columnDef.meta?.edit
      return found && edit ? edit(found.original) : null
    },
  }
}

/** Columns `ref` and `title` name a row, whether they are in view or not. */
function namingOf<Row extends RowData>(table: GridTable<Row>) {
  const [refs, titles] = [table.getColumn('ref'), table.getColumn('title')]
  const knownBy = refs?.columnDef.meta?.knownBy
  return (row: TableRow<GridFeatures<Row>, Row>): SheetRow => {
    const textIn = (column: typeof refs): string => {
      const value: unknown = column ? row.getValue(column.id) : undefined
      return typeof value === 'string' ? value : ''
    }
    const [ref, title] = [textIn(refs), textIn(titles)]
    return { id: row.id, name: ref || title || row.id, refs: knownBy ? knownBy(row.original) : [ref], title }
  }
}
