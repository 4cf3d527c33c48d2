import type { ComparedActivity } from '#domain/compareQuarters/activities'
import type { QuarterId } from '#domain/primitives'
import { formatQuarter } from '#domain/quarter'
import { StatusMark } from '../kit/StatusMark'
import { RowName } from '../overview/RowName'
import { ScrollRegion } from '../overview/ScrollRegion'
import { paths } from '../routes'
import { useHref } from '../useHref'
import { shownStatus } from '../why/shownStatus'
import { activityDifferences } from '../words/compareQuarters'
import styles from './Compare.module.css'
import { useFirst } from './useFirst'

interface ComparedActivitiesProps {
  readonly rows: readonly ComparedActivity[]
  readonly before: QuarterId
  readonly after: QuarterId
  readonly firstMonth: number
}

/** S16 — What each activity was reported as in either quarter, and in words what differs. */
export function ComparedActivities({ rows, before, after, firstMonth }: ComparedActivitiesProps) {
  const href = useHref()
  const { shown, more } = useFirst(rows)
  const words = (quarter: QuarterId) => formatQuarter(quarter, firstMonth)
  const caption = `Activities in ${words(before)} and ${words(after)}`
  return (
    <div className={styles.activities}>
      <ScrollRegion label={caption}>
        <table className={styles.compared}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Activity</th>
              <th scope="col">{words(before)}</th>
              <th scope="col">{words(after)}</th>
              <th scope="col">What differs</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <RowName
                    row={row}
                    href={href(
                      row.section === undefined ? paths.overview(after) : paths.section(after, row.section),
                    )}
                  />
                </th>
                <td>
                  <StatusMark status={shownStatus(row.before)} />
                </td>
                <td>
                  <StatusMark status={shownStatus(row.after)} />
                </td>
                <td className={styles.differs}>
                  {row.differs.length > 0 ? (
                    activityDifferences(row).join(' ')
                  ) : (
                    <span className={styles.muted}>nothing</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {more}
    </div>
  )
}
