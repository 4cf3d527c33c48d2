import { tidy } from '../figure/tidy'
import type { SourceRow } from '../source'
import { cellAt, filledCells } from './cellText'
import { headingUse, isWholeHeading } from './headingUse'
import { financialYearIn, periodIn } from './period'

/** The rows of a table that are its headings. */
export interface Head {
  readonly first: number
  readonly last: number
}

/** How far down a table its headings are looked for. */
const deepestHead = 15

/** The row with the most headings, and the rows of headings that stand right above and below it. */
export function headOf(rows: readonly SourceRow[], firstMonth: number): Head | undefined {
  const scores = rows.slice(0, deepestHead).map((row) => headScore(row, firstMonth))
  const best = Math.max(0, ...scores)
  if (best < 2) return undefined
  return withRowsAround(rows, scores.indexOf(best), firstMonth)
}

/** The headings of a table whose first rows a person or a guess has said to be above its data. */
export function headWithin(rows: readonly SourceRow[], firstMonth: number): Head {
  let last = rows.length - 1
  while (last > 0 && filledCells(rows[last] ?? []).length < 2) last -= 1
  return { ...withRowsAround(rows, last, firstMonth), last: rows.length - 1 }
}

function withRowsAround(rows: readonly SourceRow[], at: number, firstMonth: number): Head {
  let [first, last] = [at, at]
  while (first > 0 && isAboveHead(rows[first - 1], firstMonth)) first -= 1
  while (isBelowHead(rows[last + 1], firstMonth)) last += 1
  return { first, last }
}

/** How many cells of a row are known headings, different ones; 0 where a cell holds a figure or a long text. */
function headScore(row: SourceRow, firstMonth: number): number {
  const filled = filledCells(row)
  if (filled.some(({ text }) => isFigure(text) || text.length > 120)) return 0
  const uses = filled.flatMap(({ text }) => headingUse(text, firstMonth) ?? [])
  return new Set(uses.map(({ holds, quarter }) => `${holds} ${quarter}`)).size
}

const isFigure = (text: string): boolean =>
  /^[-–−(£≥≤<>+]?\s?£?[\d,.]+\s?[km]?\)?\s?%?\*?$/u.test(tidy(text)) && !/^20\d{2}$/u.test(tidy(text))

/** A row of periods, years or headings of groups; a sentence is a caption, and so is a title that names a period alone. */
function isAboveHead(row: SourceRow | undefined, firstMonth: number): boolean {
  if (!row) return false
  const filled = filledCells(row)
  const isKnown = ({ text, span }: SourceRow[number]) =>
    isPeriod(text, firstMonth)
      ? filled.length > 1 || (span?.columns ?? 1) > 1 || isBarePeriod(text)
      : filled.length > 1 && headingUse(text, firstMonth) !== undefined
  return filled.some(isKnown) && !filled.some(({ text }) => isFigure(text) || text.length > 60)
}

const isPeriod = (text: string, firstMonth: number): boolean =>
  text.length <= 60 && (periodIn(text, firstMonth) !== undefined || isYear(text))

const isYear = (text: string): boolean => financialYearIn(text) !== undefined && tidy(text).length <= 9

/** Nothing but the period, as `Quarter 2 2014/15` and `01/04/2012 to 30/06/2012`. */
const isBarePeriod = (text: string): boolean =>
  !/\p{Letter}{3}/u.test(
    text.replace(/quarter|qtr|to|[a-z]{3,9}(?= \d)|\b[a-z]{3,9} ?[-–—] ?[a-z]{3,9}\b/giu, ''),
  )

/** A second row of headings, as `Actual` and `Target` under each quarter: all of it known, most by their words alone. */
function isBelowHead(row: SourceRow | undefined, firstMonth: number): boolean {
  const filled = row ? filledCells(row) : []
  const whole = filled.filter(({ text }) => isWholeHeading(text) || isPeriod(text, firstMonth))
  return (
    filled.length > 1 &&
    whole.length * 2 >= filled.length &&
    filled.every(({ text }) => isPeriod(text, firstMonth) || headingUse(text, firstMonth) !== undefined)
  )
}

interface HeadSize {
  readonly width: number
  readonly firstMonth: number
}

/** The texts of each column from top to bottom; a period above blank cells goes for all of them. */
export function headingsOf(rows: readonly SourceRow[], { width, firstMonth }: HeadSize): readonly string[] {
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
    if (text !== '') {
      const until = columns > 1 ? column + columns : isPeriod(text, firstMonth) ? width : column + 1
      spreading = { text, until }
    }
    return column < spreading.until ? spreading.text : text
  })
}

/** `Periods>` says what the row holds, not what stands under it. */
const isRowLabel = (text: string): boolean => /^(?:periods?|quarters?|dates?)\s*[>:»→]?$/iu.test(text)
