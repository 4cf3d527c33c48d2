import { columnNamed, readHeadings } from './headings'
import { rowKeys } from './keys'
import type { Found } from './keys'
import { isBlank, refColumn, titleColumn } from './sheet'
import type { Corner, Matrix, Sheet } from './sheet'

/** How the rows of what was pasted find theirs. */
export type MatchBy = 'ref' | 'title' | 'position'

/** How what was pasted is read: a proposal that a person may change. */
export interface Layout {
  /** So many rows at the top are headings and no data. */
  readonly headingRows: number
  readonly headings: readonly string[]
  /** For each column of the source the id of the one it goes to; empty: it is not taken. */
  readonly columns: readonly string[]
  readonly matchBy: MatchBy
}

/**
 * Columns go by their headings; without any, the references and titles of rows are known by what they are, and the rest
 * goes side by side from the cell where the paste begins.
 */
export function readLayout(source: Matrix, sheet: Sheet, at: Corner): Layout {
  const { rows, texts } = readHeadings(source, sheet)
  return layoutUnder({ source, sheet, at, headingRows: rows, headings: texts })
}

/** The same with another number of heading rows, where a person says so. */
export function layoutWithHeadings(reading: Omit<Reading, 'headings'>): Layout {
  const { source, headingRows } = reading
  const headings = (source[0] ?? []).map((_, at) => source[headingRows - 1]?.[at] ?? '')
  return layoutUnder({ ...reading, headings })
}

/** Everything side by side from the cell where it begins, whatever it says. */
export function positionLayout(source: Matrix, sheet: Sheet, at: Corner): Layout {
  const none = (source[0] ?? []).map(() => '')
  return { headingRows: 0, headings: none, columns: placed(none, sheet, at), matchBy: 'position' }
}

interface Reading {
  readonly source: Matrix
  readonly sheet: Sheet
  readonly at: Corner
  readonly headingRows: number
  readonly headings: readonly string[]
}

function layoutUnder({ source, sheet, at, headingRows, headings }: Reading): Layout {
  const data = source.slice(headingRows)
  const named = firstOfEach(headings.map((heading) => columnNamed(heading, sheet)))
  const known = withKeys(named, data, sheet)
  const columns = known.some(isValue) ? known : placed(known, sheet, at)
  return { headingRows, headings, columns, matchBy: matchingBy(columns, data, sheet) }
}

/** What can be matched by, the best first. */
function matchingBy(columns: readonly string[], data: Matrix, sheet: Sheet): MatchBy {
  const { byRef, byTitle } = rowKeys(sheet)
  if (knownIn(data, columns.indexOf(refColumn), byRef) > 0) return 'ref'
  return knownIn(data, columns.indexOf(titleColumn), byTitle) > 0 ? 'title' : 'position'
}

/** Two columns of one name: the first counts, and the other one is for a person to say. */
const firstOfEach = (ids: readonly string[]): readonly string[] =>
  ids.map((id, index) => (ids.indexOf(id) === index ? id : ''))

const isValue = (id: string): boolean => id !== '' && id !== refColumn && id !== titleColumn

/** Finds the columns of references and titles that no heading named. Of a single column nothing would be left. */
function withKeys(columns: readonly string[], data: Matrix, sheet: Sheet): readonly string[] {
  if (columns.length < 2) return columns
  const { byRef, byTitle } = rowKeys(sheet)
  const isWord = (text: string) => /\p{L}/u.test(text)
  const withRef = withKey(columns, refColumn, (at) =>
    isMostly(data, at, (text) => isWord(text) && byRef(text)),
  )
  return withKey(withRef, titleColumn, (at) => isMostly(data, at, byTitle))
}

function withKey(columns: readonly string[], key: string, holds: (at: number) => boolean): readonly string[] {
  if (columns.includes(key)) return columns
  const at = columns.findIndex((id, index) => id === '' && holds(index))
  return columns.map((id, index) => (index === at ? key : id))
}

function isMostly(data: Matrix, at: number, isKnown: (text: string) => unknown): boolean {
  const texts = data.map((row) => row[at] ?? '').filter((text) => !isBlank(text))
  return texts.length > 0 && texts.filter(isKnown).length * 2 >= texts.length
}

function knownIn(data: Matrix, at: number, find: (text: string) => Found): number {
  return at < 0 ? 0 : data.filter((row) => find(row[at] ?? '') !== undefined).length
}

/** Side by side from the cell where the paste begins; what names rows takes no place, unless it stands on its own. */
function placed(known: readonly string[], sheet: Sheet, at: Corner): readonly string[] {
  const ids = sheet.columns.map(({ id }) => id)
  const first = Math.max(0, ids.indexOf(at.column))
  const straight = known.map((_, index) => ids[first + index] ?? '')
  if (known.every((id, index) => id === '' || id === straight[index])) return straight
  const free = ids.slice(first).filter(isValue)
  let next = 0
  return known.map((id) => (id === '' ? (free[next++] ?? '') : id))
}
