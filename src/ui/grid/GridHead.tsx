import type { Header, RowData } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import type { ColumnChoice } from '../views/useColumns'
import type { GridFeatures, GridTable } from './gridTable'
import styles from './Grid.module.css'
import type { HeadTools } from './useHeadTools'

interface GridHeadProps<Row extends RowData> {
  readonly table: GridTable<Row>
  /** Given where a person can arrange the columns. */
  readonly choice: ColumnChoice | undefined
  readonly tools: HeadTools
}

/**
 * The headings, in as many rows as columns are grouped; a column outside a group spans them all. A group whose columns
 * no longer stand side by side has its heading over each part of it.
 */
export function GridHead<Row extends RowData>({ table, choice, tools }: GridHeadProps<Row>) {
  const columns = table.getVisibleLeafColumns().map(({ id }) => id)
  const { events, drag } = tools
  return (
    <thead className={styles.head} data-dragging={drag !== undefined || undefined} {...(choice && events)}>
      {headerRows(table).map(({ id, headers }, index) => (
        <tr key={id} aria-rowindex={index + 1}>
          {headers
            .filter(({ rowSpan }) => rowSpan > 0)
            .map((header) => (
              <Heading
                key={header.id}
                header={header}
                columns={columns}
                isArranged={choice !== undefined}
                drag={drag}
              >
                <table.FlexRender header={header} />
              </Heading>
            ))}
        </tr>
      ))}
    </thead>
  )
}

function Heading<Row extends RowData>({ header, columns, isArranged, drag, children }: HeadingProps<Row>) {
  const { column, colSpan, rowSpan } = header
  const isGroup = column.columns.length > 0
  const sorted = column.getIsSorted()
  const canSort = !isGroup && column.getCanSort()
  return (
    <th
      scope={isGroup ? 'colgroup' : 'col'}
      colSpan={colSpan}
      rowSpan={rowSpan}
      tabIndex={isGroup ? undefined : -1}
      aria-colindex={columns.indexOf(firstColumn(header)) + 1}
      aria-sort={canSort ? sortWords[sorted || 'none'] : undefined}
      aria-keyshortcuts={isArranged && !isGroup ? 'Alt+ArrowDown' : undefined}
      data-column={isGroup ? undefined : column.id}
      data-group={isGroup ? column.id : undefined}
      title={isGroup ? wordsOf(column.columnDef.header) : undefined}
      data-align={column.columnDef.meta?.align}
      data-width={column.columnDef.meta?.width}
      data-dragged={drag?.column === column.id || undefined}
      data-drop={drag?.over === column.id ? drag.side : undefined}
    >
      {canSort ? (
        <button
          type="button"
          tabIndex={-1}
          className={styles.sort}
          onClick={column.getToggleSortingHandler()}
        >
          {children}
          <span className={styles.arrow} data-sorted={sorted || undefined} aria-hidden="true" />
        </button>
      ) : (
        children
      )}
      {isArranged && !isGroup && <span className={styles.edge} data-resize aria-hidden="true" />}
    </th>
  )
}

interface HeadingProps<Row extends RowData> {
  readonly header: Header<GridFeatures<Row>, Row, unknown>
  /** Ids of the columns in view. */
  readonly columns: readonly string[]
  readonly isArranged: boolean
  readonly drag: HeadTools['drag']
  readonly children: ReactNode
}

/** What is pinned is grouped apart from the rest, so that no heading reaches from one to the other. */
function headerRows<Row extends RowData>(table: GridTable<Row>) {
  const pinned = table.getStartHeaderGroups()
  return table.getCenterHeaderGroups().map(({ id, headers }, at) => ({
    id,
    headers: [...(pinned[at]?.headers ?? []), ...headers],
  }))
}

/** Where a heading is plain words: they may be cut off. */
const wordsOf = (header: unknown): string | undefined => (typeof header === 'string' ? header : undefined)

/** The leftmost column under a heading. */
function firstColumn<Row extends RowData>({
  column,
  subHeaders,
}: Header<GridFeatures<Row>, Row, unknown>): string {
  const [first] = subHeaders
  return first ? firstColumn(first) : column.id
}

const sortWords = { none: 'none', asc: 'ascending', desc: 'descending' } as const
