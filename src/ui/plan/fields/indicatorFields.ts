import type { Draft } from '#domain/plan/draft'
import type { PlanView } from '#domain/plan/place'
import { defaultScheme } from '#domain/ruleInForce'
import type { FieldGroup, FieldSpec } from '../../form/fieldSpec'
import type { Choice } from '../../kit/fields'
import {
  accumulationWords,
  aggregationWords,
  polarityWords,
  ratingBasisWords,
  toleranceModeWords,
  unitWords,
} from '../../words'
import { parentChoices, postChoices, schemeChoices, withNone, wordChoices } from './choices'
import { lifeFields } from './reportFields'

/** The one form for a new indicator: what must be said first, the rest folded with sensible defaults. */
export const newIndicatorFields = (view: PlanView, draft: Draft): readonly FieldGroup[] => [
  { fields: [...identityFields(view), ...measureFields] },
  { fields: toleranceFields },
  {
    fields: [
      { field: 'scheme', label: 'Rated by', input: 'choice', choices: schemesFor(view, draft) },
      dueInField,
      ...ownerFields(view),
    ],
  },
  { legend: 'More about it', folded: true, fields: [basisField, forInformationField, ...meaningFields] },
]

/** Everything a definition says; `since` are the quarters from which a change may hold. */
export const definitionFields = (
  view: PlanView,
  draft: Draft,
  since: readonly Choice[],
): readonly FieldGroup[] => [
  { fields: [...identityFields(view), ...measureFields, aggregationField] },
  {
    legend: 'Rating',
    fields: [
      ...toleranceFields,
      { field: 'scheme', label: 'Rated by', input: 'choice', choices: schemesFor(view, draft) },
      basisField,
      forInformationField,
    ],
  },
  { legend: 'Owners', fields: ownerFields(view) },
  { legend: 'Meaning', fields: meaningFields },
  {
    legend: 'From when',
    fields: [
      {
        field: 'since',
        label: 'What I changed above holds',
        hint: 'Quarters before it keep their definition and their colours.',
        input: 'choice',
        choices: since,
      },
    ],
  },
]

/** When a figure is due. */
export const dueFields = (view: PlanView): readonly FieldGroup[] => [
  { fields: [dueInField] },
  lifeFields(view),
  {
    fields: [
      {
        field: 'lagQuarters',
        label: 'Quarters later',
        hint: '0: reported at once.',
        input: 'figure',
      },
      {
        field: 'tags',
        label: 'Tags',
        hint: 'Separated by commas. Committees can receive rows by tag.',
        input: 'line',
      },
    ],
  },
]

const identityFields = (view: PlanView): readonly FieldSpec[] => [
  { field: 'ref', label: 'Reference', hint: 'Such as PI1128.', input: 'figure' },
  { field: 'title', label: 'Title', input: 'wide', required: true },
  { field: 'parent', label: 'Section', input: 'choice', choices: parentChoices(view, 'section') },
]

const measureFields: readonly FieldSpec[] = [
  { field: 'unitKind', label: 'Unit', input: 'choice', choices: wordChoices(unitWords) },
  {
    field: 'unitName',
    label: 'Unit in words',
    hint: 'Such as offences. A duration needs it: hours, or working days.',
    input: 'line',
  },
  { field: 'decimals', label: 'Decimal places', input: 'figure' },
  { field: 'polarity', label: 'What is better', input: 'choice', choices: wordChoices(polarityWords) },
  {
    field: 'accumulation',
    label: 'What is typed each quarter',
    input: 'choice',
    choices: Object.entries(accumulationWords).map(([value, { letter, name }]) => ({
      value,
      label: `${name} ${letter}`,
    })),
  },
]

const aggregationField: FieldSpec = {
  field: 'aggregation',
  label: 'Year to date is the',
  input: 'choice',
  choices: wordChoices(aggregationWords),
}

export const toleranceFields: readonly FieldSpec[] = [
  { field: 'toleranceUp', label: 'Tolerance', input: 'figure', required: true },
  {
    field: 'toleranceDown',
    label: 'On the worse side',
    hint: 'Empty: the same.',
    input: 'figure',
  },
  {
    field: 'toleranceMode',
    label: 'Tolerance is',
    input: 'choice',
    choices: wordChoices(toleranceModeWords),
  },
]

const basisField: FieldSpec = {
  field: 'basis',
  label: 'What is rated',
  input: 'choice',
  choices: wordChoices(ratingBasisWords),
}

const forInformationField: FieldSpec = {
  field: 'forInformation',
  label: 'For information only',
  hint: 'No target is wanted and no status given.',
  input: 'tick',
}

const dueInField: FieldSpec = {
  field: 'dueIn',
  label: 'A figure is due in',
  input: 'ticks',
  choices: [1, 2, 3, 4].map((number) => ({ value: String(number), label: `Quarter ${number}` })),
}

const ownerFields = (view: PlanView): readonly FieldSpec[] => [
  {
    field: 'figures',
    label: 'Figures from',
    input: 'choice',
    choices: withNone(postChoices(view), 'Nobody yet'),
  },
  {
    field: 'commentary',
    label: 'Comments from',
    input: 'choice',
    choices: withNone(postChoices(view), 'Nobody yet'),
  },
]

const meaningFields: readonly FieldSpec[] = [
  { field: 'meaning', label: 'What it measures', input: 'area' },
  { field: 'source', label: 'Source', input: 'line' },
]

/** The council's default is a choice only for an indicator that relies on it already. */
function schemesFor(view: PlanView, draft: Draft): readonly Choice[] {
  const choices = schemeChoices(view, 'cuts')
  if (draft['scheme'] !== '') return choices
  return withNone(choices, `The council’s default: ${defaultScheme(view.structure).title}`)
}
