import type { Cell, Column, Mark, Table } from '#domain/pack/document'
import { columnGroups } from '#domain/pack/columnGroups'
import { visibleText } from '#domain/visibleText'
import { StatusMark } from '../../kit/StatusMark'
import { Prose } from '../../text/Prose'
import styles from './Document.module.css'
import { numbered } from './numbered'

/** A table with its caption, a head that repeats on every page and its notes beneath. */
export function TableView({ table: { caption, columns, rows, notes } }: { readonly table: Table }) {
  return (
    <div className={styles.tableWithNotes}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <div className={styles.scroll} role="region" aria-label={visibleText(caption)} tabIndex={0}>
        <table style={{ minInlineSize: `${columns.length * roomForColumn}rem` }}>
          <caption>{visibleText(caption)}</caption>
          <colgroup>
            {numbered(columns).map(({ key, item: column }) => (
              <col key={key} style={{ inlineSize: `${column.width}%` }} />
            ))}
          </colgroup>
          <Head columns={columns} />
          <tbody>
            {numbered(rows).map(({ key: row, item: { cells } }) => (
              <tr key={row}>
                {numbered(cells).map(({ key, item: cell }) => (
                  <CellView
                    key={key}
                    cell={cell}
                    isHeading={key === 0}
                    align={columns[key]?.align ?? 'start'}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {numbered(notes).map(({ key, item }) => (
            <li key={key}>{visibleText(item)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** In a narrow window the table scrolls rather than break its words. */
const roomForColumn = 5.5

/** One row, or two where some columns stand under a common heading. */
function Head({ columns }: { readonly columns: readonly Column[] }) {
  const groups = columnGroups(columns)
  const hasGroups = groups.some(({ over }) => over !== '')
  if (!hasGroups)
    return (
      <thead>
        <HeadRow columns={columns} />
      </thead>
    )
  return (
    <thead>
      <tr>
        {numbered(groups).map(({ key, item: { over, columns: inGroup } }) =>
          over === '' ? (
            inGroup.map((column) => (
              <th key={column.head} scope="col" rowSpan={2} data-align={column.align}>
                {visibleText(column.head)}
              </th>
            ))
          ) : (
            <th key={key} scope="colgroup" colSpan={inGroup.length} className={styles.over}>
              {visibleText(over)}
            </th>
          ),
        )}
      </tr>
      <HeadRow columns={columns.filter(({ over }) => over !== '')} />
    </thead>
  )
}

const HeadRow = ({ columns }: { readonly columns: readonly Column[] }) => (
  <tr>
    {numbered(columns).map(({ key, item: { head, align } }) => (
      <th key={key} scope="col" data-align={align}>
        {visibleText(head)}
      </th>
    ))}
  </tr>
)

interface CellViewProps {
  readonly cell: Cell
  readonly isHeading: boolean
  readonly align: Column['align']
}

const CellView = ({ cell, isHeading, align }: CellViewProps) =>
  isHeading ? (
    <th scope="row" data-align={align}>
      <Content cell={cell} />
    </th>
  ) : (
    <td data-align={align}>
      <Content cell={cell} />
    </td>
  )

function Content({ cell }: { readonly cell: Cell }) {
  switch (cell.is) {
    case 'text':
    case 'figure':
      return visibleText(cell.text)
    case 'prose':
      return <Prose text={cell.text} size="compact" />
    case 'status':
      return <StatusMark status={{ band: asBand(cell.mark) }} />
    case 'none':
      return <span className={styles.none}>{visibleText(cell.why)}</span>
  }
}

const asBand = ({ word, ...mark }: Mark) => ({ ...mark, label: visibleText(word) })
