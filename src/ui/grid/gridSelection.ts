import { announce } from '../kit/announce'
import { createStore } from '../kit/store'
import { idsBetween, isIn, stepFrom } from './moves'
import type { GridShape, Place, Step } from './moves'
import { selectedWords } from './selectedWords'

/** The cells where these rows and columns meet: ids in the order of the screen. */
export interface Selected {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
}

/** What a selection needs of its grid. */
export interface SelectableGrid {
  /** Of the rows alone: headings and the lines above groups are walked over and never selected. */
  readonly shape: () => GridShape
  readonly active: () => Place | null
  readonly element: () => HTMLTableElement | null
  /** Scrolls a cell into view; the focus stays where it is. */
  readonly show: (place: Place) => void
}

/**
 * The rectangle of cells that a person has selected, from one corner to another; null where it is only the cell with
 * the focus. It lives outside React's rendering, as the focus does: cells are marked in the page itself.
 */
export class GridSelection {
  readonly selected = createStore<Selected | null>(null)

  readonly #grid: SelectableGrid
  #corner: Place | null = null
  /** The corner that moves. */
  #end: Place | null = null
  #marked: Element[] = []
  #isPicking = false

  constructor(grid: SelectableGrid) {
    this.#grid = grid
  }

  /** The moving corner one step on; it starts at the cell with the focus, which stays where it is. */
  extend(step: Step): void {
    const active = this.#grid.active()
    if (!active) return
    const shape = this.#grid.shape()
    if (!isIn(shape, active)) return
    const end = stepFrom(this.#end ?? active, step, shape)
    this.#take(this.#corner ?? active, end)
    this.#grid.show(end)
    this.say()
  }

  /** From the cell with the focus, or the corner that stands, to a cell that was pointed at. */
  extendTo(end: Place): void {
    const active = this.#corner ?? this.#grid.active()
    this.#isPicking = false
    if (active) this.#take(active, end)
    this.say()
  }

  /** The next cell that is pointed at is the other corner, as if Shift were held. */
  pickEnd(): void {
    this.#isPicking = true
  }

  isPicking(): boolean {
    return this.#isPicking
  }

  /** While a pointer moves; what is selected is said when it is released. */
  dragTo(corner: Place, end: Place): void {
    if (this.#end?.row === end.row && this.#end.column === end.column) return
    this.#take(corner, end)
    this.#grid.show(end)
  }

  all(): void {
    const { rows, columns } = this.#grid.shape()
    const [row, column, lastRow, lastColumn] = [rows[0], columns[0], rows.at(-1), columns.at(-1)]
    if (row === undefined || column === undefined || lastRow === undefined || lastColumn === undefined) return
    this.#take({ row, column }, { row: lastRow, column: lastColumn })
    this.say()
  }

  /** The rows of what is selected, whole; of nothing, the row with the focus. */
  wholeRows(): void {
    const active = this.#grid.active()
    const [first, last] = [this.#corner ?? active, this.#end ?? active]
    const { columns } = this.#grid.shape()
    const [column, lastColumn] = [columns[0], columns.at(-1)]
    if (!first || !last || column === undefined || lastColumn === undefined) return
    this.#take({ row: first.row, column }, { row: last.row, column: lastColumn })
    this.say()
  }

  /** Whether every cell of the grid is selected. */
  isWhole(): boolean {
    const selected = this.selected.get()
    const { rows, columns } = this.#grid.shape()
    return selected?.rows.length === rows.length && selected.columns.length === columns.length
  }

  /** False where nothing was selected. */
  clear(): boolean {
    this.#corner = null
    this.#end = null
    this.#unmark()
    const had = this.selected.get() !== null
    if (had) this.selected.set(null)
    return had
  }

  /** After a rendering: it ends where rows or columns in between are others by now (sorted, filtered, hidden). */
  check(): void {
    const selected = this.selected.get()
    if (!selected || !this.#corner || !this.#end) return
    const now = between(this.#corner, this.#end, this.#grid.shape())
    if (now && isSame(now.rows, selected.rows) && isSame(now.columns, selected.columns)) this.#mark()
    else this.clear()
  }

  rowMounted(id: string): void {
    const selected = this.selected.get()
    if (!selected?.rows.includes(id)) return
    const rows = [...(this.#grid.element()?.tBodies[0]?.rows ?? [])]
    const row = rows.find((one) => one.dataset.row === id)
    if (row) this.#markRow(row, selected)
  }

  say(): void {
    const selected = this.selected.get()
    if (selected) announce(`${selectedWords(selected)} selected`)
  }

  #take(corner: Place, end: Place): void {
    const selected = between(corner, end, this.#grid.shape())
    if (!selected || selected.rows.length * selected.columns.length < 2) {
      this.clear()
      return
    }
    this.#corner = corner
    this.#end = end
    getSelection()?.removeAllRanges()
    this.selected.set(selected)
    this.#mark()
  }

  /** Marks the cells that are in the page: `data-selected` names the edges that a cell lies at. */
  #mark(): void {
    this.#unmark()
    const selected = this.selected.get()
    if (!selected) return
    const ids = new Set(selected.rows)
    for (const row of this.#grid.element()?.tBodies[0]?.rows ?? [])
      if (ids.has(row.dataset.row ?? '')) this.#markRow(row, selected)
  }

  #markRow(row: HTMLTableRowElement, { rows, columns }: Selected): void {
    const id = row.dataset.row
    const vertical = [id === rows[0] && 'top', id === rows.at(-1) && 'bottom']
    for (const cell of row.querySelectorAll<HTMLElement>('[data-column]')) {
      const { column = '' } = cell.dataset
      if (!columns.includes(column)) continue
      const edges = [...vertical, column === columns[0] && 'start', column === columns.at(-1) && 'end']
      cell.dataset.selected = edges.filter(Boolean).join(' ')
      cell.setAttribute('aria-selected', 'true')
      this.#marked.push(cell)
    }
  }

  #unmark(): void {
    for (const cell of this.#marked) {
      cell.removeAttribute('data-selected')
      cell.removeAttribute('aria-selected')
    }
    this.#marked = []
  }
}

function between(corner: Place, end: Place, shape: GridShape): Selected | null {
  const rows = idsBetween(shape.rows, corner.row, end.row)
  const columns = idsBetween(shape.columns, corner.column, end.column)
  return rows.length > 0 && columns.length > 0 ? { rows, columns } : null
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, index) => id === other[index])
