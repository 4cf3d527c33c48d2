import { canonical } from '../canonical'
import type { Offer } from '../cellPlan'
import type { Changes, Write } from '../change'
import { isBlank, isSheetError } from './sheet'
import type { SheetCell, SheetColumn, SheetRow } from './sheet'

/** What a pasted text comes to in its cell. `fixed`: the cell cannot be edited; `ask`: only the person knows. */
export type Outcome =
  | { readonly is: 'write'; readonly changes: Changes }
  | { readonly is: 'same' | 'blank' | 'fixed' }
  | { readonly is: 'ask'; readonly message: string; readonly offers: readonly Offer[] }
  | { readonly is: 'bad'; readonly message: string }

/** One text on its way to one cell. */
export interface PlannedCell {
  /** Where it stood in the source. */
  readonly source: { readonly row: number; readonly column: number }
  readonly row: SheetRow
  readonly column: SheetColumn
  readonly cell: SheetCell | null
  readonly text: string
  readonly outcome: Outcome
}

/** N2, N3 — A blank text is no figure and no zero: it leaves a cell as it is, unless a cell is to be cleared. */
export function planCell(cell: SheetCell | null, text: string, blanks: 'keep' | 'clear'): Outcome {
  if (isBlank(text) && (blanks === 'keep' || !cell)) return { is: 'blank' }
  if (!cell) return { is: 'fixed' }
  if (text.trim() === cell.text.trim()) return { is: 'same' }
  const plan = cell.plan(isBlank(text) ? '' : text)
  if (plan.plan === 'write' && isSheetError(text))
    return { is: 'bad', message: `“${text.trim()}” is an error of the spreadsheet, and no text.` }
  if (plan.plan === 'write')
    return plan.changes.writes.every(isSame) ? { is: 'same' } : { is: 'write', changes: plan.changes }
  const { message, offers } = plan
  return offers.length > 0 ? { is: 'ask', message, offers } : { is: 'bad', message }
}

const isSame = ({ value, before }: Write): boolean => canonical(value ?? null) === canonical(before ?? null)
