import type { ChangedFigure } from '#domain/changedFigure'
import { shortName } from '#domain/shortName'
import type { ActualDifference, ComparedRow, DifferenceKind } from '#domain/compareQuarters'
import type { ComparedActivity } from '#domain/compareQuarters/activities'
import type { Exact } from '#domain/exact'
import { exactAmount } from '#domain/explain/amount'
import { splitId } from '#domain/ids'
import type { Id } from '#domain/primitives'
import { formatQuarter } from '#domain/quarter'
import type { Measure } from '#domain/records/definition'
import type { ScorecardRow } from '#domain/scorecard'
import type { Structure } from '#domain/structure'
import type { Movement } from '#domain/summary'
import { capital, registerWords } from '../words'
import { definitionChanges, definitionLines } from './definition'
import { momentWords } from './files'
import { writerWords } from './history'
import { valueWords } from './value'
import type { ValueNames } from './value'

/** What two quarters can be filtered by. */
export const differenceWords = {
  status: 'Status differs',
  actual: 'Actual differs',
  target: 'Target differs',
  definition: 'Definition differs',
  changed: 'Changed since entered',
  set: 'New, ended or replaced',
} satisfies Record<DifferenceKind, string>

/** What differs of one indicator, a sentence each; empty where nothing does. */
export function differencesOf(row: ComparedRow, told: Told): readonly string[] {
  return [
    ...setWords(row, told.structure),
    ...(row.movement ? statusWords[row.movement] : []),
    ...actualWords(row),
    ...(row.before && row.after && row.differs.includes('target') ? ['Target differs.'] : []),
    ...definitionWords(row, told.structure),
    ...row.changed.map((changed) => changedWords(changed, row, told)),
  ]
}

export interface Told {
  readonly structure: Structure
  readonly namesAt: (at: { readonly id: string }) => ValueNames
}

const statusWords: Readonly<Record<Movement, readonly string[]>> = {
  better: ['Status is better.'],
  worse: ['Status is worse.'],
  same: [],
  newlyRated: ['Newly with a status.'],
  noLongerRated: ['No longer with a status.'],
  notComparable: ['The statuses are not compared: they are rated in different ways.'],
  unrated: [],
}

/** The same of an activity, whose status is chosen and whose text is compared word for word. */
export const activityDifferences = ({ movement, differs }: ComparedActivity): readonly string[] => [
  ...statusWords[movement],
  ...(differs.includes('text') ? ['Text differs.'] : []),
]

function setWords({ presence }: ComparedRow, structure: Structure): readonly string[] {
  switch (presence.is) {
    case 'both':
      return []
    case 'new':
      return ['New.']
    case 'ended':
      return ['No longer reported.']
    case 'replaced':
      return [`Replaced by ${nameIn(structure, presence.by)}.`]
    case 'replaces':
      return [`Replaces ${presence.indicators.map((id) => nameIn(structure, id)).join(', ')}.`]
  }
}

function nameIn(structure: Structure, id: Id): string {
  const last = structure.definitionsOf(id).at(-1)
  const definition = last && structure.definition(id, splitId(last.id).period)
  return definition ? shortName(definition) : id
}

function actualWords(row: ComparedRow): readonly string[] {
  const measure = row.after?.definition.measure
  const words = measure ? differenceIn(row.actual, measure, isHidden(row)) : ''
  return words === '' ? [] : [words]
}

/** A small number that is not shown is not given away by its distance either. */
function differenceIn(actual: ActualDifference, measure: Measure, isHiddenHere: boolean): string {
  switch (actual.is) {
    case 'none':
    case 'same':
      return ''
    case 'appeared':
      return 'The later quarter alone has a figure.'
    case 'gone':
      return 'The earlier quarter alone has a figure.'
    case 'notCompared':
      return `The figures are not compared: ${notComparedWords[actual.why]}.`
    case 'better':
    case 'worse':
    case 'differs': {
      const judged = actual.is === 'differs' ? '' : `, which is ${actual.is}`
      return isHiddenHere ? 'Actual differs.' : `Actual is ${distanceWords(actual.by, measure)}${judged}.`
    }
  }
}

const notComparedWords = {
  measure: 'they are measured in different ways',
  covers: 'each is of another part of the year',
} satisfies Record<Extract<ActualDifference, { is: 'notCompared' }>['why'], string>

function distanceWords(by: Exact, measure: Measure): string {
  if (measure.unit.kind === 'yesNo') return 'another'
  const isMore = by.s > 0n
  const side = measure.unit.kind === 'date' ? (isMore ? 'later' : 'earlier') : isMore ? 'higher' : 'lower'
  return `${exactAmount(by, measure)} ${side}`
}

function definitionWords({ before, after, redefined }: ComparedRow, structure: Structure): readonly string[] {
  if (!before || !after || redefined.length === 0) return []
  const lines = (row: ScorecardRow) => definitionLines(row.definition, structure)
  const changes = definitionChanges(lines(before), lines(after))
  return changes.map(({ name, before: was, text }) => `${capital(name)}: was ${was}, now ${text}.`)
}

function changedWords(
  { id, register, first, now, at, by }: ChangedFigure,
  row: ComparedRow,
  { structure, namesAt }: Told,
): string {
  const what = `${capital(registerWords.measurement[register])} of ${formatQuarter(splitId(id).period, structure.firstMonth)}`
  const when = `last by ${writerWords(by, structure)}${at === '' ? '' : `, ${momentWords(at)}`}`
  if (isHidden(row)) return `${what} changed since it was entered (${when}).`
  const words = (value: typeof first) => valueWords({ kind: 'measurement', register }, value, namesAt({ id }))
  return `${what} changed since it was entered: first ${words(first)}, now ${words(now)} (${when}).`
}

const isHidden = ({ before, after }: ComparedRow): boolean =>
  [before, after].some((row) => row?.measurement?.values.access?.level === 'suppressed')
