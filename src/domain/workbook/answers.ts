import type { Problem } from '../result'
import { cellName } from './columnName'
import type { FilledCell, FilledSheet } from './filled'
import { sheetMarked } from './marks'
import { mostInCell } from './sheets'
import type { EntryColumn, EntryRow, EntrySheet, SheetKey } from './sheets'

/** A cell of a filled-in workbook beside what was written there. */
export interface AnsweredCell {
  readonly text: string
  readonly isChanged: boolean
  /** `sheet Figures, H14` */
  readonly place: string
}

/** A row that was found again. */
export interface AnsweredRow {
  readonly sheet: SheetKey
  readonly id: string
  /** Of a column; one that is gone counts as unchanged. */
  readonly cell: (key: string) => AnsweredCell
}

export interface Answers {
  readonly rows: readonly AnsweredRow[]
  /** What was not read, each with its place. */
  readonly problems: readonly Problem[]
}

/**
 * Finds the rows of a request's sheets again in a workbook that came back: by their ids, wherever sheets, rows and columns have
 * been moved to and whatever they are called by now.
 */
export function readAnswers(asked: readonly EntrySheet[], filled: readonly FilledSheet[]): Answers {
  const marked = filled.flatMap((sheet) => markedIn(sheet) ?? [])
  const read = asked.map((sheet) => {
    const found = marked.find(({ key }) => key === sheet.key)
    return found ? readSheet(sheet, found) : { rows: [], problems: [sheetGone(sheet)] }
  })
  return { rows: read.flatMap(({ rows }) => rows), problems: read.flatMap(({ problems }) => problems) }
}

interface MarkedSheet {
  readonly key: SheetKey
  readonly name: string
  readonly mark: FilledCell
  /** Row by row, each by its column. */
  readonly byRow: ReadonlyMap<number, ReadonlyMap<number, string>>
}

function markedIn({ name, cells }: FilledSheet): MarkedSheet | undefined {
  const mark = cells.find(({ text }) => sheetMarked(text))
  const key = mark && sheetMarked(mark.text)
  if (!mark || !key) return undefined
  const byRow = new Map<number, Map<number, string>>()
  for (const { row, column, text } of cells) {
    const texts = byRow.get(row) ?? new Map<number, string>()
    byRow.set(row, texts.set(column, text))
  }
  return { key, name, mark, byRow }
}

function readSheet(sheet: EntrySheet, found: MarkedSheet): Answers {
  const { mark, byRow, name } = found
  const keys = byRow.get(mark.row) ?? new Map<number, string>()
  const columns = sheet.columns.flatMap((column) => {
    const at = [...keys].find(([, key]) => key === column.key)?.[0]
    return at === undefined ? [] : [{ column, at }]
  })
  const wanted = new Map(sheet.rows.map((row) => [row.id, row]))
  const rows: AnsweredRow[] = []
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const [row, texts] of [...byRow].toSorted(([a], [b]) => a - b)) {
    const id = texts.get(mark.column) ?? ''
    const place = `sheet ${name}, row ${row + 1}`
    const given = wanted.get(id)
    if (row === mark.row || (!given && !isFilled(texts, columns))) continue
    if (!given) problems.push(added(place))
    else if (seen.has(id)) problems.push(twice(place))
    else {
      const at = { name, row, texts }
      rows.push({ sheet: sheet.key, id, cell: cellsOf(given, columns, at) })
      problems.push(...cutProblems(given, columns, at))
    }
    if (given) seen.add(id)
  }
  const gone = sheet.rows.filter((row) => !row.line && !seen.has(row.id)).map((row) => rowGone(row, name))
  return { rows, problems: [...problems, ...gone] }
}

type Placed = { readonly column: EntryColumn; readonly at: number }

/** Whether something was typed in a row of no id: the row of headings says only what they are. */
const isFilled = (texts: ReadonlyMap<number, string>, columns: readonly Placed[]): boolean =>
  columns.some(({ column, at }) => {
    const text = texts.get(at) ?? ''
    return text !== '' && text !== column.heading
  })

interface RowFound {
  readonly name: string
  readonly row: number
  readonly texts: ReadonlyMap<number, string>
}

function cellsOf(
  { cells }: EntryRow,
  columns: readonly Placed[],
  { name, row, texts }: RowFound,
): AnsweredRow['cell'] {
  return (key) => {
    const before = plainText(cells[key] ?? '')
    const placed = columns.find(({ column }) => column.key === key)
    const text = placed ? plainText(texts.get(placed.at) ?? '') : before
    const place = `sheet ${name}, ${cellName(placed?.at ?? 0, row)}`
    return { text, isChanged: text !== before && !isCut(cells[key]), place }
  }
}

/** A text that no cell can hold was sent as far as one can. */
const isCut = (text = ''): boolean => text.length > mostInCell

const cutProblems = (
  { cells }: EntryRow,
  columns: readonly Placed[],
  { name, row, texts }: RowFound,
): readonly Problem[] =>
  columns
    .filter(
      ({ column: { key }, at }) =>
        isCut(cells[key]) && plainText(texts.get(at) ?? '') !== plainText(cells[key] ?? ''),
    )
    .map(({ at }) => cut(`sheet ${name}, ${cellName(at, row)}`))

/** As every program keeps it: the ends of lines are the same, and nothing stands before the first word or after the last. */
const plainText = (text: string): string =>
  text.slice(0, mostInCell).replace(/\r\n?/gu, '\n').replaceAll('\0', '').trim()

const notRead = (code: string, path: string, message: string): Problem => ({ code, path, message })

const sheetGone = ({ name }: EntrySheet): Problem =>
  notRead('sheet-gone', `sheet ${name}`, 'This sheet is no longer in the workbook. Nothing was read of it.')

const rowGone = ({ cells: { ref, title, what, about } }: EntryRow, sheet: string): Problem =>
  notRead(
    'row-gone',
    `sheet ${sheet}`,
    `The row “${[ref, title ?? what ?? about].filter(Boolean).join(' ')}” is no longer there. Nothing was read of it.`,
  )

const added = (place: string): Problem =>
  notRead(
    'row-added',
    place,
    'This row was added. It is not of the request, so it was not read. Add what it is about in the plan first.',
  )

const twice = (place: string): Problem =>
  notRead('row-twice', place, 'This row stands in the sheet twice. Only the first of the two was read.')

const cut = (place: string): Problem =>
  notRead(
    'text-cut',
    place,
    'This text is longer than a cell holds, so what was changed in it was not read. Change it on the Section page.',
  )
