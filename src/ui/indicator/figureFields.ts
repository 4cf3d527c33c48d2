import type { FigureCells } from '#domain/cellPlan'
import { accessLevels, actualStates, targetKinds } from '#domain/figureForm'
import { earlierOfFigure } from '#domain/earlierText'
import type { FigureIn } from '#domain/figureIn'
import type { FigureGroup } from '#domain/figureForm'
import { takesParts } from '#domain/figure/readParts'
import { takenBy, targetTakenBy } from '#domain/figure/refusals'
import type { Draft } from '#domain/plan/draft'
import type { Unit } from '#domain/records/definition'
import type { IndicatorScheme } from '#domain/scheme'
import type { Structure } from '#domain/structure'
import type { FieldSpec } from '../form/fieldSpec'
import type { Choice } from '../kit/fields'
import { postChoices, withNone } from '../plan/fields/choices'
import { accessWords, actualStateWords } from '../words'
import { targetKindWords } from '../words/figure'

/** What the fields of a figure offer to choose from. */
export interface FieldsContext {
  readonly cells: FigureCells
  readonly structure: Structure
  readonly scheme: IndicatorScheme
  /** The previous due quarter (P3). */
  readonly previous: FigureIn | undefined
}

/** The fields of a group as its draft stands: a state or a kind that is chosen brings its own. */
export function fieldsOf(group: FigureGroup, draft: Draft, context: FieldsContext): readonly FieldSpec[] {
  const { unit } = context.cells.definition.measure
  switch (group) {
    case 'actual':
      return [choice('state', 'State', worded(actualStates, actualStateWords)), ...actualDetails(draft, unit)]
    case 'target':
      return [
        choice('kind', 'Kind of target', worded(targetKinds, targetKindWords)),
        ...targetDetails(draft, unit),
      ]
    case 'comment':
      return [text('comment', 'Comment', { of: context, textOf: ({ comment }) => comment })]
    case 'correctiveAction':
      return [
        text('reason', 'Reason', { of: context, textOf: ({ correctiveAction }) => correctiveAction?.reason }),
        text('action', 'Action', { of: context, textOf: ({ correctiveAction }) => correctiveAction?.action }),
        choice('post', 'Post', postsFor(context)),
        date('by', 'By'),
      ]
    case 'reportedStatus':
      return [
        line('text', 'As typed or printed'),
        choice('band', 'Read as', [
          { value: '', label: 'Not read as a status' },
          ...context.scheme.bands.map(({ id, label }) => ({ value: id, label })),
        ]),
      ]
    case 'forecast':
      return [figure('value', 'Expected value', sentence(takenBy(unit))), area('reason', 'Reason')]
    case 'trend':
      return [
        { field: 'suppressed', label: 'Do not show a direction of travel', input: 'tick' },
        ...(draft['suppressed'] === 'yes' ? [line('reason', 'Reason')] : []),
      ]
    case 'source':
      return [
        line('system', 'System or return'),
        date('extractedOn', 'Extracted on'),
        choice('preparedBy', 'Prepared by', postsFor(context)),
        choice('checkedBy', 'Checked by', postsFor(context)),
      ]
    case 'access':
      return [choice('level', 'Who may read it', worded(accessLevels, accessWords)), ...accessDetails(draft)]
  }
}

type TextOf = Parameters<typeof earlierOfFigure>[1]

function actualDetails(draft: Draft, unit: Unit): readonly FieldSpec[] {
  switch (draft['state']) {
    case 'awaiting':
      return [line('reason', 'Reason'), date('expected', 'Expected on')]
    case 'suspended':
    case 'withheld':
      return [line('reason', 'Reason')]
    case 'notDue':
      return []
    default:
      return givenFields(draft, unit)
  }
}

function givenFields(draft: Draft, unit: Unit): readonly FieldSpec[] {
  const value = figure('value', 'Value', sentence(takenBy(unit)))
  if (!takesParts(unit)) return [value]
  const given = choice('givenAs', 'Given as', [
    { value: 'value', label: 'one value' },
    { value: 'parts', label: 'numerator and denominator' },
  ])
  if (draft['givenAs'] !== 'parts') return [given, value]
  return [given, figure('numerator', 'Numerator'), figure('denominator', 'Denominator', 'Out of how many')]
}

function targetDetails(draft: Draft, unit: Unit): readonly FieldSpec[] {
  const value = figure('value', 'Target', sentence(targetTakenBy(unit)))
  switch (draft['kind']) {
    case 'range':
      return [figure('lo', 'From'), figure('hi', 'To')]
    case 'floor':
      return [value, figure('floor', 'Floor', 'The least that is accepted')]
    case 'two':
      return [figure('acceptable', 'Acceptable'), figure('aspire', 'To aspire to')]
    case 'toBeSet':
      return []
    case 'awaiting':
      return [line('reason', 'Reason')]
    default:
      return [value, { field: 'strict', label: 'Must be passed, not only met', input: 'tick' }]
  }
}

function accessDetails(draft: Draft): readonly FieldSpec[] {
  if (draft['level'] === 'exempt') return [line('paragraph', 'Paragraph of Schedule 12A')]
  return draft['level'] === 'suppressed' ? [line('shown', 'Shown instead', 'Such as <5')] : []
}

const postsFor = ({ structure, cells: { quarter } }: FieldsContext): readonly Choice[] =>
  withNone(postChoices({ structure, quarter }), 'Nobody named')

const worded = <T extends string>(
  codes: readonly T[],
  words: Readonly<Record<T, string>>,
): readonly Choice[] => codes.map((code) => ({ value: code, label: words[code] }))

const hinted = (hint: string | undefined) => (hint === undefined ? {} : { hint })
const line = (field: string, label: string, hint?: string): FieldSpec => ({
  field,
  label,
  input: 'line',
  ...hinted(hint),
})
const figure = (field: string, label: string, hint?: string): FieldSpec => ({
  field,
  label,
  input: 'figure',
  ...hinted(hint),
})
const area = (field: string, label: string): FieldSpec => ({ field, label, input: 'area' })
/** C17 — With what it said in the previous due quarter. */
const text = (
  field: string,
  label: string,
  { of, textOf }: { readonly of: FieldsContext; readonly textOf: TextOf },
): FieldSpec => ({
  field,
  label,
  input: 'text',
  limit: of.structure.organisation.defaults?.wordLimits[field],
  earlier: earlierOfFigure(of, textOf, of.structure.firstMonth),
})
const date = (field: string, label: string): FieldSpec => ({ field, label, input: 'date' })
const choice = (field: string, label: string, choices: readonly Choice[]): FieldSpec => ({
  field,
  label,
  input: 'choice',
  choices,
})

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
