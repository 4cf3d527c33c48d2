import type { SourceTable } from '../source'
import { plainWords, widthOf } from './cellText'
import { columnsOf } from './columns'
import { bandHeadings } from './headings'
import { hasActuals } from './pairs'
import type { ColumnUse, TableHolds } from './mapping'
import { headingsOf, headOf } from './tableHead'

/** What a table seems to hold, by its headings and its shape. */
export interface Survey {
  readonly holds: TableHolds
  readonly headRows: number
  readonly columns: readonly ColumnUse[]
  /** Each column's heading as it stands, the rows of it joined. */
  readonly headings: readonly string[]
}

/** Finds the headings of a table and what its columns hold. A table that is no scorecard holds nothing. */
export function surveyTable({ rows }: Pick<SourceTable, 'rows'>, firstMonth: number): Survey {
  const width = widthOf(rows)
  const head = headOf(rows, firstMonth)
  if (!head) return { holds: 'nothing', headRows: 0, columns: nothingRead(width), headings: [] }
  const headings = headingsOf(rows.slice(head.first, head.last + 1), { width, firstMonth })
  const columns = columnsOf(headings, rows.slice(head.last + 1), firstMonth)
  return { holds: kindOf(columns, headings), headRows: head.last + 1, columns, headings }
}

/** The form of a table by which a later file of the same shape is known again. */
export const shapeOf = ({ headings }: Pick<Survey, 'headings'>): string => headings.map(plainWords).join('|')

const nothingRead = (width: number): readonly ColumnUse[] =>
  Array.from({ length: width }, () => ({ holds: 'notRead', quarter: 'report' }))

function kindOf(columns: readonly ColumnUse[], headings: readonly string[]): TableHolds {
  const held = new Set(columns.map(({ holds }) => holds))
  const isNamed = held.has('title') || held.has('refAndTitle') || held.has('ref')
  const isRated = held.has('status') && columns.some(({ holds }) => hasActuals(holds))
  if (!isNamed || (isSummary(headings) && !isRated)) return 'nothing'
  if (columns.some(({ holds }) => hasActuals(holds))) return 'indicators'
  if (held.has('progress') || held.has('lead') || held.has('due') || held.has('nextStep')) return 'activities'
  if (held.has('target') || held.has('annualTarget')) return 'indicators'
  if (!held.has('status')) return 'nothing'
  return headings.some((text) => /\b(?:activit|action|task|project|milestone)/iu.test(text))
    ? 'activities'
    : 'indicators'
}

/** Counts by band sum other tables up; beside an actual and its status the columns of bands are their limits. */
const isSummary = (headings: readonly string[]): boolean =>
  headings.filter((text) => bandHeadings.has(plainWords(text))).length > 1
