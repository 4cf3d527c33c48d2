import type { RowData } from '@tanstack/react-table'
import { flushSync } from 'react-dom'
import type { JumpTarget } from '../kit/jump'
import type { ColumnChoice } from '../views/useColumns'
import type { GridController } from './gridController'
import type { GridTable } from './gridTable'

interface Reaching<Row extends RowData> {
  readonly controller: GridController<Row>
  readonly table: GridTable<Row>
  readonly choice: ColumnChoice | undefined
  /** Opens the group that a row is in; false where no group holds it. */
  readonly openFor: ((row: string) => boolean) | undefined
}

/**
 * The way to a cell from outside the grid, whatever hides it: a closed group is opened, a hidden column shown. Browsers leave
 * what is in sight by a part where it is: it is brought into it as a whole.
 */
export function useReach<Row extends RowData>(reaching: Reaching<Row>): JumpTarget {
  const { controller, table, choice, openFor } = reaching
  const go: JumpTarget = (place) => {
    if (!controller.jumpTo(place)) return false
    controller.cellAt(place)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    return true
  }
  return (place) => {
    if (go(place)) return true
    const column = choice?.columns.find(({ id }) => id === place.column)
    const isHere = table.getRowModel().rowsById[place.row] !== undefined
    flushSync(() => {
      if ((isHere || openFor?.(place.row)) && column && !column.isShown)
        choice?.change({ does: 'show', id: column.id, isShown: true })
    })
    return go(place)
  }
}
