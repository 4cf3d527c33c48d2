import { useEffect, useEffectEvent } from 'react'
import type { Changes } from '#domain/change'
import type { PlanView } from '#domain/plan/place'
import { answerChanges, answerDraft, questionDraft, questionEntry, subjectName } from '#domain/questionForm'
import type { Question } from '#domain/questions'
import { DraftField } from '../form/DraftField'
import { DraftFormFrame } from '../form/DraftFormFrame'
import type { FieldSpec } from '../form/fieldSpec'
import { useDraftForm } from '../form/useDraftForm'
import type { DraftForm } from '../form/useDraftForm'
import { Button } from '../kit/Button'
import { useSaved } from '../plan/useSaved'
import { answerFields, questionFields } from './questionFields'
import styles from './Questions.module.css'
import { useWriting } from './useWriting'

interface QuestionFormProps {
  readonly view: PlanView
  readonly question: Question
  /** The form has done its work and may go. */
  readonly onSaved: () => void
  /** Goes without saving; undefined where it stays. */
  readonly onClose: (() => void) | undefined
}

export const answerFormName = ({ id }: Question): string => `answer ${id}`
export const editFormName = ({ id }: Question): string => `question ${id}`

/** Answers a question, or changes its answer. */
export function AnswerForm({ view, question, ...rest }: QuestionFormProps) {
  const writing = useWriting()
  const saved = useSaved()
  const form = useDraftForm<Question, Changes>({
    name: answerFormName(question),
    source: question,
    draftOf: (seen) => answerDraft(seen, writing),
    read: (draft, seen) => answerChanges(draft, seen, view.structure),
    save: ({ label, writes }) => saved(label, writes),
  })
  const label = `Answer on ${subjectName(question, view.structure)}`
  return <Framed {...rest} form={form} label={label} action="Save answer" fields={answerFields(view)} />
}

/** Changes what was asked. */
export function EditQuestion({ view, question, ...rest }: QuestionFormProps) {
  const writing = useWriting()
  const saved = useSaved()
  const form = useDraftForm<Question, Changes>({
    name: editFormName(question),
    source: question,
    draftOf: (seen) => questionDraft(seen, writing),
    read: (draft, seen) => questionEntry(draft, { question: seen, structure: view.structure }),
    save: ({ label, writes }) => saved(label, writes),
  })
  const label = `Question on ${subjectName(question, view.structure)}`
  const fields = questionFields(form.draft, view)
  return <Framed {...rest} form={form} label={label} action="Save question" fields={fields} />
}

interface FramedProps extends Pick<QuestionFormProps, 'onSaved' | 'onClose'> {
  readonly form: DraftForm
  readonly label: string
  readonly action: string
  readonly fields: readonly FieldSpec[]
}

function Framed({ form, label, action, fields, onSaved, onClose }: FramedProps) {
  const leave = useEffectEvent(onSaved)
  useEffect(() => {
    if (form.saved !== '') leave()
  }, [form.saved])
  return (
    <>
      <DraftFormFrame form={form} label={label} action={action} button="whenEdited">
        <div className={styles.fields}>
          {fields.map((spec) => (
            <DraftField key={spec.field} spec={spec} form={form} />
          ))}
        </div>
      </DraftFormFrame>
      {onClose && !form.isEdited && (
        <Button size="small" kind="quiet" onClick={onClose}>
          Close without changing it
        </Button>
      )}
    </>
  )
}
