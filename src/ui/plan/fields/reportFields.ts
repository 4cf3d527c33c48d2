import type { PlanView } from '#domain/plan/place'
import type { FieldGroup, FieldSpec } from '../../form/fieldSpec'
import { parentChoices, postChoices, quarterChoices, withNone, yearChoices } from './choices'

const title = (label = 'Title'): FieldSpec => ({ field: 'title', label, input: 'wide', required: true })

export const planFields = (view: PlanView): readonly FieldGroup[] => [
  { fields: [title()] },
  {
    fields: [
      { field: 'from', label: 'First year', input: 'choice', choices: yearChoices(view) },
      { field: 'until', label: 'Last year', input: 'choice', choices: yearChoices(view) },
    ],
  },
  {
    fields: [
      {
        field: 'drivers',
        label: 'What the plan answers to',
        hint: 'Printed in the introduction.',
        input: 'area',
      },
    ],
  },
]

export const priorityFields = (view: PlanView): readonly FieldGroup[] => [
  {
    fields: [
      { field: 'number', label: 'Number', input: 'figure' },
      title(),
      { field: 'parent', label: 'Plan', input: 'choice', choices: parentChoices(view, 'plan') },
    ],
  },
  lifeFields(view),
]

export const sectionFields = (view: PlanView): readonly FieldGroup[] => [
  {
    fields: [
      title(),
      { field: 'parent', label: 'Priority', input: 'choice', choices: parentChoices(view, 'priority') },
      {
        field: 'signOff',
        label: 'Signed off by',
        input: 'choice',
        choices: withNone(postChoices(view), 'Nobody yet'),
      },
    ],
  },
  { fields: [{ field: 'drafters', label: 'Drafted by', input: 'ticks', choices: postChoices(view) }] },
  lifeFields(view),
]

export const objectiveFields = (view: PlanView): readonly FieldGroup[] => [
  {
    fields: [
      { field: 'number', label: 'Number', input: 'figure' },
      title(),
      { field: 'parent', label: 'Section', input: 'choice', choices: parentChoices(view, 'section') },
      { field: 'aim', label: 'Aim', input: 'area' },
    ],
  },
  lifeFields(view),
]

export const activityFields = (view: PlanView): readonly FieldGroup[] => [
  {
    fields: [
      { field: 'ref', label: 'Reference', hint: 'Such as TA1a.', input: 'figure' },
      title('What is to be done'),
      { field: 'parent', label: 'Objective', input: 'choice', choices: parentChoices(view, 'objective') },
    ],
  },
  { fields: [{ field: 'leads', label: 'Led by', input: 'ticks', choices: postChoices(view) }] },
  {
    legend: 'Due',
    fields: [
      { field: 'original', label: 'First planned for', input: 'date' },
      { field: 'revised', label: 'Moved to', input: 'date' },
      { field: 'reason', label: 'Why it moved', hint: 'Printed with the new date.', input: 'line' },
    ],
  },
  lifeFields(view),
]

/** First and last quarter. */
export function lifeFields(view: PlanView): FieldGroup {
  return {
    fields: [
      {
        field: 'from',
        label: 'First quarter',
        input: 'choice',
        choices: quarterChoices(view, 'Always been there'),
      },
      { field: 'until', label: 'Last quarter', input: 'choice', choices: quarterChoices(view, 'No end') },
    ],
  }
}
