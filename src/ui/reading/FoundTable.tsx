import { Fragment, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../kit/Button'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { countOf } from '../words/incoming'
import type { Reading } from './useReading'
import styles from './Reading.module.css'

interface FoundTableProps<Row> {
  readonly label: string
  /** What a row is, one and many. */
  readonly what: readonly [string, string]
  /** After the first, whether it is taken. */
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  /** The heading that a row stands under. */
  readonly groupOf: (row: Row) => string
  /** Where the new rows of a group go, where its heading does not say it. */
  readonly noteOf: (row: Row) => string
  readonly reading: Reading
  readonly children: (row: Row) => ReactNode
}

/** So many rows are drawn at a time, so that a large workbook does not hold the page up. */
const atOnce = 100

/** Rows as they were understood, under their headings; each can be left out, and all under a heading at once. */
export function FoundTable<Row extends { readonly key: string }>(props: FoundTableProps<Row>) {
  const { label, what, columns, rows, groupOf, noteOf, reading, children } = props
  const [shown, setShown] = useState(atOnce)
  const groups = grouped(rows, groupOf)
  const drawn = new Set(rows.slice(0, shown))
  const more = Math.min(atOnce, rows.length - shown)
  const table = useRef<HTMLTableElement>(null)
  const noteOn = (own: readonly Row[]) => {
    const first = own.find(({ key }) => !reading.matches[key])
    return first ? noteOf(first) : ''
  }
  const showMore = () => {
    flushSync(() => setShown(shown + atOnce))
    const first = rows[shown]?.key ?? ''
    table.current?.querySelector<HTMLElement>(`[data-take="${CSS.escape(first)}"]`)?.focus()
  }
  return (
    <>
      <table className={styles.found} ref={table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>Take it in</VisuallyHidden>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {[...groups].map(([heading, own]) => {
          const here = own.filter((row) => drawn.has(row))
          return here.length === 0 ? null : (
            <tbody key={heading}>
              <GroupRow
                heading={heading}
                keys={own.map(({ key }) => key)}
                note={noteOn(own)}
                span={columns.length}
                what={what}
                reading={reading}
              />
              {here.map((row) => (
                <Fragment key={row.key}>{children(row)}</Fragment>
              ))}
            </tbody>
          )
        })}
      </table>
      {more > 0 && (
        <Button size="small" onClick={showMore}>
          Show {more} more of {countOf(rows.length, what)}
        </Button>
      )}
    </>
  )
}

function grouped<Row>(
  rows: readonly Row[],
  groupOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const name = groupOf(row)
    const group = groups.get(name)
    if (group) group.push(row)
    else groups.set(name, [row])
  }
  return groups
}

interface GroupRowProps {
  readonly heading: string
  readonly keys: readonly string[]
  readonly span: number
  readonly note: string
  readonly what: readonly [string, string]
  readonly reading: Reading
}

function GroupRow({ heading, keys, span, note, what, reading: { leftOut, leaveOut } }: GroupRowProps) {
  const taken = keys.filter((key) => !leftOut.has(key)).length
  return (
    <tr className={styles.group}>
      <td>
        <input
          type="checkbox"
          aria-label={`Take all under ${heading}`}
          checked={taken === keys.length}
          ref={(box) => {
            if (box) box.indeterminate = taken > 0 && taken < keys.length
          }}
          onChange={({ currentTarget }) => leaveOut(keys, !currentTarget.checked)}
        />
      </td>
      <th scope="rowgroup" colSpan={span}>
        {heading}{' '}
        <small>
          {countOf(keys.length, what)}
          {taken < keys.length && `, ${keys.length - taken} left out`}
          {note !== '' && `: ${note}`}
        </small>
      </th>
    </tr>
  )
}

interface TakeCellProps {
  readonly rowKey: string
  readonly name: string
  readonly reading: Reading
}

/** Whether a row is taken in. */
export function TakeCell({ rowKey, name, reading: { leftOut, leaveOut } }: TakeCellProps) {
  return (
    <td className={styles.take}>
      <input
        type="checkbox"
        aria-label={`Take ${name}`}
        data-take={rowKey}
        checked={!leftOut.has(rowKey)}
        onChange={({ currentTarget }) => leaveOut([rowKey], !currentTarget.checked)}
      />
    </td>
  )
}
