import { useState } from 'react'
import type { TableMapping } from '#domain/reading/mapping'
import type { SourceTable } from '#domain/source'
import { Button } from '../kit/Button'
import { Disclosure } from '../kit/Disclosure'
import { countOf } from '../words/incoming'
import { columnWords } from '../words/reading'
import { SourceRows } from './SourceRows'
import { TableFields } from './TableFields'
import type { Reading } from './useReading'
import styles from './Reading.module.css'

export interface TableMappedProps {
  readonly at: number
  readonly table: SourceTable
  readonly mapping: TableMapping
  /** Whether it is open at first. */
  readonly isOpen: boolean
  readonly reading: Reading
}

/** A table with what it was taken for: closed where nothing of it was left out. */
export function TableMapped({ at, table, mapping, isOpen, reading }: TableMappedProps) {
  const [startsOpen] = useState(isOpen)
  const [isShown, setIsShown] = useState(isOpen)
  const { draft, leaveOut } = reading
  const rows = [...draft.indicators, ...draft.activities].filter(({ key }) => key.startsWith(`t${at}r`))
  const name = `Table ${at + 1}`
  const called = table.name || mapping.heading
  const keys = rows.map(({ key }) => key)
  return (
    <Disclosure
      open={startsOpen}
      onToggle={setIsShown}
      summary={
        <>
          {name}
          {called && `, ${called}`}: {foundIn(mapping, rows.length)}{' '}
          <small className={styles.place}>{table.place}</small>
        </>
      }
    >
      {isShown && (
        <>
          <TableFields at={at} name={name} table={table} mapping={mapping} reading={reading} />
          {keys.length > 0 && (
            <div className={styles.row}>
              <Button size="small" onClick={() => leaveOut(keys, true)}>
                Leave all rows of {name} out
              </Button>
              <Button size="small" onClick={() => leaveOut(keys, false)}>
                Take all rows of {name}
              </Button>
            </div>
          )}
          {doubled(mapping).map((words) => (
            <p key={words} className={styles.warning}>
              {words}
            </p>
          ))}
          <SourceRows at={at} name={name} table={table} mapping={mapping} reading={reading} />
        </>
      )}
    </Disclosure>
  )
}

function foundIn({ holds, columns }: TableMapping, rows: number): string {
  if (holds === 'nothing') return 'nothing is read'
  const left = columns.filter((use) => use.holds === 'notRead').length
  const what =
    holds === 'indicators'
      ? countOf(rows, ['indicator', 'indicators'])
      : countOf(rows, ['key activity', 'key activities'])
  return left === 0 ? what : `${what}, ${countOf(left, ['column', 'columns'])} left out`
}

/** Columns that are taken for the same: only one of them can be read. */
function doubled({ columns }: TableMapping): readonly string[] {
  const at = new Map<string, number[]>()
  for (const [column, { holds, quarter }] of columns.entries()) {
    if (holds === 'notRead') continue
    const same = at.get(`${holds} ${quarter}`) ?? []
    same.push(column)
    at.set(`${holds} ${quarter}`, same)
  }
  return [...at.values()]
    .filter((same) => same.length > 1)
    .map(
      (same) =>
        `Columns ${same.map((column) => column + 1).join(' and ')} are taken for the same (${columnWords[columns[same[0] ?? 0]?.holds ?? 'notRead'].toLowerCase()}): only the first with something in it is read.`,
    )
}
