import type { Choice } from '#domain/parseFigure'
import type { ColumnHolds, TableHolds, WhichQuarter } from '#domain/reading/mapping'
import type { DraftReport, Finding, Guess } from '#domain/reading/draft'
import { formatQuarter } from '#domain/quarter'

/** What a column can be taken for, as it is chosen. */
export const columnWords: Readonly<Record<ColumnHolds, string>> = {
  notRead: 'Leave out',
  ref: 'Reference',
  title: 'Title',
  refAndTitle: 'Reference and title',
  actual: 'Actual',
  target: 'Target',
  status: 'Status as printed',
  comment: 'Comment',
  correctiveAction: 'Corrective action',
  unit: 'Unit',
  polarity: 'Which way is better',
  tolerance: 'Tolerance',
  annualTarget: 'Annual target',
  priority: 'Priority',
  section: 'Section',
  objective: 'Objective',
  owner: 'Owner',
  quarter: 'Quarter of the row',
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

export const guessWords: Readonly<Record<Guess<unknown>['because'], string>> = {
  said: 'as the file says',
  values: 'by its figures',
  title: 'by its title',
  target: 'by its target',
  statuses: 'by its statuses',
  assumed: 'assumed',
}

/** What was found, in one sentence. */
export function foundWords({ indicators, objectives, activities, legends }: DraftReport): string {
  const parts = [
    counted(indicators.length, 'indicator', 'indicators'),
    counted(objectives.length, 'objective', 'objectives'),
    counted(activities.length, 'key activity', 'key activities'),
    counted(legends.length, 'key of symbols', 'keys of symbols'),
  ].filter((part) => part !== '')
  if (parts.length === 0) return 'No scorecard was found.'
  const last = parts.at(-1) ?? ''
  return `Found: ${parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last}.`
}

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

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
