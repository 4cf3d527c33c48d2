import type { Problem } from '#domain/result'
import type { SourceRow } from '#domain/source'
import { colouredFigures } from '../colouredFigures'
import { withStatusWords } from '../colouredStatus'
import type { ColouredCell } from '../colouredStatus'
import { unmarked } from '../colourMark'
import { most } from '../limits'
import { coloursOf } from './cellColours'
import { attributeOf, isElement, isHidden } from './element'
import type { Element } from './element'
import { linesIn } from './walk'

/** The rows of a table with each merged cell in its first place, and the tables that lie in its cells. */
export interface TableRows {
  readonly rows: readonly SourceRow[]
  readonly inner: readonly InnerTable[]
  /** Places of cells that were changed under tracked changes. */
  readonly changed: readonly string[]
  /** Figures on colours of traffic lights, as sentences. */
  readonly problems: readonly Problem[]
  readonly isCut: boolean
}

export interface InnerTable {
  readonly table: Element
  /** Of the cell that it lies in. */
  readonly place: string
}

const isCell = ({ tagName }: Element): boolean => tagName === 'td' || tagName === 'th'

/** Its own rows, not those of tables in it. */
export function rowsIn(table: Element): readonly Element[] {
  return seenIn(table).flatMap((child) => {
    if (child.tagName === 'tr') return [child]
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsIn(child) : []
  })
}

export const cellsIn = (row: Element): readonly Element[] => seenIn(row).filter(isCell)

const seenIn = (element: Element): readonly Element[] =>
  element.childNodes.filter(isElement).filter((child) => !isHidden(child))

/** Reads a table; `place` is that of the table. */
export function readRows(table: Element, place: string): TableRows {
  const all = rowsIn(table)
  const [inner, changed]: [InnerTable[], string[]] = [[], []]
  const taken = new Map<number, number>() // until which row a merged cell fills a column
  const rows = all
    .slice(0, most.rows)
    .map((row, at) => readRow(row, { at, taken, place: `${place}, row ${at + 1}`, inner, changed }))
  const problems = colouredFigures(place, rows, (column) => String(column + 1))
  return { rows: withStatusWords(rows), inner, changed, problems, isCut: all.length > most.rows }
}

interface RowPlace {
  readonly at: number
  readonly taken: Map<number, number>
  readonly place: string
  readonly inner: InnerTable[]
  readonly changed: string[]
}

function readRow(row: Element, { at, taken, place, inner, changed }: RowPlace): readonly ColouredCell[] {
  const cells: ColouredCell[] = []
  const blank = () => cells.push({ text: '', place: `${place}, column ${cells.length + 1}` })
  const isTaken = () => (taken.get(cells.length) ?? 0) > at
  for (const cell of cellsIn(row)) {
    while (isTaken()) blank()
    if (cells.length >= most.columns) break
    const columns = Math.min(spanIn(cell, 'colspan'), most.columns - cells.length)
    const rows = spanIn(cell, 'rowspan')
    const span = columns > 1 || rows > 1 ? { span: { columns, rows } } : {}
    if (rows > 1)
      for (let column = 0; column < columns; column += 1) taken.set(cells.length + column, at + rows)
    const own = `${place}, column ${cells.length + 1}`
    const { isChanged, ...seen } = unmarked(linesIn(cell, (table) => inner.push({ table, place: own })))
    if (isChanged) changed.push(own)
    cells.push({ ...coloursOf(cell), ...seen, place: own, ...span })
    for (let covered = 1; covered < columns; covered += 1) blank()
  }
  return cells
}

/** `0` spans all rows that are left, which none needs to know. */
function spanIn(cell: Element, name: 'colspan' | 'rowspan'): number {
  const count = Number.parseInt(attributeOf(cell, name) ?? '1', 10)
  return count >= 1 && count <= 65_534 ? count : 1
}
