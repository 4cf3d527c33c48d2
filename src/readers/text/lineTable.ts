import { surveyTable } from '#domain/reading/survey'
import type { SourceCell, SourceRow, SourceTable } from '#domain/source'

export interface Line {
  readonly line: string
  readonly place: string
}

/** A table, and how many lines of the text it takes. */
export interface Run {
  readonly table: SourceTable
  readonly length: number
}

/**
 * A table of which every cell came out on a line of its own, as some programs copy it from a PDF. It is taken for one only
 * where three or more headings that are known stand under each other, and below them rows that each begin with a reference
 * and have a line for every heading; a title alone may be broken over more lines.
 */
export function lineTableAt(lines: readonly Line[], at: number): Run | undefined {
  const width = headWidth(cellsFrom(lines.slice(at, at + 3 * most), at))
  if (width === undefined) return undefined
  const cells = cellsFrom(lines.slice(at, at + longest), at)
  const rows: SourceRow[] = [cells.slice(0, width)]
  let next = width
  for (let row = rowAt(cells, next, width); row; row = rowAt(cells, next, width)) {
    rows.push(row.cells)
    next += row.length
  }
  const last = cells[next - 1]
  if (rows.length < 3 || !last) return undefined
  return { table: { is: 'table', name: '', place: cells[0]?.place ?? '', rows }, length: last.index + 1 - at }
}

interface LineCell extends SourceCell {
  /** Of its line. */
  readonly index: number
}

/** Lines that a table is followed down. */
const longest = 5000

/** `at`: of the first of the lines. */
const cellsFrom = (lines: readonly Line[], at: number): readonly LineCell[] =>
  lines
    .map(({ line, place }, offset) => ({ text: line.trim(), place, index: at + offset }))
    .filter(({ text }) => text !== '')

const [fewest, most] = [3, 12] as const

/** How many of the first lines are headings, the first of them that of references; undefined where these are none. */
function headWidth(cells: readonly LineCell[]): number | undefined {
  let width: number | undefined
  for (let count = fewest; count <= most && count <= cells.length; count += 1) {
    if (!isHead(cells.slice(0, count))) break
    width = count
  }
  return width
}

function isHead(cells: SourceRow): boolean {
  if (cells.some(({ text }) => text.length > longestHeading)) return false
  const { headRows, columns } = surveyTable({ rows: [cells] }, 4)
  return headRows === 1 && columns[0]?.holds === 'ref' && columns.every(({ holds }) => holds !== 'notRead')
}

const longestHeading = 40

const isReference = ({ text }: SourceCell): boolean => /^\p{Letter}{1,6}[ ./-]?\d[\w./-]{0,8}$/u.test(text)

interface RowAt {
  readonly cells: SourceRow
  readonly length: number
}

/** From one reference to the next; the last row has a line for each heading. */
function rowAt(cells: readonly LineCell[], at: number, width: number): RowAt | undefined {
  const [first] = cells.slice(at)
  if (!first || !isReference(first)) return undefined
  const following = cells.slice(at + 1, at + 2 * width).findIndex(isReference) + 1
  const length = following === 0 ? width : following
  if (length < width || at + length > cells.length) return undefined
  const own = cells.slice(at, at + length).map(({ text, place }) => ({ text, place }))
  const broken = own.slice(1, 2 + length - width)
  const title = { text: broken.map(({ text }) => text).join(' '), place: broken[0]?.place ?? '' }
  return { cells: [...own.slice(0, 1), title, ...own.slice(2 + length - width)], length }
}
