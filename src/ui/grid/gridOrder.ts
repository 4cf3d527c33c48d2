import type { RowData } from '@tanstack/react-table'
import type { GridLine } from './gridLines'
import type { GridTable } from './gridTable'
import { headRow } from './moves'
import type { GridShape } from './moves'

/** The ids of what a grid shows, in the order of the screen. Asked several times between two paintings, of thousands of rows. */
export class GridOrder<Row extends RowData> {
  #columns: readonly string[] = []
  #lines: readonly GridLine<Row>[] = []
  #canSort = false
  #walked: readonly string[] = []
  #rows: readonly string[] = []

  rendered(table: GridTable<Row>, lines: readonly GridLine<Row>[]): void {
    const columns = table.getVisibleLeafColumns()
    const canSort = columns.some((column) => column.getCanSort())
    this.#columns = columns.map(({ id }) => id)
    if (lines === this.#lines && canSort === this.#canSort) return
    this.#lines = lines
    this.#canSort = canSort
    const ids = lines.map(({ id }) => id)
    this.#walked = canSort ? [headRow, ...ids] : ids
    this.#rows = lines.flatMap(({ is, id }) => (is === 'row' ? [id] : []))
  }

  /** All that the focus goes over: headings where they sort, the lines above groups, rows. */
  walked(pageRows: number): GridShape {
    return { rows: this.#walked, columns: this.#columns, pageRows }
  }

  /** What can be selected: the rows alone. */
  selectable(pageRows: number): GridShape {
    return { rows: this.#rows, columns: this.#columns, pageRows }
  }
}
