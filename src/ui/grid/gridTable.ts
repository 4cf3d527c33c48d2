import {
  columnOrderingFeature,
  columnPinningFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  metaHelper,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import type { ReactTable, RowData, TableOptions } from '@tanstack/react-table'
import { useState } from 'react'
import { visibleText } from '#domain/visibleText'
import type { GridMeta } from './gridMeta'
import { createKeptRowModel } from './keptRows'

/** Everything a grid can do: hide, order, pin and sort; and what a column says about its cells. */
export const gridFeatures = <Row extends RowData>() =>
  tableFeatures({
    columnVisibilityFeature,
    columnOrderingFeature,
    columnPinningFeature,
    rowSortingFeature,
    coreRowModel: createKeptRowModel<Row>(),
    sortedRowModel: createSortedRowModel(),
    columnMeta: metaHelper<GridMeta<Row>>(),
  })

export type GridFeatures<Row extends RowData> = ReturnType<typeof gridFeatures<Row>>
export type GridTable<Row extends RowData> = ReactTable<GridFeatures<Row>, Row>
export type GridOptions<Row extends RowData> = TableOptions<GridFeatures<Row>, Row>

/** The helper that columns are written with, at module scope: `const column = gridColumns<ScorecardRow>()`. */
export const gridColumns = <Row extends RowData>() => createColumnHelper<GridFeatures<Row>, Row>()

/**
 * The table of a grid. `columns` and `data` must be stable, and a row that did not change must be the same
 * object as before: only changed rows are painted again. `getRowId` is required: focus follows the id.
 */
export function useGrid<Row extends RowData>(options: UseGridOptions<Row>): GridTable<Row> {
  const [features] = useState(() => gridFeatures<Row>())
  return useTable<GridFeatures<Row>, Row>({
    defaultColumn,
    enableMultiSort: false,
    sortDescFirst: false,
    ...options,
    features,
  })
}

/** A column is sorted by only where it says `enableSorting: true`; one that does not say how shows the text that it is sorted by (G4). */
const defaultColumn = {
  enableSorting: false,
  cell({ getValue }: { readonly getValue: () => unknown }) {
    const value = getValue()
    return typeof value === 'string' ? visibleText(value) : null
  },
}

type UseGridOptions<Row extends RowData> = Omit<GridOptions<Row>, 'features' | 'getRowId'> & {
  readonly getRowId: (row: Row) => string
}
