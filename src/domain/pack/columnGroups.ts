import type { Column } from './document'

export interface ColumnGroup {
  readonly over: string
  readonly columns: readonly Column[]
}

/** Neighbours under the same heading. */
export function columnGroups(columns: readonly Column[]): readonly ColumnGroup[] {
  return columns.reduce<readonly ColumnGroup[]>((groups, column) => {
    const last = groups.at(-1)
    if (last?.over !== column.over) return [...groups, { over: column.over, columns: [column] }]
    return [...groups.slice(0, -1), { over: last.over, columns: [...last.columns, column] }]
  }, [])
}
