import { formatFigure, formatTarget } from '#domain/formatFigure'
import type { Choice } from '#domain/parseFigure'
import type { ColumnHolds, ColumnUse, TableHolds, WhichQuarter } from '#domain/reading/mapping'
import type { DraftIndicator, DraftReport, Finding, Guess, Placed } from '#domain/reading/draft'
import type { Match } from '#domain/reading/matching'
import { isSectionKnown, titleFor } from '#domain/reading/places'
import type { Actual, Target } from '#domain/records/measurement'
import { formatQuarter, formatYear } from '#domain/quarter'
import type { Structure } from '#domain/structure'
import { actualStateWords } from '../words'

/** What a column can be taken for, as it is chosen. */
export const columnWords: Readonly<Record<ColumnHolds, string>> = {
  notRead: 'Leave out',
  ref: 'Reference',
  title: 'Title',
  refAndTitle: 'Reference and title',
  actual: 'Actual',
  actualToDate: 'Actual, year to date',
  target: 'Target',
  actualAndTarget: 'Actual and target in one cell',
  targetAndActual: 'Target and actual in one cell',
  status: 'Status as printed',
  comment: 'Comment',
  correctiveAction: 'Corrective action',
  unit: 'Unit',
  polarity: 'Which way is better',
  accumulation: 'Cumulative, snapshot or rolling',
  tolerance: 'Tolerance',
  annualTarget: 'Annual target',
  annualLevel: 'Annual target, as it stands in every quarter',
  outturn: 'Outturn of a year before',
  floor: 'Floor standard',
  aspire: 'Target to aim for',
  priority: 'Priority',
  section: 'Section',
  objective: 'Objective',
  owner: 'Owner',
  quarter: 'Quarter of the row',
  rowSays: 'What the row holds: actual, target, status',
  progress: 'Progress',
  nextStep: 'Next step',
  lead: 'Lead',
  due: 'Due date',
}

export const tableWords: Readonly<Record<TableHolds, string>> = {
  indicators: 'Indicators with their figures',
  activities: 'Key activities with their progress',
  nothing: 'Nothing to read',
}

/** `Quarter 1 2012/13`, `the quarter before`. */
export function whichQuarterWords(which: WhichQuarter, firstMonth: number): string {
  if (which === 'report') return 'the quarter of the report'
  if (which === 'previous') return 'the quarter before'
  if (which === 'lastYear') return 'the same quarter last year'
  return typeof which === 'number' ? `Quarter ${which} of the year` : formatQuarter(which, firstMonth)
}

/** `of 2022/23`: which year's outturn a column holds. */
export const outturnWords = ({ quarter }: ColumnUse, firstMonth: number): string =>
  typeof quarter === 'string' && /^\d/u.test(quarter)
    ? `of ${formatYear(quarter.slice(0, 4), firstMonth)}`
    : 'of the year before'

/** How a row of the file was found to be something that is in the report already. */
export const matchWords: Readonly<Record<Match['by'], string>> = {
  ref: 'Known here by its reference',
  formerRef: 'Known here by a former reference',
  title: 'Known here by its title',
  chosen: 'You said it is',
}

type Measured = Pick<DraftIndicator, 'unit' | 'decimals' | 'polarity'>

/** What is taken in of an actual: `1,850`, `97.4% (provisional)`, `awaiting data`. */
export function actualWords(actual: Actual, indicator: Measured): string {
  const measure = measureOf(indicator)
  const state = actual.state === 'provisional' ? ' (provisional)' : ''
  if ('value' in actual) return `${formatFigure(actual.value, measure)}${state}`
  if ('numerator' in actual) return `${actual.numerator} out of ${actual.denominator}${state}`
  return actualStateWords[actual.state]
}

/** What is taken in of a target: `2,061`, `10% to 20%`. */
export function targetWords(target: Target, indicator: Measured): string {
  if (target.kind === 'toBeSet') return 'to be set'
  if (target.kind === 'awaiting') return 'awaiting'
  return formatTarget(target, measureOf(indicator))
}

const measureOf = ({ unit, decimals, polarity }: Measured) => ({
  unit: unit.value,
  decimals,
  polarity: polarity.value,
})

export const guessWords: Readonly<Record<Guess<unknown>['because'], string>> = {
  said: 'as the file says',
  answered: 'as you said',
  values: 'by its figures',
  title: 'by its title',
  target: 'by its target',
  statuses: 'by its statuses',
  assumed: 'assumed',
}

/** Where rows go that are new: said where it is not plain from their heading. */
export function placeWords(heading: string, structure: Structure | undefined): string {
  const title = titleFor(heading)
  const isNew = structure !== undefined && !isSectionKnown(structure, heading)
  if (heading === '') return `taken into ${isNew ? 'a new' : 'the'} section “${title}”`
  return isNew ? 'taken into a new section of this name' : ''
}

/** What a person does next with what was found. */
export function nextWords({ indicators, activities }: DraftReport, tables: number): string {
  if (indicators.length + activities.length > 0)
    return 'Nothing has been changed yet. Correct what was taken for something else, then see what it would do.'
  return tables === 0
    ? 'There is no table in it: nothing with columns, such as a reference or title with an actual or a status. Nothing was changed. If it has one, copy the table alone and paste it.'
    : 'No table in it has headings that are known, such as a reference or title with an actual or a status. Nothing was changed. Say below what its columns hold, or leave it.'
}

/** What was found, in one sentence. */
export function foundWords({ indicators, objectives, activities, legends }: DraftReport): string {
  if (indicators.length + activities.length === 0) return 'No scorecard was found.'
  const parts = [
    counted(indicators.length, 'indicator', 'indicators'),
    counted(objectives.length, 'objective', 'objectives'),
    counted(activities.length, 'key activity', 'key activities'),
    counted(legends.length, 'key of symbols', 'keys of symbols'),
  ].filter((part) => part !== '')
  const last = parts.at(-1) ?? ''
  return `Found: ${parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last}.`
}

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** Rows of which only one can count. */
export function twiceWords(rows: readonly Placed<string>[]): string {
  const named = rows.map(({ value, place }) => `${value} (${place})`)
  return `${named.slice(0, -1).join(', ')} and ${named.at(-1) ?? ''} are taken for the same. Leave one of them out, or say that it is another: where both have a figure, the later row counts.`
}

/** Findings as sentences; what is found in many places, such as a column on every sheet, is said once. */
export function findingsWords(findings: readonly Finding[]): readonly string[] {
  const alike = new Map<string, Finding[]>()
  for (const one of findings) {
    const key = JSON.stringify({ ...one, place: '' })
    alike.set(key, [...(alike.get(key) ?? []), one])
  }
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    if (!('place' in first)) return findingWords(first)
    const places = [first, ...others].flatMap((one) => ('place' in one ? one.place : []))
    return findingWords({ ...first, place: placesWords(places) })
  })
}

/** So many places are named. */
const placesNamed = 4

const placesWords = (places: readonly string[]): string =>
  places.length <= placesNamed
    ? places.join('; ')
    : `${places.slice(0, placesNamed - 1).join('; ')} and ${(places.length - placesNamed + 1).toLocaleString('en-GB')} more places`

/** A finding as a sentence that names its place. */
export function findingWords(finding: Finding): string {
  switch (finding.finds) {
    case 'splitRow':
      return `${finding.name} stands in two rows that fill each other’s blanks (${finding.place}).`
    case 'duplicateRef':
      return `${finding.ref} stands more than once: ${finding.places.join(' and ')}. Each is read by itself.`
    case 'misreadSymbol':
      return `“${finding.text}” is read as ▲, which it often is by mistake (${finding.place}).`
    case 'unknownStatus':
      return `The printed status “${finding.text}” is kept as it stands; which band it means is not known (${finding.place}).`
    case 'unknownColumn':
      return finding.heading === ''
        ? `A column without a heading is left out (from ${finding.place}).`
        : `The column “${finding.heading}” is left out (from ${finding.place}).`
    case 'totalsRow':
      return `The row “${finding.text}” adds others up and is left out (${finding.place}).`
    case 'badValue':
      return `${finding.message} (${finding.place})`
    case 'noScorecard':
      return `This table is no scorecard (${finding.place}).`
  }
}

/** What a text such as `N/A` may stand for. */
export function choiceWords(choice: Choice): string {
  switch (choice.choose) {
    case 'value':
      return `The figure ${choice.value}`
    case 'awaiting':
      return 'Awaiting data'
    case 'notDue':
      return 'Not due this quarter'
    case 'suspended':
      return 'Suspended'
    case 'withheld':
      return 'Withheld'
    case 'suppressed':
      return `A small number, shown as ${choice.shown}`
  }
}
