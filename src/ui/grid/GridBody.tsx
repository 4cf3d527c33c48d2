import type { Row as TableRow, RowData } from '@tanstack/react-table'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { Range } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useMemo, useReducer } from 'react'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { GridController } from './gridController'
import { GridRow } from './GridRow'
import type { CellView } from './GridRow'
import type { GridFeatures, GridTable } from './gridTable'
import { indexIn, useOrder } from './keptRows'
import styles from './Grid.module.css'

export interface GridBodyProps<Row extends RowData> {
  readonly table: GridTable<Row>
  readonly controller: GridController<Row>
  /** What scrolls, where only the rows in view are in the page; `none`: all rows are. */
  readonly scroller: HTMLElement | null | 'none'
}

export function GridBody<Row extends RowData>({ scroller, ...props }: GridBodyProps<Row>) {
  if (scroller !== 'none') return <VirtualRows {...props} scroller={scroller} />
  const rows = props.table.getRowModel().rows
  return <tbody className={styles.body}>{rows.map((row, index) => rowElement(props, { row, index }))}</tbody>
}

/** Height of a row of one line, in px; real heights are measured. */
const usualHeight = 33
const estimateSize = () => usualHeight

function VirtualRows<Row extends RowData>({ scroller, ...props }: VirtualProps<Row>) {
  const { table, controller } = props
  const rows = table.getRowModel().rows
  const [, renderAgain] = useReducer((turn: number) => turn + 1, 0)
  const order = useOrder(rows)
  const getItemKey = useCallback((index: number) => order[index]?.id ?? index, [order])
  const indexOf = useMemo(() => indexIn(order), [order])
  const activeIndex = () => indexOf(controller.activeRow())
  // oxlint-disable-next-line react/incompatible-library -- no compiler here: GridRow decides what is painted again
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize,
    getItemKey,
    overscan: 6,
    scrollPaddingEnd: 3 * usualHeight,
    rangeExtractor: (range) => withKept(range, activeIndex()),
  })
  useLayoutEffect(() => {
    controller.looksThrough({
      keepActive: () => {
        flushSync(renderAgain)
        virtualizer.scrollToIndex(Math.max(0, activeIndex()))
      },
      show: (row) =>
        virtualizer.scrollToIndex(
          Math.max(
            0,
            rows.findIndex(({ id }) => id === row),
          ),
        ),
      pageRows: Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / usualHeight) - 3),
    })
  })
  const shown = virtualizer.getVirtualItems()
  return (
    <tbody className={styles.body}>
      {shown.flatMap((item, at) => {
        const row = rows[item.index]
        const height = item.start - (shown[at - 1]?.end ?? 0)
        if (!row) return []
        return [
          <Gap key={`before ${item.key}`} height={height} />,
          rowElement(props, { row, index: item.index, measure: virtualizer.measureElement }),
        ]
      })}
      <Gap height={virtualizer.getTotalSize() - (shown.at(-1)?.end ?? 0)} />
    </tbody>
  )
}

type VirtualProps<Row extends RowData> = Omit<GridBodyProps<Row>, 'scroller'> & {
  readonly scroller: HTMLElement | null
}

/** The rows in view and, so that focus never falls out of the page, the one that has it. */
function withKept(range: Range, kept: number): number[] {
  const indexes = defaultRangeExtractor(range)
  if (kept < 0 || indexes.includes(kept)) return indexes
  return [...indexes, kept].sort((a, b) => a - b)
}

/** The room of rows that are not in the page. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null
  return <tr aria-hidden="true" style={{ blockSize: `${height}px` }} />
}

interface Placed<Row extends RowData> {
  readonly row: TableRow<GridFeatures<Row>, Row>
  readonly index: number
  readonly measure?: (element: HTMLTableRowElement | null) => void
}

function rowElement<Row extends RowData>(
  { table, controller }: Omit<GridBodyProps<Row>, 'scroller'>,
  { row, index, measure }: Placed<Row>,
): ReactNode {
  return (
    <GridRow
      key={row.id}
      id={row.id}
      original={row.original}
      index={index}
      ariaIndex={index + 1 + table.getHeaderGroups().length}
      columns={table.getVisibleLeafColumns()}
      host={controller}
      measure={measure}
      cells={() => cellsOf(table, row)}
    />
  )
}

function cellsOf<Row extends RowData>(table: GridTable<Row>, row: Placed<Row>['row']): readonly CellView[] {
  const cells = row.getVisibleCells()
  const named = cells.some(({ column }) => column.columnDef.meta?.rowHeader)
  return cells.map((cell, index) => {
    const { meta } = cell.column.columnDef
    return {
      column: cell.column.id,
      isRowHeader: named ? meta?.rowHeader === true : index === 0,
      isEditable: (meta?.edit?.(row.original) ?? null) !== null,
      align: meta?.align,
      width: meta?.width,
      status: meta?.status?.(row.original),
      content: <table.FlexRender cell={cell} />,
    }
  })
}
