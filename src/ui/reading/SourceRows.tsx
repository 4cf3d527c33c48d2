import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { cellAt, widthOf } from '#domain/reading/cellText'
import type { ColumnUse } from '#domain/reading/mapping'
import type { SourceTable } from '#domain/source'
import { Button } from '../kit/Button'
import { ColumnChoice } from './ColumnChoice'
import type { TableMappedProps } from './TableMapped'
import styles from './Reading.module.css'

interface SourceRowsProps extends Omit<TableMappedProps, 'isOpen'> {
  readonly name: string
}

/** So many rows of data are drawn at first, then so many at a time. */
const atFirst = 6
const atOnce = 200

/** More columns than this are no scorecard; the rest is not drawn. */
const mostColumns = 60

/** The rows as they stand in the file, under what each column was taken for. */
export function SourceRows({ at, name, table, mapping, reading }: SourceRowsProps) {
  const [shown, setShown] = useState(atFirst)
  const { headRows, columns: uses } = mapping
  const columns = Array.from({ length: Math.min(mostColumns, widthOf(table.rows)) }, (_, column) => column)
  const last = headRows + shown
  const region = useRef<HTMLDivElement>(null)
  const showMore = () => {
    flushSync(() => setShown(shown + atOnce))
    region.current?.focus({ preventScroll: true })
  }
  const change = (column: number, some: Partial<ColumnUse>) =>
    reading.changeTable(at, {
      columns: uses.map((use, index) => (index === column ? { ...use, ...some } : use)),
    })
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <div className={styles.scroll} ref={region} role="region" aria-label={`Rows of ${name}`} tabIndex={0}>
        <table className={styles.source}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  <ColumnChoice
                    label={columnName(table, headRows, column)}
                    use={uses[column] ?? { holds: 'notRead', quarter: 'report' }}
                    firstMonth={reading.mapping.firstMonth}
                    onChange={(some) => change(column, some)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, last).map((row, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the rows of a file stay in their order
              <tr key={index} data-head={index < headRows || undefined}>
                {columns.map((column) => (
                  <td
                    key={column}
                    title={cellAt(row, column).place}
                    data-unread={uses[column]?.holds === 'notRead' || undefined}
                  >
                    <div className={styles.cellText}>{cellAt(row, column).text}</div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {last < table.rows.length && (
        <Button size="small" onClick={showMore}>
          {table.rows.length - last <= atOnce
            ? `Show all ${table.rows.length} rows`
            : `Show ${atOnce} more of ${table.rows.length.toLocaleString('en-GB')} rows`}
        </Button>
      )}
    </>
  )
}

/** What the column is called in the file, and where it stands. */
function columnName({ rows }: SourceTable, headRows: number, column: number): string {
  const texts = rows.slice(0, headRows).flatMap((row) => cellAt(row, column).text || [])
  const heading = texts.at(-1) ?? ''
  return heading === '' ? `Column ${column + 1}` : `Column ${column + 1}, ${heading.slice(0, 60)},`
}
