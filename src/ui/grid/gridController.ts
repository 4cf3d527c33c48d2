import type { RowData } from '@tanstack/react-table'
import { announce } from '../kit/announce'
import { createStore } from '../kit/store'
import type { ReadableStore } from '../kit/store'
import { cellAt, editorIn, placeOf } from './gridCells'
import type { CellEdit, CellRefusal } from './gridMeta'
import type { GridTable } from './gridTable'
import { headRow, indexNear, stepFrom } from './moves'
import type { GridShape, Place, Step } from './moves'

/** The one cell that is being edited. `seed`: what was typed to start it, null where the text is kept. */
export interface Editing {
  readonly place: Place
  readonly edit: CellEdit
  readonly seed: string | null
  readonly refusal: CellRefusal | null
}

/** The part of the rows that is in the page. `keepActive` brings the row with the focus into it at once. */
export interface Viewport {
  readonly pageRows: number
  readonly keepActive: () => void
}

/** What rows and editors need of their grid, whatever its rows are. */
export interface GridHost {
  readonly editing: ReadableStore<Editing | null>
  neighbour(place: Place, step: Step): Place
  /** Ends editing. `ahead`: what was typed meanwhile; it starts the next edit. */
  close(target: Place | null, ahead?: string): void
  watch(place: Place): void
  unwatch(): void
  rowMounted(id: string): void
  rowShown(id: string, original: unknown): void
}

/**
 * Where the focus is and what is edited. It lives outside React's rendering: moving the focus touches two
 * tabindex attributes and paints no row again. The edited row alone subscribes to `editing`.
 */
export class GridController<Row extends RowData> implements GridHost {
  readonly editing = createStore<Editing | null>(null)

  #element: HTMLTableElement | null = null
  #viewport: Viewport = { pageRows: 10, keepActive: () => undefined }
  #table: GridTable<Row> | null = null
  #active: Place | null = null
  /** Index of the active row, to stay near it when the row goes. */
  #activeIndex = 0
  #tabStop: HTMLElement | null = null
  #awaited: Place | null = null
  #hasFocus = false
  #known: { readonly rows: unknown; readonly canSort: boolean; readonly ids: readonly string[] } | undefined
  #watched: { readonly place: Place; readonly before: unknown } | null = null

  looksThrough(viewport: Viewport): void {
    this.#viewport = viewport
  }

  cellAt(place: Place): HTMLElement | undefined {
    return cellAt(this.#element, place)
  }

  /** After every rendering of the table: one cell stays in the tab order, and lost focus finds a neighbour. */
  rendered(table: GridTable<Row>, scroller: HTMLElement | null): void {
    this.#element = scroller?.querySelector('table') ?? null
    this.#table = table
    const shape = this.#shape()
    const { row = '', column = '' } = this.#active ?? {}
    const isThere = this.#indexIn(shape, row) >= 0 && shape.columns.includes(column)
    if (this.#editedRowIsGone(shape)) this.editing.set(null)
    if (!isThere) this.#active = this.#nearest(shape)
    if (!this.#active) return
    this.#activeIndex = Math.max(0, this.#indexIn(shape, this.#active.row))
    const cell = cellAt(this.#element, this.#active)
    this.#makeTabStop(cell)
    if (!isThere && this.#hasFocus && document.activeElement === document.body) cell?.focus()
  }

  /** The row with the focus; it stays in the page even when it is scrolled away. */
  activeRow(): string | undefined {
    return this.#active?.row
  }

  focusEntered(target: Element): void {
    const place = placeOf(target)
    this.#hasFocus = true
    if (!place) return
    this.#active = place
    this.#activeIndex = Math.max(0, this.#indexIn(this.#shape(), place.row))
    this.#makeTabStop(cellAt(this.#element, place))
  }

  focusLeft(to: EventTarget | null): void {
    if (to instanceof Node && !this.#element?.contains(to)) this.#hasFocus = false
  }

  focus(place: Place): void {
    const cell = cellAt(this.#element, place)
    this.#active = place
    this.#awaited = cell ? null : place
    if (cell) cell.focus()
    else this.#viewport.keepActive()
  }

  /** From outside the grid; false where it has no such cell. */
  jumpTo(place: Place): boolean {
    const { rows, columns } = this.#shape()
    if (!rows.includes(place.row) || !columns.includes(place.column)) return false
    this.focus(place)
    return true
  }

  neighbour(place: Place, step: Step): Place {
    return stepFrom(place, step, this.#shape())
  }

  editOf({ row, column }: Place): CellEdit | null {
    const original = this.#original(row)
    const meta = this.#table?.getColumn(column)?.columnDef.meta
    return original === undefined ? null : (meta?.edit?.(original) ?? null)
  }

  /** What copying a cell gives: its text as it is typed, or as it is shown. */
  textOf(place: Place): string {
    return this.editOf(place)?.text ?? this.cellAt(place)?.textContent ?? ''
  }

  /** False where the cell cannot be edited. An entry that still stands refused elsewhere comes first. */
  begin(place: Place, seed: string | null): boolean {
    const open = this.editing.get()
    if (open) {
      editorIn(cellAt(this.#element, open.place))?.focus()
      return true
    }
    const edit = this.editOf(place)
    if (edit) this.editing.set({ place, edit, seed, refusal: null })
    return edit !== null
  }

  /** Empties a cell at once; where that is refused, the editor opens and says why. */
  async clear(place: Place): Promise<void> {
    const edit = this.editing.get() ? null : this.editOf(place)
    if (!edit || edit.text === '' || !canBeEmptied(edit)) return
    this.watch(place)
    const outcome = await edit.commit('')
    if (outcome.done) return
    this.unwatch()
    announce(outcome.message, 'assertive')
    this.editing.set({ place, edit, seed: '', refusal: outcome })
  }

  /** Goes to the target unless the person has gone elsewhere while the entry was being stored. */
  close(target: Place | null, ahead = ''): void {
    const goesOn = target !== null && !this.#hasMovedOn()
    if (goesOn) this.focus(target)
    this.editing.set(null)
    if (goesOn && ahead) this.begin(target, ahead)
  }

  /** From now on, the next change of this row is announced as its column says. */
  watch(place: Place): void {
    this.#watched = { place, before: this.#original(place.row) }
  }

  unwatch(): void {
    this.#watched = null
  }

  rowMounted(id: string): void {
    const awaited = this.#awaited
    if (awaited?.row === id) this.focus(awaited)
    else if (this.#active?.row === id) this.#makeTabStop(cellAt(this.#element, this.#active))
  }

  rowShown(id: string, shown: unknown): void {
    const watched = this.#watched
    const original = this.#original(id)
    if (watched?.place.row !== id || watched.before === shown || original === undefined) return
    this.#watched = null
    const words = this.#table?.getColumn(watched.place.column)?.columnDef.meta?.announce?.(original)
    if (words) announce(words)
  }

  #hasMovedOn(): boolean {
    const edited = this.editing.get()
    const { activeElement, body } = document
    const isThere = edited && cellAt(this.#element, edited.place)?.contains(activeElement)
    return activeElement !== null && activeElement !== body && !isThere
  }

  #shape(): GridShape {
    const columns = this.#table?.getVisibleLeafColumns() ?? []
    const canSort = columns.some((column) => column.getCanSort())
    return {
      rows: this.#rowIds(canSort),
      columns: columns.map((column) => column.id),
      pageRows: this.#viewport.pageRows,
    }
  }

  /** Asked several times between two paintings, of thousands of rows. */
  #rowIds(canSort: boolean): readonly string[] {
    const rows = this.#table?.getRowModel().rows ?? []
    if (this.#known?.rows === rows && this.#known.canSort === canSort) return this.#known.ids
    const ids = rows.map(({ id }) => id)
    if (canSort) ids.unshift(headRow)
    this.#known = { rows, canSort, ids }
    return ids
  }

  #indexIn({ rows }: GridShape, row: string): number {
    return indexNear(rows, row, this.#activeIndex)
  }

  #nearest({ rows, columns }: GridShape): Place | null {
    const first = rows[0] === headRow ? 1 : 0
    const row = rows[Math.max(first, Math.min(this.#activeIndex, rows.length - 1))] ?? rows[0]
    const column = columns.find((id) => id === this.#active?.column) ?? columns[0]
    return row === undefined || column === undefined ? null : { row, column }
  }

  #editedRowIsGone(shape: GridShape): boolean {
    const edited = this.editing.get()?.place
    return (
      edited !== undefined &&
      !(this.#indexIn(shape, edited.row) >= 0 && shape.columns.includes(edited.column))
    )
  }

  #original(row: string): Row | undefined {
    return this.#table?.getRowModel().rowsById[row]?.original
  }

  #makeTabStop(cell: HTMLElement | undefined): void {
    if (!cell) return
    if (this.#tabStop && this.#tabStop !== cell) this.#tabStop.tabIndex = -1
    cell.tabIndex = 0
    this.#tabStop = cell
  }
}

const canBeEmptied = ({ input }: CellEdit): boolean =>
  typeof input === 'string' || input.options.some(({ value }) => value === '')
