import type { Draft } from '#domain/plan/draft'
import type { QuarterNumber } from '#domain/primitives'
import type { FieldGroup, FieldSpec } from '../../form/fieldSpec'

interface YearAsked {
  readonly draft: Draft
  readonly dueIn: readonly QuarterNumber[]
  /** Whether the scheme asks for a floor or a level to aspire to. */
  readonly second: boolean
  /** `2012/13` */
  readonly words: string
}

export const yearFields = ({ draft, dueIn, second, words }: YearAsked): readonly FieldGroup[] => [
  {
    fields: [
      {
        field: 'annual',
        label: `Annual target ${words}`,
        hint: 'Such as 8,000, > 50%, 10 to 20, or tbc.',
        input: 'line',
      },
      ...(second ? secondFields : []),
      {
        field: 'profile',
        label: 'Over the quarters',
        input: 'choice',
        choices: [
          { value: 'equal', label: 'In equal steps' },
          { value: 'lastYear', label: 'As last year went' },
          { value: 'typed', label: 'Typed quarter by quarter' },
        ],
      },
    ],
  },
  { fields: draft['profile'] === 'typed' ? dueIn.map(quarterField) : [] },
  {
    fields: [
      { field: 'rationale', label: 'Why this target', input: 'area' },
      { field: 'meeting', label: 'Agreed at the meeting', input: 'line' },
      { field: 'minute', label: 'Minute', input: 'figure' },
      { field: 'on', label: 'On', input: 'date' },
    ],
  },
  {
    legend: 'Outturn',
    fields: [
      { field: 'outturn', label: `Outturn ${words}`, input: 'figure' },
      {
        field: 'outturnState',
        label: 'It is',
        input: 'choice',
        choices: [
          { value: 'provisional', label: 'Provisional' },
          { value: 'final', label: 'Final' },
        ],
      },
    ],
  },
]

const secondFields: readonly FieldSpec[] = [
  { field: 'second', label: 'Second target', input: 'figure' },
  {
    field: 'secondIs',
    label: 'The second is',
    input: 'choice',
    choices: [
      { value: 'floor', label: 'The floor' },
      { value: 'aspire', label: 'The level to aspire to' },
    ],
  },
]

const quarterField = (number: QuarterNumber): FieldSpec => ({
  field: `q${number}`,
  label: `Target of Quarter ${number}`,
  input: 'figure',
})
