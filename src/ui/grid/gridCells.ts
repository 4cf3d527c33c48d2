import { headRow } from './moves'
import type { Place } from './moves'

/** Cells carry `data-column`, rows `data-row`: the way from a place to its element and back. */
export function cellAt(table: HTMLTableElement | null, { row, column }: Place): HTMLElement | undefined {
  const parent = row === headRow ? table?.tHead : rowsOf(table).find((one) => one.dataset.row === row)
  const cells = parent ? [...parent.querySelectorAll<HTMLElement>('[data-column]')] : []
  return cells.find((cell) => cell.dataset.column === column)
}

export function placeOf(target: Element): Place | undefined {
  const cell = target.closest<HTMLElement>('[data-column]')
  const row = cell?.closest('thead') ? headRow : cell?.closest('tr')?.dataset.row
  const column = cell?.dataset.column
  return row === undefined || column === undefined ? undefined : { row, column }
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
