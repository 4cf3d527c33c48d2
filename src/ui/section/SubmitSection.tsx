import { useState } from 'react'
import { formatDate } from '#domain/date'
import { composite } from '#domain/ids'
import type { OfKind } from '#domain/recordIndex'
import type { Report } from '#domain/scorecard'
import type { SectionTodo } from '#domain/sectionTodo'
import type { SignOffStanding } from '#domain/signOff'
import { submissionChanges } from '#domain/signOffForm'
import type { Exported } from '#state/commands/exportFile'
import { useCommands } from '#state/useCommands'
import type { SectionFiles } from '#state/useSectionFiles'
import { OutgoingFile } from '../exchange/OutgoingFile'
import type { Outgoing } from '../exchange/useExport'
import { Button } from '../kit/Button'
import { notSavedWords } from '../words/notSaved'
import styles from './Desk.module.css'

export interface SubmitSectionProps {
  readonly report: Report
  readonly section: OfKind<'section'>
  readonly todo: SectionTodo
  readonly standing: SignOffStanding
  /** The file that was submitted last from here. */
  readonly submitted: SectionFiles['submitted']
  /** Writes the file and hands it over; throws where that fails. */
  readonly onSubmit: () => Promise<Exported>
}

/** Says first what is missing, then marks the section as submitted and writes its file. */
export function SubmitSection(props: SubmitSectionProps) {
  const { report, section, todo, standing, submitted, onSubmit } = props
  const { save } = useCommands()
  const [outgoing, setOutgoing] = useState<Outgoing>({ step: 'none' })
  const submit = async () => {
    if (outgoing.step === 'writing') return
    setOutgoing({ step: 'writing' })
    const seen = report.figures.get('submission', composite(section.id, report.quarter))?.values ?? {}
    const changes = submissionChanges({ report, section, seen })
    const saved = changes.writes.length > 0 ? await save(changes) : undefined
    if (saved?.ok === false) return setOutgoing({ step: 'failed', message: notSavedWords(saved.error) })
    try {
      setOutgoing({ step: 'written', file: await onSubmit() })
    } catch (error) {
      setOutgoing({ step: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  }
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
      <p>
        <Button
          kind={lacks.length === 0 && !(submitted && !isChanged) ? 'primary' : 'plain'}
          onClick={() => void submit()}
        >
          {submitted ? 'Submit again' : lacks.length > 0 ? 'Submit all the same' : 'Submit'}
        </Button>
      </p>
      <OutgoingFile outgoing={outgoing} />
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
