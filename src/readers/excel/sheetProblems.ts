import type { Problem } from '#domain/result'
import { columnName } from '../columnName'
import { most } from '../limits'
import { leftOut, listOf } from '../readProblem'
import type { SheetCell, SheetContent } from './sheet'

export const cellName = ({ row, column }: Pick<SheetCell, 'row' | 'column'>): string =>
  `${columnName(column)}${row + 1}`

/** What could not be read of a sheet and what a person may not have seen in it: each a sentence with its place. */
export function sheetProblems(place: string, content: SheetContent): readonly Problem[] {
  return [
    ...failures(place, content),
    ...unknowns(place, content),
    ...hidden(place, content),
    ...cuts(place, content),
  ]
}

function failures(place: string, { failed }: SheetContent): readonly Problem[] {
  const [first] = failed
  if (!first) return []
  const errors = [...new Set(failed.map(({ error }) => error))].join(', ')
  const where = listOf(failed.map(cellName))
  const message =
    failed.length === 1
      ? `The formula in ${place}, ${where} failed (${errors}), so nothing was read there.`
      : `Formulas in ${place} failed (${errors}), so nothing was read in ${where}.`
  return [leftOut(`${place}, ${cellName(first)}`, message)]
}

function unknowns(place: string, { unknown }: SheetContent): readonly Problem[] {
  const [first] = unknown
  if (!first) return []
  return [
    leftOut(
      `${place}, ${cellName(first)}`,
      `The file does not hold what the formulas of ${place} come to in ${listOf(unknown.map(cellName))}. Open it in Excel, save it, and open it here again.`,
    ),
  ]
}

/** Hidden rows and columns are read, but said: nobody who looks at the sheet sees them. */
function hidden(place: string, { hiddenRows, hiddenColumns, cells }: SheetContent): readonly Problem[] {
  const used = new Set(cells.map(({ column }) => column))
  const columns = [...used]
    .filter((column) => hiddenColumns.some(([from, to]) => from <= column && column <= to))
    .toSorted((a, b) => a - b)
    .map((column) => `column ${columnName(column)}`)
  const rows = hiddenRows.map((row) => `row ${row + 1}`)
  if (rows.length + columns.length === 0) return []
  const where = listOf([...columns, ...rows])
  return [leftOut(place, `In ${place} some rows or columns are hidden; they were read as well: ${where}.`)]
}

function cuts(place: string, { cutAt, isCutRight }: SheetContent): readonly Problem[] {
  return [
    ...(cutAt === undefined
      ? []
      : [
          leftOut(
            `${place}, row ${cutAt + 1}`,
            `In ${place} nothing was read from row ${cutAt + 1} on: at most ${most.rows.toLocaleString('en-GB')} rows are read of a sheet.`,
          ),
        ]),
    ...(isCutRight
      ? [
          leftOut(
            place,
            `In ${place} nothing was read to the right of column ${columnName(most.columns - 1)}.`,
          ),
        ]
      : []),
  ]
}

/** Colours that hang on more than the cells of the sheet. */
export function rulesProblem(place: string, unread: readonly string[]): readonly Problem[] {
  if (unread.length === 0) return []
  return [
    leftOut(
      place,
      `In ${place} conditional formats colour ${listOf(unread)} or draw icons there, which could not be worked out. Where these are the statuses, type them as words.`,
    ),
  ]
}
