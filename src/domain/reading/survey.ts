import { tidy } from '../figure/tidy'
import type { SourceRow, SourceTable } from '../source'
import { cellAt, filledCells, plainWords, widthOf } from './cellText'
import { headingUse, isToDate } from './headingUse'
import type { ColumnUse, TableHolds } from './mapping'
import { periodIn } from './period'

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
  const columns = withToDate(
    disambiguated(headings.map((text) => headingUse(text, firstMonth) ?? notRead)),
    headings,
  )
  return { holds: kindOf(columns, headings), headRows: head.last + 1, columns, headings }
}

/** The form of a table by which a later file of the same shape is known again. */
export const shapeOf = ({ headings }: Pick<Survey, 'headings'>): string => headings.map(plainWords).join('|')

const notRead: ColumnUse = { holds: 'notRead', quarter: 'report' }

const nothingRead = (width: number): readonly ColumnUse[] => Array.from({ length: width }, () => notRead)

interface Head {
  readonly first: number
  readonly last: number
}

/** How far down a table its headings are looked for. */
const deepestHead = 15

/** The row with the most headings, and the rows of headings that stand right above and below it. */
function headOf(rows: readonly SourceRow[], firstMonth: number): Head | undefined {
  const scores = rows.slice(0, deepestHead).map((row) => headScore(row, firstMonth))
  const best = Math.max(0, ...scores)
  if (best < 2) return undefined
  const at = scores.indexOf(best)
  let [first, last] = [at, at]
  while (first > 0 && isAboveHead(rows[first - 1], firstMonth)) first -= 1
  while (isBelowHead(rows[last + 1], firstMonth)) last += 1
  return { first, last }
}

/** How many cells of a row are known headings, different ones; 0 where a cell holds a figure. */
function headScore(row: SourceRow, firstMonth: number): number {
  const filled = filledCells(row)
  if (filled.some(({ text }) => isFigure(text))) return 0
  const uses = filled.flatMap(({ text }) => headingUse(text, firstMonth) ?? [])
  return new Set(uses.map(({ holds, quarter }) => `${holds} ${quarter}`)).size
}

const isFigure = (text: string): boolean =>
  /^[-–−(£]?[\d,.]+\)?%?\*?$/u.test(tidy(text)) && !/^20\d{2}$/u.test(tidy(text))

/** A row of periods or of headings of groups. */
function isAboveHead(row: SourceRow | undefined, firstMonth: number): boolean {
  if (!row) return false
  const filled = filledCells(row)
  const isKnown = ({ text }: { readonly text: string }) =>
    (text.length <= 60 && periodIn(text, firstMonth) !== undefined) ||
    headingUse(text, firstMonth) !== undefined
  return filled.some(isKnown) && !filled.some(({ text }) => isFigure(text) || text.length > 60)
}

/** A second row of headings, as `Actual` and `Target` under each quarter: all of it known, or none of it. */
function isBelowHead(row: SourceRow | undefined, firstMonth: number): boolean {
  const filled = row ? filledCells(row) : []
  return filled.length > 1 && filled.every(({ text }) => headingUse(text, firstMonth) !== undefined)
}

interface HeadSize {
  readonly width: number
  readonly firstMonth: number
}

/** The texts of each column from top to bottom; a period above blank cells goes for all of them. */
function headingsOf(rows: readonly SourceRow[], { width, firstMonth }: HeadSize): readonly string[] {
  const spread = rows.map((row, at) =>
    at < rows.length - 1 ? spreadRow(row, { width, firstMonth }) : texts(row, width),
  )
  return Array.from({ length: width }, (_, column) => {
    const parts = spread.map((row) => row[column] ?? '').filter((text) => text !== '')
    return [...new Set(parts)].join(' ')
  })
}

const texts = (row: SourceRow, width: number): readonly string[] =>
  Array.from({ length: width }, (_, column) => cellAt(row, column).text)

function spreadRow(row: SourceRow, { width, firstMonth }: HeadSize): readonly string[] {
  let spreading = { text: '', until: 0 }
  return texts(row, width).map((shown, column) => {
    const text = isRowLabel(shown) ? '' : shown
    const columns = row[column]?.span?.columns ?? 1
    const isPeriod = periodIn(text, firstMonth) !== undefined
    if (text !== '')
      spreading = { text, until: columns > 1 ? column + columns : isPeriod ? width : column + 1 }
    return column < spreading.until ? spreading.text : text
  })
}

/** `Periods>` says what the row holds, not what stands under it. */
const isRowLabel = (text: string): boolean => /^(?:periods?|quarters?|dates?)\s*[>:»→]?$/iu.test(text)

/** `PI` beside `Description` is the reference alone; of two columns for one thing the first is read. */
function disambiguated(columns: readonly ColumnUse[]): readonly ColumnUse[] {
  const hasTitle = columns.some(({ holds }) => holds === 'title')
  const seen = new Set<string>()
  return columns.map((use) => {
    const one: ColumnUse = use.holds === 'refAndTitle' && hasTitle ? { ...use, holds: 'ref' } : use
    const name = `${one.holds} ${one.quarter}`
    if (one.holds === 'notRead' || seen.has(name)) return notRead
    seen.add(name)
    return one
  })
}

/** Where the only figures are those to date, they are the actuals. */
function withToDate(columns: readonly ColumnUse[], headings: readonly string[]): readonly ColumnUse[] {
  if (columns.some(({ holds }) => holds === 'actual')) return columns
  const at = headings.findIndex((text) => isToDate(plainWords(text)) && !plainWords(text).includes('target'))
  return columns.map((use, index) => (index === at ? { holds: 'actual', quarter: 'report' } : use))
}

function kindOf(columns: readonly ColumnUse[], headings: readonly string[]): TableHolds {
  const held = new Set(columns.map(({ holds }) => holds))
  const isNamed = held.has('title') || held.has('refAndTitle') || held.has('ref')
  if (!isNamed) return 'nothing'
  if (held.has('actual')) return 'indicators'
  if (held.has('progress') || held.has('lead') || held.has('due') || held.has('nextStep')) return 'activities'
  if (held.has('target')) return 'indicators'
  if (!held.has('status')) return 'nothing'
  return headings.some((text) => /\b(?:activit|action|task|project|milestone)/iu.test(text))
    ? 'activities'
    : 'indicators'
}
