import { splitId } from '#domain/ids'
import { fullNameOf } from '#domain/plan/place'
import type { OfKind } from '#domain/recordIndex'
import type { Report } from '#domain/scorecard'
import type { ChangedRow } from '#domain/signOff'
import { jumpTo } from '../kit/jump'
import type { JumpPlace } from '../kit/jump'
import styles from './Desk.module.css'

interface ChangedRowsProps {
  readonly report: Report
  readonly section: OfKind<'section'>
  readonly rows: readonly Pick<ChangedRow, 'key' | 'kind' | 'id' | 'change'>[]
}

/** Rows that are not as they were, each with a way to it. */
export function ChangedRows({ report, rows }: ChangedRowsProps) {
  return (
    <ul className={styles.items} aria-label="Changed since">
      {rows.map((row) => (
        <li key={row.key}>
          <button type="button" className={styles.way} onClick={() => jumpTo(placeOf(row))}>
            {nameOf(row, report)}
          </button>{' '}
          <span className={styles.note}>{changeWords[row.change]}</span>
        </li>
      ))}
    </ul>
  )
}

const changeWords = {
  changed: 'changed',
  added: 'new',
  removed: 'no longer there',
} satisfies Record<ChangedRow['change'], string>

function nameOf({ kind, id }: Pick<ChangedRow, 'kind' | 'id'>, report: Report): string {
  if (kind === 'narrative') return 'The text of the section'
  const { owner } = splitId(id)
  const record = report.structure.get(kind === 'measurement' ? 'indicator' : 'activity', owner)
  return record ? fullNameOf(record, report) : owner
}

function placeOf({ kind, id }: Pick<ChangedRow, 'kind' | 'id'>): JumpPlace {
  const { owner } = splitId(id)
  const columns = { measurement: 'actual', progress: 'status', narrative: 'summary' } as const
  return { row: owner, column: columns[kind] }
}
