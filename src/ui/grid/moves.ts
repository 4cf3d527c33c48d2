/** A cell: the id of its row, or `headRow`, and the id of its column. */
export interface Place {
  readonly row: string
  readonly column: string
}

/** Stands for the row of column headings, where sorting is done. */
export const headRow = '(head)'

/** What can be walked over, in the order of the screen. `pageRows`: how many rows one page key goes. */
export interface GridShape {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly pageRows: number
}

export type Step =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'columnStart'
  | 'columnEnd'
  | 'gridStart'
  | 'gridEnd'
  | 'pageUp'
  | 'pageDown'

/** The cell one step away; at an edge, the edge. A place that is gone counts as the first. */
export function stepFrom(place: Place, step: Step, shape: GridShape): Place {
  const row = Math.max(0, shape.rows.indexOf(place.row))
  const column = Math.max(0, shape.columns.indexOf(place.column))
  const [down, right] = strides(shape)[step]
  return {
    row: at(shape.rows, row + down) ?? place.row,
    column: at(shape.columns, column + right) ?? place.column,
  }
}

/** Where a row stands, looked for first where it stood last; -1: nowhere. */
export const indexNear = (rows: readonly string[], row: string, last: number): number =>
  rows[last] === row ? last : rows.indexOf(row)

export const isIn = ({ rows, columns }: GridShape, { row, column }: Place): boolean =>
  rows.includes(row) && columns.includes(column)

/** Where the focus goes when its cell is gone: to the same column, in the row at the index that its row had. */
export function nearestPlace({ rows, columns }: GridShape, gone: Place | null, index: number): Place | null {
  const first = rows[0] === headRow ? 1 : 0
  const row = rows[Math.max(first, Math.min(index, rows.length - 1))] ?? rows[0]
  const column = columns.find((id) => id === gone?.column) ?? columns[0]
  return row === undefined || column === undefined ? null : { row, column }
}

/** The ids from one to the other, whichever comes first; none where either is gone. */
export function idsBetween(ids: readonly string[], one: string, other: string): readonly string[] {
  const [first, last] = [ids.indexOf(one), ids.indexOf(other)]
  if (first < 0 || last < 0) return []
  return ids.slice(Math.min(first, last), Math.max(first, last) + 1)
}

/** Rows down and columns right; infinite: to the edge. */
const strides = ({ pageRows }: GridShape): Readonly<Record<Step, readonly [number, number]>> => ({
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
  rowStart: [0, -Infinity],
  rowEnd: [0, Infinity],
  columnStart: [-Infinity, 0],
  columnEnd: [Infinity, 0],
  gridStart: [-Infinity, -Infinity],
  gridEnd: [Infinity, Infinity],
  pageUp: [-pageRows, 0],
  pageDown: [pageRows, 0],
})

const at = (ids: readonly string[], index: number): string | undefined =>
  ids[Math.max(0, Math.min(ids.length - 1, index))]
