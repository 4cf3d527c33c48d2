import type { Cell, Column, Mark, Table } from '#domain/pack/document'
import { columnGroups } from '#domain/pack/columnGroups'
import { visibleText } from '#domain/visibleText'
import { StatusShape } from '../../kit/StatusSymbol'
import { ProseBlocks } from '../../text/Prose'
import { numbered } from './numbered'

/** A table with its caption, a head that repeats on every page and its notes beneath. */
export function TableView({ table: { caption, columns, rows, notes } }: { readonly table: Table }) {
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <section className="table" aria-label={visibleText(caption)} tabIndex={0}>
        <table>
          <caption>{visibleText(caption)}</caption>
          <colgroup>
            {numbered(columns).map(({ key, item: column }) => (
              <col key={key} className={`w${Math.round(column.width)}`} />
            ))}
          </colgroup>
          <Head columns={columns} />
          <tbody>
            {numbered(rows).map(({ key: row, item: { cells } }) => (
              <tr key={row}>
                {numbered(cells).map(({ key, item: cell }) => (
                  <CellView key={key} cell={cell} isHeading={key === 0} align={columns[key]?.align} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {notes.length > 0 && (
        <ul className="notes">
          {numbered(notes).map(({ key, item }) => (
            <li key={key}>{visibleText(item)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** One row, or two where some columns stand under a common heading. */
function Head({ columns }: { readonly columns: readonly Column[] }) {
  const groups = columnGroups(columns)
  if (groups.every(({ over }) => over === ''))
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
              <th key={column.head} scope="col" rowSpan={2} className={classOf(column.align)}>
                {visibleText(column.head)}
              </th>
            ))
          ) : (
            <th key={key} scope="colgroup" colSpan={inGroup.length} className="over">
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
      <th key={key} scope="col" className={classOf(align)}>
        {visibleText(head)}
      </th>
    ))}
  </tr>
)

const classOf = (align: Column['align'] | undefined, cell?: Cell): string | undefined =>
  [align === 'end' ? 'end' : '', cell?.is === 'none' ? 'none' : ''].filter(Boolean).join(' ') || undefined

interface CellViewProps {
  readonly cell: Cell
  readonly isHeading: boolean
  readonly align: Column['align'] | undefined
}

const CellView = ({ cell, isHeading, align }: CellViewProps) =>
  isHeading ? (
    <th scope="row">
      <Content cell={cell} />
    </th>
  ) : (
    <td className={classOf(align, cell)}>
      <Content cell={cell} />
    </td>
  )

function Content({ cell }: { readonly cell: Cell }) {
  switch (cell.is) {
    case 'text':
    case 'figure':
      return visibleText(cell.text)
    case 'prose':
      return <ProseBlocks text={cell.text} />
    case 'status':
      return <MarkView mark={cell.mark} />
    case 'none':
      return visibleText(cell.why)
  }
}

const MarkView = ({ mark: { symbol, tone, word } }: { readonly mark: Mark }) => (
  <span className={`mark ${tone}`}>
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <StatusShape symbol={symbol} />
    </svg>{' '}
    {visibleText(word)}
  </span>
)
