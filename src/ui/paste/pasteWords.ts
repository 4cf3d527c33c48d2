import type { Changes } from '#domain/change'
import { sourcePlace } from '#domain/paste'
import type { LostRow, PastePlan, PlannedCell, SheetCell } from '#domain/paste'
import { counted } from '../grid/selectedWords'
import type { Proposal } from '../grid/rangeWork'

const verbs: Readonly<Record<Proposal['does'], string>> = {
  paste: 'Paste',
  fill: 'Fill',
  fillDown: 'Fill down',
  clear: 'Clear',
}

export const verbOf = (does: Proposal['does']): string => verbs[does]

export const titleOf = (does: Proposal['does']): string =>
  does === 'paste' ? 'Paste into this table' : `${verbs[does]}: some cells do not take it`

/** The step of undo: `Paste 60 rows × 3 columns`. */
export const labelOf = (does: Proposal['does'], cells: readonly PlannedCell[]): string =>
  `${verbs[does]} ${sizeWords(cells)}`

const done: Readonly<Record<Proposal['does'], string>> = {
  paste: 'Pasted',
  fill: 'Filled',
  fillDown: 'Filled down',
  clear: 'Cleared',
}

const sizeWords = (cells: readonly PlannedCell[]): string => {
  const rows = new Set(cells.map(({ row }) => row.id))
  const columns = new Set(cells.map(({ column }) => column.id))
  return `${counted(rows.size, 'row')} × ${counted(columns.size, 'column')}`
}

/** `Pasted 60 rows × 3 columns: 170 cells changed; 6 held this already; …` */
export const doneWords = (does: Proposal['does'], plan: PastePlan, cells: readonly PlannedCell[]): string =>
  `${done[does]} ${sizeWords(cells)}: ${[`${counted(cells.length, 'cell')} changed`, ...leftWords(plan)].join('; ')}.`

export const nothingWords = (plan: PastePlan): string =>
  `Nothing was changed: ${leftWords(plan).join('; ') || 'there is no cell that can be edited'}.`

/** What is left as it is without anything being wrong. */
export function leftWords({ counts: { same, blank, fixed } }: PastePlan): readonly string[] {
  return [
    same > 0 && `${counted(same, 'cell')} held this already`,
    blank > 0 && `${counted(blank, 'blank cell')} ${blank === 1 ? 'changes' : 'change'} nothing`,
    fixed > 0 && `${counted(fixed, 'cell')} cannot be edited`,
  ].filter((words) => words !== false)
}

/** F12 */
export function movedWords(names: readonly string[]): string {
  const [first, second, ...more] = names
  const listed =
    [first, second].filter(Boolean).join(' and ') + (more.length > 0 ? ` and ${more.length} more` : '')
  return `Nothing was changed: ${listed || 'a cell'} changed meanwhile, perhaps in another tab. Look at it again, then repeat it.`
}

export function lostWords({ row, why, key }: LostRow): string {
  const place = `Row ${row + 1}`
  switch (why) {
    case 'unknown':
      return `${place}: no row here is called “${key}”.`
    case 'unnamed':
      return `${place} says neither a reference nor a title.`
    case 'several':
      return `${place}: more than one row here is called “${key}”.`
    case 'twice':
      return `${place}: ${key} was taken from a row above already.`
    case 'beyond':
      return `${place} would come after the last row here.`
  }
}

/** `Actual of PI1128 (row 3, column B): “lots” could not be read.` Only what was pasted has a place of its own. */
export function badWords(
  { source, cell, column, row, outcome }: PlannedCell,
  does: Proposal['does'],
): string {
  const message = outcome.is === 'bad' ? outcome.message : ''
  const place = does === 'paste' ? ` (${sourcePlace(source.row, source.column)})` : ''
  return `${cell?.name ?? `${column.heading} of ${row.name}`}${place}: ${message}`
}

/** What these changes leave in a cell, in words. */
export const showWrites = (cell: SheetCell | null, { writes }: Changes): string =>
  writes.map(({ register, value }) => cell?.show(register, value) ?? '').join(', ')
