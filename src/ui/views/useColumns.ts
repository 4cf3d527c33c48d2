import { useMemo } from 'react'
import { keepColumnView, readColumnView, usualView, useColumnView } from '#state/columnViews'
import type { TableKind } from '#state/columnViews'
import { arrange, changeView } from './arrangement'
import type { ArrangedColumn, ColumnChange } from './arrangement'
import { columnInfos } from './columnInfo'
import type { GivenColumn } from './columnInfo'

/** How the columns of a table stand now, and the way to arrange them otherwise. */
export interface ColumnChoice {
  /** Hidden ones too, in the order of the screen. */
  readonly columns: readonly ArrangedColumn[]
  readonly isUsual: boolean
  readonly change: (change: ColumnChange) => void
}

export interface ChosenColumns {
  /** For `useGrid`: the same objects while only widths change, so that no row is painted again. */
  readonly state: {
    readonly columnVisibility: Record<string, boolean>
    readonly columnOrder: string[]
    readonly columnPinning: { start: string[]; end: string[] }
  }
  readonly choice: ColumnChoice
}

/** Whether a column of that id is there to be seen. */
export const isColumnShown = ({ columns }: ColumnChoice, id: string): boolean =>
  columns.some((column) => column.id === id && column.isShown)

/** The columns of a table as the person at this browser last arranged them. `columns` and `hidden` must be stable. */
export function useColumns(
  kind: TableKind,
  columns: readonly GivenColumn[],
  hidden: readonly string[] = none,
): ChosenColumns {
  const view = useColumnView(kind)
  const usual = useMemo(() => ({ columns: columnInfos(columns), hidden, pinned }), [columns, hidden])
  const arranged = useMemo(() => arrange(view, usual), [view, usual])
  const { order, shown, pinned: chosenPins } = view
  const state = useMemo(
    () => stateOf(arrange({ order, shown, widths: {}, pinned: chosenPins }, usual)),
    [order, shown, chosenPins, usual],
  )
  const choice = useMemo(
    () => ({
      columns: arranged,
      isUsual: JSON.stringify(arranged) === JSON.stringify(arrange(usualView, usual)),
      change: (change: ColumnChange) => keepColumnView(kind, changeView(readColumnView(kind), change, usual)),
    }),
    [kind, arranged, usual],
  )
  return useMemo(() => ({ state, choice }), [state, choice])
}

const none: readonly string[] = []

/** What names a row stays in sight. */
const pinned = ['ref', 'title']

const stateOf = (columns: readonly ArrangedColumn[]): ChosenColumns['state'] => ({
  columnVisibility: Object.fromEntries(columns.map(({ id, isShown }) => [id, isShown])),
  columnOrder: columns.map(({ id }) => id),
  columnPinning: { start: columns.filter(({ isPinned }) => isPinned).map(({ id }) => id), end: [] },
})
