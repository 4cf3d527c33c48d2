import type { Header, RowData } from '@tanstack/react-table'
import type { ReactNode } from 'react'
import type { GridFeatures, GridTable } from './gridTable'
import styles from './Grid.module.css'

/** The headings, in as many rows as columns are grouped; a column outside a group spans them all. */
export function GridHead<Row extends RowData>({ table }: { table: GridTable<Row> }) {
  const columns = table.getVisibleLeafColumns().map(({ id }) => id)
  return (
    <thead className={styles.head}>
      {table.getHeaderGroups().map(({ id, headers }, index) => (
        <tr key={id} aria-rowindex={index + 1}>
          {headers
            .filter(({ rowSpan }) => rowSpan > 0)
            .map((header) => (
              <Heading key={header.id} header={header} columns={columns}>
                <table.FlexRender header={header} />
              </Heading>
            ))}
        </tr>
      ))}
    </thead>
  )
}

function Heading<Row extends RowData>({ header, columns, children }: HeadingProps<Row>) {
  const { column, colSpan, rowSpan } = header
  const isGroup = column.columns.length > 0
  const indexes = column.getLeafColumns().map(({ id }) => columns.indexOf(id))
  const sorted = column.getIsSorted()
  const canSort = !isGroup && column.getCanSort()
  return (
    <th
      scope={isGroup ? 'colgroup' : 'col'}
      colSpan={colSpan}
      rowSpan={rowSpan}
      tabIndex={isGroup ? undefined : -1}
      aria-colindex={Math.min(...indexes.filter((index) => index >= 0)) + 1}
      aria-sort={canSort ? sortWords[sorted || 'none'] : undefined}
      data-column={isGroup ? undefined : column.id}
      data-group={isGroup ? column.id : undefined}
      data-align={column.columnDef.meta?.align}
      data-width={column.columnDef.meta?.width}
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
    </th>
  )
}

interface HeadingProps<Row extends RowData> {
  readonly header: Header<GridFeatures<Row>, Row, unknown>
  /** Ids of the columns in view. */
  readonly columns: readonly string[]
  readonly children: ReactNode
}

const sortWords = { none: 'none', asc: 'ascending', desc: 'descending' } as const
