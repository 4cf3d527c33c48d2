import { deadlineChanges } from '#domain/deadline'
import { formatQuarter } from '#domain/quarter'
import type { Report } from '#domain/scorecard'
import { reminderText, trackSections } from '#domain/tracker'
import type { ReturnedFile, SentFile, SignOffOf, TrackedSection, TrackState } from '#domain/tracker'
import { useCommands } from '#state/useCommands'
import { useWorkspace } from '#state/useWorkspace'
import { StatusMark } from '../kit/StatusMark'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { paths } from '../routes'
import { useHref } from '../useHref'
import { trackedWords, trackStateDetail, trackStateLooks } from '../words/tracker'
import { DeadlineInput } from './DeadlineInput'
import { ReminderButton } from './ReminderButton'
import styles from './Tracker.module.css'

export interface TrackerProps {
  readonly report: Report
  /** Requests that left, any order. */
  readonly sent: readonly SentFile[]
  /** Returns that were taken in, any order. */
  readonly returned: readonly ReturnedFile[]
  /** How the sign-off of a section stands to its rows now. */
  readonly signOffOf: SignOffOf
}

/** C14 — Who has handed in and who has not, with deadlines that can be changed and reminders to be copied. */
export function Tracker({ report, sent, returned, signOffOf }: TrackerProps) {
  const { environment } = useWorkspace()
  const today = environment.now().slice(0, 10)
  const sections = trackSections({ report, sent, returned, today, signOffOf })
  return (
    <>
      <p>{trackedWords(sections.map(({ state }) => state.state))}</p>
      <table className={styles.tracker}>
        <caption>
          <VisuallyHidden>Who has handed in</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Section</th>
            <th scope="col">Post</th>
            <th scope="col">Deadline</th>
            <th scope="col">State</th>
            <th scope="col">Progress</th>
            <th scope="col">Reminder</th>
          </tr>
        </thead>
        <tbody>
          {sections.map((section) => (
            <SectionRow key={section.id} section={section} report={report} today={today} />
          ))}
        </tbody>
      </table>
    </>
  )
}

interface SectionRowProps {
  readonly section: TrackedSection
  readonly report: Report
  readonly today: string
}

function SectionRow({ section, report, today }: SectionRowProps) {
  const { structure, quarter } = report
  const { save } = useCommands()
  const href = useHref()
  const { id, title, posts, deadline, state, progress } = section
  return (
    <tr data-state={state.state}>
      <th scope="row">
        <a href={href(paths.section(quarter, id))}>{title}</a>
      </th>
      <td data-label="Post">{posts.map((post) => post.title).join(', ') || 'nobody named'}</td>
      <td data-label="Deadline">
        <DeadlineInput
          structure={structure}
          quarter={quarter}
          section={title}
          deadline={deadline}
          onSave={(date) => save(deadlineChanges(report, id, date))}
        />
      </td>
      <td data-label="State">
        <State state={state} />
      </td>
      <td data-label="Progress">
        {progress.answered} of {progress.all}
      </td>
      <td data-label="Reminder">
        {state.state !== 'signed' && (
          <ReminderButton
            section={title}
            text={reminderText(section, {
              organisation: structure.organisation.identity?.name ?? '',
              quarterName: formatQuarter(quarter, structure.firstMonth),
              today,
            })}
          />
        )}
      </td>
    </tr>
  )
}

function State({ state }: { readonly state: TrackState }) {
  const detail = trackStateDetail(state)
  return (
    <>
      <StatusMark status={{ band: trackStateLooks[state.state] }} />
      {detail !== '' && <span className={styles.detail}>{detail}</span>}
    </>
  )
}
