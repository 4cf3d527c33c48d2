import type { SortingState, Updater } from '@tanstack/react-table'

interface Order<Key extends string> {
  /** Undefined: the rows stand in the order of the report. */
  readonly key: Key | undefined
  readonly descending: boolean
}

interface Sorted<Key extends string, State extends object> {
  readonly keys: readonly Key[]
  readonly order: Order<Key>
  readonly onOrder: (order: Order<Key>) => void
  /** What else the table is given. */
  readonly state: State
}

/**
 * Options of a table whose rows are given in order: a press on a heading asks for another one, first up, then down; the
 * third goes back to the order of the report.
 */
export function sortedBy<Key extends string, State extends object>({
  keys,
  order,
  onOrder,
  state,
}: Sorted<Key, State>) {
  const sorting = order.key === undefined ? [] : [{ id: order.key, desc: order.descending }]
  return {
    state: { ...state, sorting },
    manualSorting: true,
    onSortingChange: (change: Updater<SortingState>) => {
      const [first] = typeof change === 'function' ? change(sorting) : change
      onOrder({ key: keys.find((key) => key === first?.id), descending: first?.desc ?? false })
    },
  }
}
