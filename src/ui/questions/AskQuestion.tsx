import { useState } from 'react'
import type { Changes } from '#domain/change'
import type { Draft } from '#domain/plan/draft'
import type { PlanView } from '#domain/plan/place'
import { recordKey } from '#domain/recordIndex'
import { questionDraft, questionEntry } from '#domain/questionForm'
import { aboutOf, fullNameOfSubject } from '#domain/questions'
import type { Subject } from '#domain/questions'
import { useCommands } from '#state/useCommands'
import { useQuestions } from '#state/useQuestions'
import { DraftField } from '../form/DraftField'
import { DraftFormFrame } from '../form/DraftFormFrame'
import { useDraftForm } from '../form/useDraftForm'
import { Disclosure } from '../kit/Disclosure'
import { useSaved } from '../plan/useSaved'
import { questionFields } from './questionFields'
import styles from './Questions.module.css'
import { useLeftUnsaved } from './useLeftUnsaved'
import { useWriting } from './useWriting'

interface AskQuestionProps {
  readonly view: PlanView
  /** What can be asked about; where there are several, the person chooses. */
  readonly subjects: readonly [Subject, ...(readonly Subject[])]
}

/** Asks a question, or logs one that was asked at a meeting. Stays open for the next one. */
export function AskQuestion({ view, subjects }: AskQuestionProps) {
  const { structure } = view
  const { newId } = useCommands()
  const [id, setId] = useState(newId)
  const isLeft = useLeftUnsaved(formName)
  const writing = useWriting()
  const questions = useQuestions()
  const saved = useSaved()
  const form = useDraftForm<string, Changes>({
    name: formName,
    source: id,
    live: questions,
    draftOf: () => ({ ...questionDraft(undefined, writing), about: keyOf(subjects[0]) }),
    read: (draft, fresh) => questionEntry(draft, { id: fresh, subject: chosen(draft, subjects), structure }),
    save: async ({ label, writes }) => {
      const outcome = await saved(label, writes)
      if (outcome.ok) setId(newId())
      return outcome
    },
  })
  const [one, ...others] = subjects
  const name = fullNameOfSubject(one, structure)
  return (
    <Disclosure summary="Ask a question" open={isLeft}>
      <DraftFormFrame
        form={form}
        label={others.length > 0 ? 'Ask a question' : `Ask a question on ${name}`}
        action="Ask"
        button="whenEdited"
      >
        <div className={styles.fields}>
          {others.length > 0 && <AboutField form={form} subjects={subjects} structure={structure} />}
          {questionFields(form.draft, view).map((spec) => (
            <DraftField key={spec.field} spec={spec} form={form} />
          ))}
        </div>
      </DraftFormFrame>
    </Disclosure>
  )
}

interface AboutFieldProps extends Pick<AskQuestionProps, 'subjects'>, Pick<PlanView, 'structure'> {
  readonly form: ReturnType<typeof useDraftForm>
}

function AboutField({ form, subjects, structure }: AboutFieldProps) {
  const choices = subjects.map((subject) => ({
    value: keyOf(subject),
    label: subject.kind === 'narrative' ? 'The text of the section' : fullNameOfSubject(subject, structure),
  }))
  return <DraftField form={form} spec={{ field: 'about', label: 'About', input: 'choice', choices }} />
}

const formName = 'ask a question'

function keyOf(subject: Subject): string {
  const { kind, id } = aboutOf(subject)
  return recordKey(kind, id)
}

/** What was typed before the page was left may be about something that is gone by now: then the first. */
const chosen = (draft: Draft, subjects: AskQuestionProps['subjects']): Subject =>
  subjects.find((subject) => keyOf(subject) === draft['about']) ?? subjects[0]
