import type { PlanView } from '#domain/plan/place'
import { possibleParents } from '#domain/plan/staffEntries'
import type { FieldGroup } from '../../form/fieldSpec'
import { recordChoices, rowChoices, withNone } from './choices'
import { lifeFields } from './reportFields'

/** `id`: of the directorate itself, which cannot stand under itself. */
export const directorateFields = (view: PlanView, id: string): readonly FieldGroup[] => [
  {
    fields: [
      { field: 'title', label: 'Name', input: 'line', required: true },
      { field: 'code', label: 'Code', hint: 'As it is printed, such as CEX.', input: 'figure' },
      {
        field: 'parent',
        label: 'Part of',
        input: 'choice',
        choices: withNone(
          recordChoices(view, 'directorate').filter(({ value }) => possibleParents(id, view).includes(value)),
          'The council itself',
        ),
      },
    ],
  },
  lifeFields(view),
]

export const postFields = (view: PlanView): readonly FieldGroup[] => [
  {
    fields: [
      { field: 'title', label: 'Title of the post', input: 'line', required: true },
      {
        field: 'parent',
        label: 'Directorate',
        input: 'choice',
        choices: recordChoices(view, 'directorate', 'Not placed'),
      },
      {
        field: 'holder',
        label: 'Holder’s name',
        hint: 'May be empty. It stands here and nowhere else, so that it can be corrected or erased in one place.',
        input: 'line',
      },
    ],
  },
  lifeFields(view),
]

export const committeeFields = (view: PlanView): readonly FieldGroup[] => [
  {
    fields: [
      { field: 'title', label: 'Name', input: 'wide', required: true },
      {
        field: 'committeeKind',
        label: 'Kind',
        hint: 'Such as scrutiny committee.',
        input: 'line',
      },
      {
        field: 'mode',
        label: 'Receives',
        input: 'choice',
        choices: [
          { value: 'full', label: 'The full report of its rows' },
          { value: 'exceptions', label: 'Exceptions only' },
        ],
      },
    ],
  },
  committeeRows(view),
  {
    legend: 'Further rows, one by one',
    folded: true,
    fields: [{ field: 'include', label: 'Added', input: 'ticks', choices: rowChoices(view) }],
  },
  {
    legend: 'Rows left out, one by one',
    folded: true,
    fields: [{ field: 'exclude', label: 'Left out', input: 'ticks', choices: rowChoices(view) }],
  },
  lifeFields(view),
]

function committeeRows(view: PlanView): FieldGroup {
  return {
    legend: 'Rows it receives',
    fields: [
      {
        field: 'sections',
        label: 'Whole sections',
        input: 'ticks',
        choices: recordChoices(view, 'section'),
      },
      {
        field: 'directorates',
        label: 'Rows owned by directorates',
        input: 'ticks',
        choices: recordChoices(view, 'directorate'),
      },
      {
        field: 'tags',
        label: 'Rows with one of these tags',
        hint: 'Separated by commas.',
        input: 'line',
      },
    ],
  }
}
