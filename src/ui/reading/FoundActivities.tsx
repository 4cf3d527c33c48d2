import { formatDate } from '#domain/date'
import type { DraftActivity } from '#domain/reading/draft'
import { FoundTable, TakeCell } from './FoundTable'
import { placeWords } from '../words/reading'
import { Matched } from './Matched'
import { ReadStatusCell } from './ReadStatusCell'
import type { PartProps } from './part'
import type { Reading } from './useReading'
import styles from './Reading.module.css'

const columns = ['Key activity', 'Status', 'Progress', 'Lead']

/** The key activities as they were understood, under the objective that each stands under. */
export function FoundActivities({ reading, level: Heading }: PartProps) {
  const { activities } = reading.draft
  if (activities.length === 0) return null
  return (
    <div className={styles.part}>
      <Heading>Key activities as read ({activities.length.toLocaleString('en-GB')})</Heading>
      <FoundTable
        label="Key activities as read"
        what={['key activity', 'key activities']}
        columns={columns}
        rows={activities}
        groupOf={(one) => groupOf(one, reading)}
        noteOf={({ heading }) => placeWords(heading, reading.structure)}
        reading={reading}
      >
        {(activity) => <ActivityRow activity={activity} reading={reading} />}
      </FoundTable>
    </div>
  )
}

/** `Objective 1 Crime reduction`; without an objective the heading. */
function groupOf({ objective, heading }: DraftActivity, { draft }: Reading): string {
  const found = draft.objectives.find((one) => one.key === objective)
  return found ? `Objective ${found.number} ${found.title}` : heading || 'Under no objective'
}

function ActivityRow({ activity, reading }: { readonly activity: DraftActivity; readonly reading: Reading }) {
  const { key, ref, title, place, leads, status, progress, nextStep, due } = activity
  const name = ref ?? title
  const called = [ref, title].filter(Boolean).join(' ')
  return (
    <tr data-left={reading.leftOut.has(key) || undefined}>
      <TakeCell rowKey={key} name={name} reading={reading} />
      <th scope="row">
        {ref !== null && <strong className={styles.ref}>{ref}</strong>} {title}
        <small className={styles.place}>
          {place}
          {due && `, due ${formatDate(due.value)}`}
        </small>
        {reading.structure && (
          <Matched kind="activity" rowKey={key} name={name} called={called} reading={reading} />
        )}
      </th>
      <td data-label="Status">
        <ReadStatusCell status={status} bands={reading.bands.activities} />
      </td>
      <td data-label="Progress">
        {progress && progress.value !== '' && (
          <p className={styles.prose} title={progress.place}>
            {progress.value}
          </p>
        )}
        {nextStep && <p className={styles.prose}>Next step: {nextStep.value}</p>}
      </td>
      <td data-label="Lead">{leads.join(', ')}</td>
    </tr>
  )
}
