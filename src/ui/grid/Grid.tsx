import type { RowData } from '@tanstack/react-table'
import { useLayoutEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useResumeTarget } from '../drafts/resume'
import { useJumpTarget } from '../kit/jump'
import type { ColumnChoice } from '../views/useColumns'
import { GridBody } from './GridBody'
import { GridController } from './gridController'
import { GridHead } from './GridHead'
import { gridLines } from './gridLines'
import type { RowGroup } from './gridLines'
import { sheetOf } from './gridSheet'
import type { GridTable } from './gridTable'
import { gridWidths } from './gridWidths'
import styles from './Grid.module.css'
import { RangeBar } from './RangeBar'
import type { SaveChanges } from './rangeWork'
import { resumeCell } from './resumeCell'
import { useFit } from './useFit'
import { useGridEvents } from './useGridEvents'
import { useGridSearch } from './useGridSearch'
import type { GridSearch } from './useGridSearch'
import { useHeadTools } from './useHeadTools'
import { usePrinting } from './usePrinting'
import { useRangeWork } from './useRangeWork'
import { useReach } from './useReach'

export interface GridProps<Row extends RowData> {
  readonly table: GridTable<Row>
  /** Its accessible name: "Scorecard of Young People". */
  readonly label: string
  readonly caption?: ReactNode
  /** Shown in place of the rows where there are none. */
  readonly empty?: ReactNode
  /** Where many cells can be edited at once: pasted, filled, cleared. */
  readonly save?: SaveChanges
  /** Lets a person arrange the columns at their headings; the table's state must follow it. */
  readonly choice?: ColumnChoice
  /** What stands above which rows, in order; the same array while nothing in it changed. */
  readonly groups?: readonly RowGroup[]
  readonly search?: GridSearch<Row>
}

/** From so many rows on, only those in view are in the page; never in print. */
const mostRowsAtOnce = 200

const none: readonly RowGroup[] = []

/**
 * A table that is read and edited as a spreadsheet. One cell is in the tab order; arrows, Home, End, page keys
 * move, with Shift they select; Enter, F2 or typing edits; links and buttons inside cells should have `tabIndex={-1}`: Enter presses them.
 */
export function Grid<Row extends RowData>(props: GridProps<Row>) {
  const { table, label, caption, empty, choice, groups = none, save, search } = props
  const [controller] = useState(() => new GridController<Row>())
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const isPrinting = usePrinting()
  const work = useRangeWork(controller, save)
  const events = useGridEvents(controller, work)
  const rows = table.getRowModel().rows
  const lines = useMemo(() => gridLines(rows, groups), [rows, groups])
  const columns = table.getVisibleLeafColumns()
  const depth = table.getHeaderGroups().length
  const tools = useHeadTools(choice)
  const widths = gridWidths(columns, choice)
  const isVirtual = lines.length > mostRowsAtOnce && !isPrinting
  useFit(scroller, widths.pinEnds)
  useLayoutEffect(() => controller.rendered(table, scroller, lines))
  const { go, uncover } = useReach({ controller, table, choice, openFor: search?.openFor })
  useGridSearch({ search, table, controller, choice, scroller, reach: go })
  useJumpTarget(go)
  useResumeTarget((draft) => resumeCell(draft, { controller, uncover }))
  return (
    <div className={styles.edges}>
      <div ref={setScroller} className={styles.scroller} data-virtual={isVirtual || undefined}>
        <table
          {...events}
          className={styles.grid}
          role="grid"
          aria-multiselectable
          aria-label={label}
          aria-rowcount={lines.length + depth}
          aria-colcount={columns.length}
          style={widths.table}
        >
          {caption && <caption className={styles.caption}>{caption}</caption>}
          <colgroup>
            {columns.map(({ id, columnDef }) => (
              <col key={id} data-column={id} data-width={columnDef.meta?.width} style={widths.columns[id]} />
            ))}
          </colgroup>
          <GridHead table={table} choice={choice} tools={tools} />
          <GridBody
            table={table}
            lines={lines}
            controller={controller}
            scroller={isVirtual ? scroller : 'none'}
          />
        </table>
        {lines.length === 0 && <div className={styles.empty}>{empty}</div>}
      </div>
      {work && lines.length > 0 && <RangeBar work={work} sheet={() => sheetOf(table)} label={label} />}
      {tools.menu}
    </div>
  )
}
