import { isBlank, isSheetError, refColumn, titleColumn } from './sheet'
import type { Matrix, Sheet } from './sheet'

/** The rows at the top that are not data, and what stands over each column; empty where nothing does. */
export interface Headings {
  readonly rows: number
  readonly texts: readonly string[]
}

/** Further names that people give a column in their own spreadsheets. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  [refColumn]: listed(
    'ref, reference, ref no, reference no, reference number, code, id, pi ref, pi reference, pi no, pi code, kpi ref, ' +
      'kpi no, indicator ref, indicator no, indicator reference, indicator code, activity ref, action ref, measure ref',
  ),
  [titleColumn]: listed(
    'title, name, description, indicator, indicator title, indicator name, performance indicator, pi title, ' +
      'kpi title, measure, measure title, activity, key activity, action, key action',
  ),
  actual: listed(
    'actual, actual value, actual performance, result, figure, value, performance, current, current value, ' +
      'current performance, this quarter, quarter actual',
  ),
  target: listed('target, target value, quarter target, quarterly target, goal'),
  comment: listed('comment, comments, commentary, note, notes, remarks, explanation, narrative'),
  status: listed('status, rag, rag status, rag rating, progress status, symbol'),
  progress: listed(
    'progress, progress update, update, latest update, position, comment, comments, commentary',
  ),
}

/** Past this row nobody writes headings. */
const lastHeadingRow = 5

/**
 * Headings are a row whose texts mostly name columns, and those of the same kind right under it; above it may stand
 * titles of one cell. Of two rows, the lower one says what a column is.
 */
export function readHeadings(source: Matrix, sheet: Sheet): Headings {
  const texts = source[0]?.map(() => '') ?? []
  const isHeading = (row: readonly string[] | undefined) => row !== undefined && namesColumns(row, sheet)
  const first = source.slice(0, lastHeadingRow).findIndex(isHeading)
  if (first < 0 || source.length < 2 || source.slice(0, first).some(isData)) return { rows: 0, texts }
  let rows = first
  for (; isHeading(source[rows]); rows++)
    source[rows]?.forEach((text, at) => (texts[at] = text || texts[at] || ''))
  return { rows, texts }
}

/** The column that a heading names: by its own heading first, then by other names for it; empty: none. */
export function columnNamed(heading: string, sheet: Sheet): string {
  const words = fold(heading)
  if (words === '') return ''
  const ids = [refColumn, titleColumn, ...sheet.columns.map(({ id }) => id)]
  const own = sheet.columns.find((column) => fold(column.heading) === words)
  return own?.id ?? ids.find((id) => synonyms[id]?.includes(words)) ?? ''
}

function namesColumns(row: readonly string[], sheet: Sheet): boolean {
  const texts = row.filter((text) => !isBlank(text))
  const named = texts.filter((text) => columnNamed(text, sheet) !== '')
  return (
    named.length > 0 &&
    named.length * 2 >= texts.length &&
    !texts.some((text) => /^[£\d.,\s%-]+$/u.test(text) || isSheetError(text))
  )
}

const isData = (row: readonly string[]): boolean => row.filter((text) => !isBlank(text)).length > 1

/** `Actual (%)` and `ACTUAL:` are `actual`. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

function listed(names: string): readonly string[] {
  return names.split(', ')
}
