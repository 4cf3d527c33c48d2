import { surveyTable } from '#domain/reading/survey'
import type { SourceRow } from '#domain/source'

/**
 * The tables that stand beside each other in some rows: parted by a column in which nothing stands, each with headings and
 * names of its own. One, the rows themselves, where they are a single table.
 */
export function besideEachOther(rows: readonly SourceRow[]): readonly (readonly SourceRow[])[] {
  const parts: (readonly SourceRow[])[] = []
  let from = 0
  for (const at of blankColumns(rows)) {
    const [left, right] = [columnsOf(rows, from, at), columnsOf(rows, at + 1)]
    if (!isTable(left) || !isTable(right)) continue
    parts.push(left)
    from = at + 1
  }
  return parts.length === 0 ? [rows] : [...parts, columnsOf(rows, from)]
}

/** Columns between others. What is merged over one joins what stands at its sides, but for a title. */
function blankColumns(rows: readonly SourceRow[]): readonly number[] {
  const isFilled: boolean[] = []
  for (const row of rows) {
    const isTitle = row.filter(({ text }) => text !== '').length === 1
    for (const [column, { text, span }] of row.entries()) {
      isFilled[column] ??= false
      const reach = text === '' ? 0 : isTitle ? 1 : (span?.columns ?? 1)
      for (let at = column; at < column + reach; at += 1) isFilled[at] = true
    }
  }
  return isFilled.flatMap((filled, column) => (filled ? [] : [column]))
}

const columnsOf = (rows: readonly SourceRow[], from: number, to?: number): readonly SourceRow[] =>
  rows.map((row) => row.slice(from, to))

/** How far down headings are looked for. */
const deepestHead = 12

/** Three headings, the first of them of the names of rows. */
function isTable(rows: readonly SourceRow[]): boolean {
  const { holds, columns } = surveyTable({ rows: rows.slice(0, deepestHead) }, anyMonth)
  const read = columns.filter((one) => one.holds !== 'notRead')
  return holds !== 'nothing' && read.length > 2 && names.has(read[0]?.holds ?? '')
}

/** Whether a row has headings does not hang on when the year begins. */
const anyMonth = 4

const names: ReadonlySet<string> = new Set(['ref', 'title', 'refAndTitle'])
