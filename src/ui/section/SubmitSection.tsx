import { formatDate } from '#domain/date'
import type { OfKind } from '#domain/recordIndex'
import type { Report } from '#domain/scorecard'
import type { SectionTodo } from '#domain/sectionTodo'
import type { SignOffStanding } from '#domain/signOff'
import type { SectionFiles } from '#state/useSectionFiles'
import { Button } from '../kit/Button'
import { SubmittingOutcome } from '../requests/Submitted'
import { useSubmitting } from '../requests/useSubmitting'
import { LockFields } from '../trust/LockFields'
import { useLock } from '../trust/useLock'
import styles from './Desk.module.css'

export interface SubmitSectionProps {
  readonly report: Report
  readonly section: OfKind<'section'>
  readonly todo: SectionTodo
  readonly standing: SignOffStanding
  /** The file that was submitted last from here. */
  readonly submitted: SectionFiles['submitted']
}

/** Says first what is missing, then marks the section as submitted and writes its file. */
export function SubmitSection(props: SubmitSectionProps) {
  const { report, section, todo, standing, submitted } = props
  const part = { quarter: report.quarter, sections: [section.id], posts: [] }
  const { submitting, save, share } = useSubmitting({ report, part, note: '' })
  const lock = useLock()
  const lacks = lackWords(todo, standing)
  const isChanged = (submitted?.changed?.length ?? 0) > 0
  return (
    <>
      {submitted && (
        <p className={isChanged ? styles.lapsed : undefined}>
          {isChanged
            ? `Changed since you submitted on ${formatDate(submitted.file.at.slice(0, 10))}; submit again.`
            : `Submitted on ${formatDate(submitted.file.at.slice(0, 10))} in the file ${submitted.file.fileName}. Nothing has changed here since.`}
        </p>
      )}
      {lacks.length > 0 ? (
        <p>Missing: {lacks.join('; ')}. You can submit all the same, and again when it is there.</p>
      ) : (
        <p>Nothing is missing. One file is saved; send it to whoever asked for it.</p>
      )}
      <LockFields lock={lock} />
      <p>
        <Button
          kind={lacks.length === 0 && !(submitted && !isChanged) ? 'primary' : 'plain'}
          onClick={() => void lock.withPassphrase(save)}
        >
          {submitted ? 'Submit again' : lacks.length > 0 ? 'Submit all the same' : 'Submit'}
        </Button>{' '}
        {share && <Button onClick={() => void lock.withPassphrase(share)}>Submit and share the file</Button>}
      </p>
      <SubmittingOutcome submitting={submitting} structure={report.structure} />
    </>
  )
}

/** `5 of 12 still to do`, `not signed off`; empty where nothing is missing. */
function lackWords({ progress }: SectionTodo, { standing }: SignOffStanding): readonly string[] {
  const open = progress.all - progress.done
  return [
    ...(open > 0 ? [`${open} of ${progress.all} on the list above`] : []),
    ...(standing === 'none' ? ['the sign-off'] : []),
    ...(standing === 'lapsed' ? ['a sign-off of what has changed since'] : []),
  ]
}
