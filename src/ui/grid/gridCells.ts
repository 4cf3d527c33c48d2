import { headRow } from './moves'
import type { Place } from './moves'

/** The `data-column` of a cell that goes over all columns, as in the line above a group of rows. */
export const everyColumn = '*'

/** Cells carry `data-column`, rows `data-row`: the way from a place to its element and back. */
export function cellAt(table: HTMLTableElement | null, { row, column }: Place): HTMLElement | undefined {
  const parent = row === headRow ? table?.tHead : rowsOf(table).find((one) => one.dataset.row === row)
  const cells = parent ? [...parent.querySelectorAll<HTMLElement>('[data-column]')] : []
  return cells.find((cell) => [column, everyColumn].includes(cell.dataset.column ?? ''))
}

export function placeOf(target: Element): Place | undefined {
  const cell = target.closest<HTMLElement>('[data-column]')
  const row = cell?.closest('thead') ? headRow : cell?.closest('tr')?.dataset.row
  const column = cell?.dataset.column
  return row === undefined || column === undefined ? undefined : { row, column }
}

/** The cell of a row that something stands in; headings and the lines above groups have none. */
export function cellPlaceOf(target: Element): Place | undefined {
  const place = placeOf(target)
  return place?.row === headRow || place?.column === everyColumn ? undefined : place
}

/** Whether the person has gone to something else than a cell and what it holds. */
export function isFocusElsewhere(cell: Element | undefined): boolean {
  const { activeElement, body } = document
  return activeElement !== null && activeElement !== body && !cell?.contains(activeElement)
}

/** The input of the editor in a cell. */
export const editorIn = (cell: Element | undefined): HTMLElement | null | undefined =>
  cell?.querySelector<HTMLElement>('[data-editor] :is(input, textarea, select)')

export const isInEditor = (target: Element): boolean => target.closest('[data-editor]') !== null

/** The link, button or box that a cell holds. */
export const controlIn = (cell: Element | undefined): HTMLElement | null | undefined =>
  cell?.querySelector<HTMLElement>('a[href], button, input')

const rowsOf = (table: HTMLTableElement | null): readonly HTMLTableRowElement[] => [
  ...(table?.tBodies[0]?.rows ?? []),
]

/** What has keys and a pointer of its own: a link, a button, a field, an editor. */
export const isControl = (target: Element): boolean =>
  target.closest('a[href], button, input, select, textarea, [data-editor]') !== null

/** The cell of a row under the pointer or, where the pointer has left the table, the one nearest to it. */
export function placeNear(
  table: HTMLElement,
  { x, y }: { readonly x: number; readonly y: number },
): Place | undefined {
  const box = (table.parentElement ?? table).getBoundingClientRect()
  const [width, height] = [document.documentElement.clientWidth, document.documentElement.clientHeight]
  const left = within(x, Math.max(box.left, 0), Math.min(box.right, width))
  const top = within(y, Math.max(box.top, 0), Math.min(box.bottom, height))
  const under = document.elementFromPoint(left, top)
  return under && table.contains(under) ? cellPlaceOf(under) : undefined
}

const within = (value: number, low: number, high: number): number =>
  Math.max(low + 1, Math.min(value, high - 2))
