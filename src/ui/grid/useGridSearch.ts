import type { RowData } from '@tanstack/react-table'
import { useCallback } from 'react'
import { flushSync } from 'react-dom'
import type { ShownText } from '#domain/find'
import { useFindSource } from '../find/sources'
import type { GridController } from './gridController'
import type { GridTable } from './gridTable'

/** How the cells of a grid are searched. */
export interface GridSearch<Row extends RowData> {
  /** What a row shows, column by column; stands at module scope. */
  readonly textsOf: (row: Row) => readonly ShownText[]
  /** Rows of closed groups too, where there are groups. */
  readonly rows?: readonly Row[]
  /** Opens the group that a row is in. */
  readonly openFor?: (row: string) => void
}

interface Searched<Row extends RowData> {
  readonly search: GridSearch<Row> | undefined
  readonly table: GridTable<Row>
  readonly controller: GridController<Row>
  readonly scroller: HTMLElement | null
}

/** The grid is searched as it is shown: hidden columns and filtered rows are not. */
export function useGridSearch<Row extends RowData>({ search, table, controller, scroller }: Searched<Row>) {
  const { textsOf, rows, openFor } = search ?? {}
  const shown = table.getRowModel().rows
  const columns = table.getVisibleLeafColumns()
  const texts = useCallback(() => {
    const ids = new Set(columns.map(({ id }) => id))
    const all = rows ?? shown.map(({ original }) => original)
    return textsOf ? all.flatMap(textsOf).filter(({ column }) => ids.has(column)) : []
  }, [textsOf, rows, shown, columns])
  const element = useCallback(() => scroller, [scroller])
  useFindSource({
    texts,
    element,
    show: (text) => {
      if (!controller.jumpTo(text)) {
        flushSync(() => openFor?.(text.row))
        controller.jumpTo(text)
      }
      return controller.cellAt(text)
    },
  })
}
