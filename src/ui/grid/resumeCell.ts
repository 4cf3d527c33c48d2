import type { RowData } from '@tanstack/react-table'
import { splitId } from '#domain/ids'
import { typedPlaceKey } from '#domain/typedPlace'
import type { DraftRow } from '#state/drafts'
import type { GridController } from './gridController'
import type { CellEdit } from './gridMeta'
import type { Reach } from './useReach'

interface Resuming<Row extends RowData> {
  readonly controller: GridController<Row>
  readonly uncover: Reach['uncover']
}

/**
 * Opens the editor of a cell with a draft of it; false where the grid has no such cell, or another is being edited. A cell
 * in a closed group or a hidden column is brought out first: it is asked for again once that is drawn.
 */
export function resumeCell<Row extends RowData>(
  { place: wanted, register, texts: { text } }: DraftRow,
  { controller, uncover }: Resuming<Row>,
): boolean {
  if (!register || text === undefined || controller.editing.get()) return false
  const place = { row: splitId(register.id).owner, column: columnOf(register.register) }
  const edit = controller.editOf(place)
  if (edit && (!edit.place || typedPlaceKey(edit.place) !== wanted)) return false
  if (edit && controller.jumpTo(place)) return controller.begin(place, seedOf(edit, text))
  uncover(place)
  return false
}

/** The column that a register is edited in. */
const columnOf = (register: string): string => (register === 'text' ? 'progress' : register)

/** A choice is begun by the words it shows. */
const seedOf = ({ input }: CellEdit, text: string): string =>
  typeof input === 'string' ? text : (input.options.find(({ value }) => value === text)?.label ?? '')
