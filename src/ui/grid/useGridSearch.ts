import type { RowData } from '@tanstack/react-table'
import { useCallback } from 'react'
import type { ShownText } from '#domain/find'
import { useFindSource } from '../find/sources'
import type { JumpTarget } from '../kit/jump'
import type { ColumnChoice } from '../views/useColumns'
import type { GridController } from './gridController'
import type { GridTable } from './gridTable'

/** How the cells of a grid are searched. */
export interface GridSearch<Row extends RowData> {
  /** What a row shows, column by column; stands at module scope. */
  readonly textsOf: (row: Row) => readonly ShownText[]
  /** Rows of closed groups too, where there are groups. */
  readonly rows?: readonly Row[]
  /** Opens the group that a row is in; false where no group holds it. */
  readonly openFor?: (row: string) => boolean
}

interface Searched<Row extends RowData> {
  readonly search: GridSearch<Row> | undefined
  readonly table: GridTable<Row>
  readonly controller: GridController<Row>
  readonly choice: ColumnChoice | undefined
  readonly scroller: HTMLElement | null
  readonly reach: JumpTarget
}

/** The grid is searched as it is shown; what hidden columns hold is told apart, filtered rows are left out. */
export function useGridSearch<Row extends RowData>(searched: Searched<Row>): void {
  const { search, table, controller, choice, scroller, reach } = searched
  const { textsOf, rows } = search ?? {}
  const shown = table.getRowModel().rows
  const columns = table.getVisibleLeafColumns()
  const texts = useCallback(() => {
    const ids = new Set(columns.map(({ id }) => id))
    const all = rows ?? shown.map(({ original }) => original)
    return (textsOf ? all.flatMap(textsOf) : []).map((text) => ({ text, isHidden: !ids.has(text.column) }))
  }, [textsOf, rows, shown, columns])
  const element = useCallback(() => scroller, [scroller])
  useFindSource({
    texts,
    element,
    show: (text) => (reach(text) ? controller.cellAt(text) : undefined),
    unhide: (columnsToShow) => {
      for (const id of columnsToShow) choice?.change({ does: 'show', id, isShown: true })
    },
  })
}
