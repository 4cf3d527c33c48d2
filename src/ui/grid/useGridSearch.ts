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
  /** What a row shows, column by column, of whatever table; stands at module scope. */
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
  const every = table.getAllLeafColumns()
  const texts = useCallback(() => {
    const [here, visible] = [idsOf(every), idsOf(columns)]
    const all = rows ?? shown.map(({ original }) => original)
    return (textsOf ? all.flatMap(textsOf) : [])
      .filter(({ column }) => here.has(column))
      .map((text) => ({ text, isHidden: !visible.has(text.column) }))
  }, [textsOf, rows, shown, columns, every])
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

const idsOf = (columns: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(columns.map(({ id }) => id))
