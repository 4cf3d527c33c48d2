import type { Row as TableRow, RowData } from '@tanstack/react-table'
import type { GridFeatures } from './gridTable'

/** A heading above rows that belong together. */
export interface RowGroup {
  readonly id: string
  readonly title: string
  /** What it holds, in words: "5 figures: 3 exceeds, 2 below". */
  readonly words: string
  readonly isOpen: boolean
  /** How many of the table's rows stand under it; none while it is closed. */
  readonly rows: number
  readonly toggle: () => void
}

/** What stands under the headings of a grid, in the order of the screen. */
export type GridLine<Row extends RowData> =
  | { readonly is: 'group'; readonly id: string; readonly group: RowGroup }
  | { readonly is: 'row'; readonly id: string; readonly row: TableRow<GridFeatures<Row>, Row> }

/** The rows, each group above its own. Groups take the rows in order; there are none where nothing is grouped. */
export function gridLines<Row extends RowData>(
  rows: readonly TableRow<GridFeatures<Row>, Row>[],
  groups: readonly RowGroup[],
): readonly GridLine<Row>[] {
  const lines = rows.map((row) => ({ is: 'row', id: row.id, row }) as const)
  if (groups.length === 0) return lines
  let from = 0
  const grouped = groups.flatMap((group) => {
    const own = lines.slice(from, (from += group.rows))
    return [{ is: 'group', id: groupLineId(group), group } as const, ...own]
  })
  return [...grouped, ...lines.slice(from)]
}

/** Never the id of a record. */
const groupLineId = ({ id }: RowGroup): string => `(group) ${id}`
