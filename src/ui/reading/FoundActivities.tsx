import type { DraftActivity } from '#domain/reading/draft'
import { Disclosure } from '../kit/Disclosure'
import type { Reading } from './useReading'
import styles from './Reading.module.css'

/** The key activities as they were understood, with the objective each stands under. */
export function FoundActivities({ reading }: { readonly reading: Reading }) {
  const { activities } = reading.draft
  if (activities.length === 0) return null
  return (
    <Disclosure summary={`Key activities as read (${activities.length})`}>
      <div className={styles.scroll}>
        <table className={styles.found}>
          <thead>
            <tr>
              <th scope="col">Take</th>
              <th scope="col">Ref</th>
              <th scope="col">Key activity</th>
              <th scope="col">Objective</th>
              <th scope="col">Status</th>
              <th scope="col">Progress</th>
              <th scope="col">Lead</th>
            </tr>
          </thead>
          <tbody>
            {activities.map((one) => (
              <ActivityRow key={one.key} activity={one} reading={reading} />
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  )
}

function ActivityRow({ activity, reading }: { readonly activity: DraftActivity; readonly reading: Reading }) {
  const { key, ref, title, place, leads, status, progress } = activity
  const objective = reading.draft.objectives.find((one) => one.key === activity.objective)
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={`Take ${ref ?? title}`}
          checked={!reading.leftOut.has(key)}
          onChange={({ currentTarget }) => reading.leaveOut(key, !currentTarget.checked)}
        />
      </td>
      <td>{ref}</td>
      <th scope="row">
        {title}
        <small className={styles.place}>
          {place}
          {reading.structure && (reading.matches[key] ? ', known here' : ', new')}
        </small>
      </th>
      <td>{objective && `${objective.number} ${objective.title}`}</td>
      <td>{status?.value.text}</td>
      <td>{progress?.value}</td>
      <td>{leads.join(', ')}</td>
    </tr>
  )
}
