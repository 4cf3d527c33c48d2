import { memo, useEffect, useLayoutEffect } from 'react'
import type { ReactNode } from 'react'
import { useStore } from '../kit/store'
import { CellEditor } from './CellEditor'
import type { Editing, GridHost } from './gridHost'
import styles from './Grid.module.css'
import type { ColumnWidth } from './gridMeta'

/** One cell as it is shown. */
export interface CellView {
  readonly column: string
  readonly isRowHeader: boolean
  readonly isEditable: boolean
  readonly align: 'start' | 'end' | undefined
  readonly width: ColumnWidth | undefined
  readonly status: string | undefined
  readonly content: ReactNode
}

export interface GridRowProps {
  readonly id: string
  /** The row's data, compared by identity: the same object is not painted again. */
  readonly original: unknown
  readonly index: number
  readonly ariaIndex: number
  /** The columns in view, compared by identity. */
  readonly columns: unknown
  readonly host: GridHost
  readonly measure: ((element: HTMLTableRowElement | null) => void) | undefined
  /** Derived from the row and the columns alone, so that it is asked only when they changed. */
  readonly cells: () => readonly CellView[]
}

/** A row, painted again only when its data, its place, the columns or its own editing change. */
export const GridRow = memo(PaintedRow, isSameRow)

function PaintedRow({ id, original, index, ariaIndex, host, measure, cells }: GridRowProps) {
  const editing = useStore(host.editing, (current) => (current?.place.row === id ? current : null))
  useLayoutEffect(() => host.rowMounted(id), [host, id])
  useEffect(() => host.rowShown(id, original), [host, id, original])
  return (
    <tr ref={measure} className={styles.row} aria-rowindex={ariaIndex} data-row={id} data-index={index}>
      {cells().map((cell, at) => (
        <Cell
          key={cell.column}
          cell={cell}
          at={at}
          editing={editing?.place.column === cell.column ? editing : null}
          host={host}
        />
      ))}
    </tr>
  )
}

function Cell({
  cell,
  at,
  editing,
  host,
}: {
  cell: CellView
  at: number
  editing: Editing | null
  host: GridHost
}) {
  const Tag = cell.isRowHeader ? 'th' : 'td'
  return (
    <Tag
      className={styles.cell}
      role={cell.isRowHeader ? 'rowheader' : 'gridcell'}
      scope={cell.isRowHeader ? 'row' : undefined}
      tabIndex={-1}
      aria-colindex={at + 1}
      aria-readonly={cell.isEditable ? undefined : true}
      data-column={cell.column}
      data-align={cell.align}
      data-width={cell.width}
      data-status={cell.status}
      data-editable={cell.isEditable || undefined}
      data-editing={editing ? true : undefined}
    >
      {editing ? <CellEditor key={editing.turn} editing={editing} host={host} /> : cell.content}
    </Tag>
  )
}

function isSameRow(before: GridRowProps, after: GridRowProps): boolean {
  return (
    before.original === after.original &&
    before.id === after.id &&
    before.index === after.index &&
    before.ariaIndex === after.ariaIndex &&
    before.columns === after.columns &&
    before.host === after.host &&
    before.measure === after.measure
  )
}
