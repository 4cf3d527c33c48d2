import type { Row as TableRow, RowData } from '@tanstack/react-table'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { Range } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useMemo, useReducer } from 'react'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { GridController } from './gridController'
import type { GridLine } from './gridLines'
import { GridRow } from './GridRow'
import type { CellView } from './GridRow'
import type { GridFeatures, GridTable } from './gridTable'
import { GroupLine } from './GroupLine'
import { indexIn, useOrder } from './keptRows'
import styles from './Grid.module.css'

export interface GridBodyProps<Row extends RowData> {
  readonly table: GridTable<Row>
  readonly lines: readonly GridLine<Row>[]
  readonly controller: GridController<Row>
  /** What scrolls, where only the rows in view are in the page; `none`: all rows are. */
  readonly scroller: HTMLElement | null | 'none'
}

export function GridBody<Row extends RowData>({ scroller, ...props }: GridBodyProps<Row>) {
  if (scroller !== 'none') return <VirtualRows {...props} scroller={scroller} />
  return (
    <tbody className={styles.body}>
      {props.lines.map((line, index) => lineElement(props, { line, index }))}
    </tbody>
  )
}

/** Height of a row of one line, in px; real heights are measured. */
const usualHeight = 33
const estimateSize = () => usualHeight

function VirtualRows<Row extends RowData>({ scroller, ...props }: VirtualProps<Row>) {
  const { lines, controller } = props
  const [, renderAgain] = useReducer((turn: number) => turn + 1, 0)
  const order = useOrder(lines)
  const getItemKey = useCallback((index: number) => order[index]?.id ?? index, [order])
  const indexOf = useMemo(() => indexIn(order), [order])
  const activeIndex = () => indexOf(controller.activeRow())
  // oxlint-disable-next-line react/incompatible-library -- no compiler here: GridRow decides what is painted again
  const virtualizer = useVirtualizer({
    count: lines.length,
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
      show: (row) => virtualizer.scrollToIndex(Math.max(0, indexOf(row))),
      pageRows: Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / usualHeight) - 3),
    })
  })
  const shown = virtualizer.getVirtualItems()
  return (
    <tbody className={styles.body}>
      {shown.flatMap((item, at) => {
        const line = lines[item.index]
        const height = item.start - (shown[at - 1]?.end ?? 0)
        if (!line) return []
        return [
          <Gap key={`before ${item.key}`} height={height} />,
          lineElement(props, { line, index: item.index, measure: virtualizer.measureElement }),
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
  readonly line: GridLine<Row>
  readonly index: number
  readonly measure?: (element: HTMLTableRowElement | null) => void
}

function lineElement<Row extends RowData>(
  { table, controller }: Omit<GridBodyProps<Row>, 'scroller'>,
  { line, index, measure }: Placed<Row>,
): ReactNode {
  const columns = table.getVisibleLeafColumns()
  const ariaIndex = index + 1 + table.getHeaderGroups().length
  const placed = { id: line.id, index, ariaIndex, host: controller, measure }
  if (line.is === 'group')
    return <GroupLine key={line.id} {...placed} group={line.group} columnCount={columns.length} />
  const { row } = line
  return (
    <GridRow
      key={line.id}
      {...placed}
      original={row.original}
      columns={columns}
      cells={() => cellsOf(table, row)}
    />
  )
}

function cellsOf<Row extends RowData>(
  table: GridTable<Row>,
  row: TableRow<GridFeatures<Row>, Row>,
): readonly CellView[] {
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
