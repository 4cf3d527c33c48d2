import { formatQuarter } from '#domain/quarter'
import type { OverviewRow } from '#domain/overview'
import { groupByMovement } from '#domain/summary'
import type { Movement } from '#domain/summary'
import { movementWords, stayedWords } from '../words/summary'
import styles from './Overview.module.css'
import { RowName } from './RowName'
import { RowStatus } from './RowStatus'

interface ChangeListProps {
  readonly rows: readonly OverviewRow[]
  readonly firstMonth: number
  readonly hrefOf: (row: OverviewRow) => string
}

/** K4 — What changed since the previous due quarter; what stayed is only counted. */
export function ChangeList({ rows, firstMonth, hrefOf }: ChangeListProps) {
  const compared = rows.filter(({ isCompared }) => isCompared)
  const groups = groupByMovement(compared)
  const count = (movement: Movement): number => groups.get(movement)?.length ?? 0
  const changed = listed.filter((movement) => count(movement) > 0)
  const stayed = stayedWords(count('same'), count('unrated'))
  if (compared.length === 0) return <p>There is no earlier status to compare with.</p>
  return (
    <>
      {changed.map((movement) => (
        <section key={movement}>
          <h3>
            {movementWords[movement]} ({count(movement)})
          </h3>
          <ul className={styles.changes}>
            {groups.get(movement)?.map((row) => (
              <li key={`${row.kind}/${row.id}`}>
                <RowName row={row} href={hrefOf(row)} />
                <span className={styles.moved}>
                  <RowStatus row={row} firstMonth={firstMonth} of="now" />
                  {row.since !== undefined && (
                    <span className={styles.was}>
                      was <RowStatus row={row} firstMonth={firstMonth} of="before" /> in{' '}
                      {formatQuarter(row.since, firstMonth)}
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className={styles.shares}>
        {changed.length === 0 && 'No status has changed. '}
        {stayed}
      </p>
    </>
  )
}

const listed = ['better', 'worse', 'newlyRated', 'noLongerRated', 'notComparable'] as const
