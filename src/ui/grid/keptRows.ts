import { constructRow } from '@tanstack/react-table'
import type { RowData, RowModel, Table, TableFeatures } from '@tanstack/react-table'
import { useState } from 'react'

/**
 * The rows of a table's data, of which those that did not change since the last time stay the same: after an edit in
 * twenty thousand one row is made, not all of them.
 */
export function createKeptRowModel<Data extends RowData>() {
  return (table: Table<TableFeatures, Data>) => {
    let data: readonly Data[] | undefined
    let model: Rows<Data> = { rows: [], flatRows: [], rowsById: {} }
    return () => {
      if (data !== table.options.data) model = nextModel(table, model)
      data = table.options.data
      return model
    }
  }
}

type Rows<Data extends RowData> = RowModel<TableFeatures, Data>

function nextModel<Data extends RowData>(table: Table<TableFeatures, Data>, last: Rows<Data>): Rows<Data> {
  const rows = table.options.data.map((original, index) => {
    const known = last.rows[index]
    if (known?.original === original) return known
    return constructRow(table, table.getRowId(original, index), original, index, 0)
  })
  return { rows, flatRows: rows, rowsById: byId(rows, last) }
}

/** Only what changed is set anew where the same rows stand in the same order. */
function byId<Data extends RowData>(rows: Rows<Data>['rows'], last: Rows<Data>): Rows<Data>['rowsById'] {
  const isSame = isSameOrder(rows, last.rows)
  const found = isSame ? last.rowsById : {}
  for (const [index, row] of rows.entries()) if (!isSame || row !== last.rows[index]) found[row.id] = row
  return found
}

interface Named {
  readonly id: string
}

const isSameOrder = (rows: readonly Named[], others: readonly Named[]): boolean =>
  rows.length === others.length && rows.every(({ id }, index) => id === others[index]?.id)

/** Rows as they were when they last stood in another order: the same list while only what is in them changes. */
export function useOrder<T extends Named>(rows: readonly T[]): readonly T[] {
  const [order, setOrder] = useState(rows)
  if (order === rows || isSameOrder(order, rows)) return order
  setOrder(rows)
  return rows
}

/** Finds where a row stands by its id; -1: nowhere. The index is made when it is first needed. */
export function indexIn(rows: readonly Named[]): (id: string | undefined) => number {
  let places: ReadonlyMap<string, number> | undefined
  return (id) => {
    if (id === undefined) return -1
    places ??= new Map(rows.map((row, place) => [row.id, place]))
    return places.get(id) ?? -1
  }
}
