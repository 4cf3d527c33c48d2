import type { RowData } from '@tanstack/react-table'
import { flushSync } from 'react-dom'
import type { JumpPlace, JumpTarget } from '../kit/jump'
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

export interface Reach {
  /** Goes to a cell; false where no row holds it. */
  readonly go: JumpTarget
  /** Has what hides a cell taken away with the next drawing. */
  readonly uncover: (place: JumpPlace) => void
}

/**
 * The way to a cell from outside the grid, whatever hides it: a closed group is opened, a hidden column shown. Browsers leave
 * what is in sight by a part where it is: it is brought into it as a whole.
 */
export function useReach<Row extends RowData>(reaching: Reaching<Row>): Reach {
  const { controller, table, choice, openFor } = reaching
  const goWhereDrawn: JumpTarget = (place) => {
    if (!controller.jumpTo(place)) return false
    controller.cellAt(place)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    return true
  }
  const uncover = (place: JumpPlace) => {
    const column = choice?.columns.find(({ id }) => id === place.column)
    const isHere = table.getRowModel().rowsById[place.row] !== undefined
    if ((isHere || openFor?.(place.row)) && column && !column.isShown)
      choice?.change({ does: 'show', id: column.id, isShown: true })
  }
  const go: JumpTarget = (place) => {
    if (goWhereDrawn(place)) return true
    flushSync(() => uncover(place))
    return goWhereDrawn(place)
  }
  return { go, uncover }
}
