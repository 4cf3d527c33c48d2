import type { Draft } from '#domain/plan/draft'
import type { PlanView } from '#domain/plan/place'
import type { FieldSpec } from '../form/fieldSpec'
import { postChoices, withNone } from '../plan/fields/choices'

/** The fields of a question as its draft stands: one from a meeting names the meeting and its date. */
export function questionFields(draft: Draft, view: PlanView): readonly FieldSpec[] {
  const isMeeting = draft['from'] === 'meeting'
  return [
    { field: 'text', label: 'Question', input: 'text', required: true },
    {
      field: 'from',
      label: 'It comes from',
      input: 'choice',
      choices: [
        { value: 'post', label: 'a post' },
        { value: 'meeting', label: 'a meeting' },
      ],
    },
    ...(isMeeting ? [meetingField] : []),
    postField(isMeeting ? 'Logged by' : 'Asked by', view),
    isMeeting
      ? { field: 'metOn', label: 'Date of the meeting', input: 'date' }
      : { field: 'on', label: 'Asked on', input: 'date' },
  ]
}

export const answerFields = (view: PlanView): readonly FieldSpec[] => [
  { field: 'text', label: 'Answer', input: 'text', required: true },
  postField('Answered by', view),
  { field: 'on', label: 'Answered on', input: 'date' },
]

const meetingField: FieldSpec = {
  field: 'meeting',
  label: 'Meeting',
  input: 'line',
  required: true,
}

const postField = (label: string, view: PlanView): FieldSpec => ({
  field: 'post',
  label,
  input: 'choice',
  choices: withNone(postChoices(view), 'Not named'),
})
