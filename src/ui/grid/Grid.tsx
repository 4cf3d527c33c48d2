import type { RowData } from '@tanstack/react-table'
import { useLayoutEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useResumeTarget } from '../drafts/resume'
import { useJumpTarget } from '../kit/jump'
import { GridBody } from './GridBody'
import { GridController } from './gridController'
import { GridHead } from './GridHead'
import { columnWidths } from './gridMeta'
import type { ColumnWidth } from './gridMeta'
import { sheetOf } from './gridSheet'
import type { GridTable } from './gridTable'
import styles from './Grid.module.css'
import { RangeBar } from './RangeBar'
import type { SaveChanges } from './rangeWork'
import { resumeCell } from './resumeCell'
import { useFit } from './useFit'
import { useGridEvents } from './useGridEvents'
import { usePrinting } from './usePrinting'
import { useRangeWork } from './useRangeWork'

export interface GridProps<Row extends RowData> {
  readonly table: GridTable<Row>
  /** Its accessible name: "Scorecard of Young People". */
  readonly label: string
  readonly caption?: ReactNode
  /** Shown in place of the rows where there are none. */
  readonly empty?: ReactNode
  /** Where many cells can be edited at once: pasted, filled, cleared. */
  readonly save?: SaveChanges
}

/** From so many rows on, only those in view are in the page; never in print. */
const mostRowsAtOnce = 200

/**
 * A table that is read and edited as a spreadsheet. One cell is in the tab order; arrows, Home, End, page keys
 * move, with Shift they select; Enter, F2 or typing edits; links and buttons inside cells should have `tabIndex={-1}`: Enter presses them.
 */
export function Grid<Row extends RowData>({ table, label, caption, empty, save }: GridProps<Row>) {
  const [controller] = useState(() => new GridController<Row>())
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const isPrinting = usePrinting()
  const work = useRangeWork(controller, save)
  const events = useGridEvents(controller, work)
  const rows = table.getRowModel().rows
  const columns = table.getVisibleLeafColumns()
  const depth = table.getHeaderGroups().length
  const isVirtual = rows.length > mostRowsAtOnce && !isPrinting
  useFit(scroller)
  useLayoutEffect(() => controller.rendered(table, scroller))
  useJumpTarget((place) => controller.jumpTo(place))
  useResumeTarget((draft) => resumeCell(controller, draft))
  return (
    <div className={styles.edges}>
      <div ref={setScroller} className={styles.scroller} data-virtual={isVirtual || undefined}>
        <table
          {...events}
          className={styles.grid}
          role="grid"
          aria-multiselectable
          aria-label={label}
          aria-rowcount={rows.length + depth}
          aria-colcount={columns.length}
          style={{ minInlineSize: `${leastWidth(columns)}rem` }}
        >
          {caption && <caption className={styles.caption}>{caption}</caption>}
          <colgroup>
            {columns.map(({ id, columnDef }) => (
              <col
                key={id}
                data-column={id}
                data-width={columnDef.meta?.width}
                style={widthOf(columnDef.meta?.width)}
              />
            ))}
          </colgroup>
          <GridHead table={table} />
          <GridBody table={table} controller={controller} scroller={isVirtual ? scroller : 'none'} />
        </table>
        {rows.length === 0 && <div className={styles.empty}>{empty}</div>}
      </div>
      {work && rows.length > 0 && <RangeBar work={work} sheet={() => sheetOf(table)} label={label} />}
    </div>
  )
}

interface Measured {
  readonly columnDef: { readonly meta?: { readonly width?: ColumnWidth } }
}

/** `title` and `text` have none of their own: they share what is left over. */
const widthOf = (width: ColumnWidth = 'figure') =>
  width === 'title' || width === 'text' ? {} : { inlineSize: `${columnWidths[width]}rem` }

const leastWidth = (columns: readonly Measured[]): number =>
  columns.reduce((sum, { columnDef }) => sum + columnWidths[columnDef.meta?.width ?? 'figure'], 0)
