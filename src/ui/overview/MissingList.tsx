import type { OverviewRow } from '#domain/overview'
import styles from './Overview.module.css'
import { RowName } from './RowName'
import { RowStatus } from './RowStatus'

interface MissingListProps {
  readonly figures: readonly OverviewRow[]
  readonly targets: readonly OverviewRow[]
  readonly activities: readonly OverviewRow[]
  readonly firstMonth: number
  readonly hrefOf: (row: OverviewRow) => string
}

/** C3, C13 — Figures that are due without a value, figures that nothing can be held against, and activities without a status, each with a way to its place. */
export function MissingList({ figures, targets, activities, ...about }: MissingListProps) {
  if (figures.length + targets.length + activities.length === 0) return <p>Nothing that is due is missing.</p>
  return (
    <>
      <Rows title="Figures due without a value" rows={figures} {...about} />
      <Rows title="Targets missing" rows={targets} {...about} />
      <Rows title="Activities without a status" rows={activities} {...about} />
    </>
  )
}

interface RowsProps extends Pick<MissingListProps, 'firstMonth' | 'hrefOf'> {
  readonly title: string
  readonly rows: readonly OverviewRow[]
}

function Rows({ title, rows, firstMonth, hrefOf }: RowsProps) {
  if (rows.length === 0) return null
  return (
    <section>
      <h3>
        {title} ({rows.length})
      </h3>
      <ul className={styles.changes}>
        {rows.map((row) => (
          <li key={row.id}>
            <RowName row={row} href={hrefOf(row)} />
            <RowStatus row={row} firstMonth={firstMonth} of="now" />
          </li>
        ))}
      </ul>
    </section>
  )
}
