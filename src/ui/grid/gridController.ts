import type { RowData } from '@tanstack/react-table'
import type { CopiedTable } from '#domain/clipboardTable'
import type { Sheet } from '#domain/paste'
import { announce } from '../kit/announce'
import { createStore } from '../kit/store'
import { cellAt, editorIn, everyColumn, isFocusElsewhere, placeOf } from './gridCells'
import type { Editing, GridHost, RangeGrid, Viewport } from './gridHost'
import { canBeEmptied } from './gridMeta'
import type { GridLine } from './gridLines'
import type { CellEdit } from './gridMeta'
import { GridOrder } from './gridOrder'
import { GridSelection } from './gridSelection'
import { sheetOf } from './gridSheet'
import type { GridTable } from './gridTable'
import { copiedText, headingsOf } from './gridText'
import { KeysAhead } from './keysAhead'
import { headRow, indexNear, isIn, nearestPlace, stepFrom } from './moves'
import type { GridShape, Place, Step } from './moves'

/**
 * Where the focus is and what is edited. It lives outside React's rendering: moving the focus touches two
 * tabindex attributes and paints no row again. The edited row alone subscribes to `editing`.
 */
export class GridController<Row extends RowData> implements GridHost, RangeGrid {
  readonly editing = createStore<Editing | null>(null)
  readonly ahead = new KeysAhead(() => this.editing.get() !== null)
  readonly selection = new GridSelection({
    shape: () => this.#order.selectable(this.#viewport.pageRows),
    active: () => this.#active,
    element: () => this.#element,
    show: (place) => this.#show(place),
  })

  readonly #order = new GridOrder<Row>()
  #element: HTMLTableElement | null = null
  #viewport: Viewport = { pageRows: 10, keepActive: () => undefined, show: () => undefined }
  #onFill: (text: string) => void = () => undefined
  #table: GridTable<Row> | null = null
  #active: Place | null = null
  /** Index of the active row, to stay near it when the row goes. */
  #activeIndex = 0
  #tabStop: HTMLElement | null = null
  #awaited: Place | null = null
  #hasFocus = false
  #turn = 0
  #watched: { readonly place: Place; readonly before: unknown } | null = null

  looksThrough(viewport: Viewport): void {
    this.#viewport = viewport
  }

  fillsWith(onFill: (text: string) => void): void {
    this.#onFill = onFill
  }

  sheet(): Sheet | null {
    return this.#table && sheetOf(this.#table)
  }

  copied(): CopiedTable | undefined {
    const selected = this.selection.selected.get()
    if (!selected || !this.#table) return undefined
    const headings = this.selection.isWhole() ? headingsOf(this.#table) : []
    const textOf = (row: string) => (column: string) => this.textOf({ row, column })
    return { headings, rows: selected.rows.map((row) => selected.columns.map(textOf(row))) }
  }

  cellAt(place: Place): HTMLElement | undefined {
    return cellAt(this.#element, place)
  }

  /** After every rendering of the table: one cell stays in the tab order, and lost focus finds a neighbour. */
  rendered(table: GridTable<Row>, scroller: HTMLElement | null, lines: readonly GridLine<Row>[]): void {
    this.#element = scroller?.querySelector('table') ?? null
    this.#table = table
    this.#order.rendered(table, lines)
    const shape = this.#shape()
    const isThere = this.#active !== null && isIn(shape, this.#active)
    const edited = this.editing.get()
    if (edited && !isIn(shape, edited.place)) this.editing.set(null)
    this.selection.check()
    if (!isThere) this.#active = nearestPlace(shape, this.#active, this.#activeIndex)
    if (!this.#active) return
    this.#keepIndex(this.#active)
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
    this.#endSelectionBut(place)
    this.#active = this.#inColumn(place)
    this.#keepIndex(place)
    this.#makeTabStop(cellAt(this.#element, place))
  }

  focusLeft(to: EventTarget | null): void {
    if (to instanceof Node && !this.#element?.contains(to)) this.#hasFocus = false
  }

  focus(place: Place): void {
    this.#endSelectionBut(place)
    const cell = cellAt(this.#element, place)
    const [top = ''] = this.#order.selectable(1).rows
    // headings are always in view, and the rows under them follow whoever goes up there
    if (place.row === headRow && this.#active?.row !== headRow) this.#show({ ...place, row: top })
    this.#active = place
    this.#awaited = cell ? null : place
    if (cell) cell.focus()
    else this.#viewport.keepActive()
  }

  /** Back to the cell that had the focus last. */
  refocus(): void {
    if (!this.#hasFocus && this.#active) this.focus(this.#active)
  }

  /** From outside the grid; false where it has no such cell. */
  jumpTo(place: Place): boolean {
    if (!isIn(this.#shape(), place)) return false
    this.focus(place)
    return true
  }

  neighbour(place: Place, step: Step): Place {
    return stepFrom(this.#inColumn(place), step, this.#shape())
  }

  editOf({ row, column }: Place): CellEdit | null {
    const original = this.#original(row)
    if (original === undefined) return null
    return this.#table?.getColumn(column)?.columnDef.meta?.edit?.(original) ?? null
  }

  /** What copying a cell gives: its text as it is typed, or as it is shown. */
  textOf(place: Place): string {
    return copiedText(this.#table, place) ?? this.cellAt(place)?.textContent ?? ''
  }

  hasSelected(): boolean {
    return this.selection.selected.get() !== null
  }

  fill(text: string): void {
    this.#onFill(text)
  }

  /** False where the cell cannot be edited. An entry that still stands refused elsewhere comes first. */
  begin(place: Place, seed: string | null): boolean {
    const open = this.editing.get()
    if (open) {
      this.ahead.forget()
      editorIn(cellAt(this.#element, open.place))?.focus()
      return true
    }
    const edit = this.editOf(place)
    const opened = edit && this.ahead.openingOf(edit, seed)
    if (opened) this.editing.set({ place, edit, ...opened, refusal: null, turn: this.#turn++ })
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
    this.editing.set({ place, edit, text: '', caret: 0, refusal: outcome, turn: this.#turn++ })
  }

  /** Goes to the target unless the person has gone elsewhere while the entry was being stored. */
  close(target: Place | null): void {
    const edited = this.editing.get()
    if (target && !isFocusElsewhere(edited ? this.cellAt(edited.place) : undefined)) this.focus(target)
    this.editing.set(null)
    this.ahead.letGo()
  }

  /** From now on, the next change of this row is announced as its column says. */
  watch(place: Place): void {
    this.#watched = { place, before: this.#original(place.row) }
  }

  unwatch(): void {
    this.#watched = null
  }

  rowMounted(id: string): void {
    this.selection.rowMounted(id)
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

  /** Whoever goes elsewhere is done with what was selected. */
  #endSelectionBut({ row, column }: Place): void {
    if (row !== this.#active?.row || column !== this.#active.column) this.selection.clear()
  }

  #show(place: Place): void {
    const cell = cellAt(this.#element, place)
    if (cell) cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    else this.#viewport.show(place.row)
  }

  #shape(): GridShape {
    return this.#order.walked(this.#viewport.pageRows)
  }

  /** A cell over all columns is left by the column that it was come to in. */
  #inColumn(place: Place): Place {
    if (place.column !== everyColumn) return place
    return { row: place.row, column: this.#active?.column ?? this.#shape().columns[0] ?? everyColumn }
  }

  #keepIndex({ row }: Place): void {
    this.#activeIndex = Math.max(0, indexNear(this.#shape().rows, row, this.#activeIndex))
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
