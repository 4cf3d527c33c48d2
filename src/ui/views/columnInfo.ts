import { columnWidths } from '../grid/gridMeta'
import type { ColumnWidth } from '../grid/gridMeta'

/** What is known of a column whatever its rows are. */
export interface ColumnInfo {
  readonly id: string
  /** As its heading says: "Actual". */
  readonly heading: string
  /** With the heading above it, where it has one: "Actual, Year to date". */
  readonly name: string
  /** It names the rows, so it is always there. */
  readonly isFixed: boolean
  /** In rem. */
  readonly usualWidth: number
  /** Without a width of its own it takes what is left over. */
  readonly isFlexible: boolean
}

/** A column or a group of them, as tables are given them; headings are texts. */
export interface GivenColumn {
  readonly id?: string | undefined
  readonly accessorKey?: unknown
  readonly header?: unknown
  readonly meta?: { readonly width?: ColumnWidth; readonly rowHeader?: boolean } | undefined
  readonly columns?: readonly GivenColumn[]
}

/** The columns without their groups, in the usual order. */
export const columnInfos = (columns: readonly GivenColumn[], group = ''): readonly ColumnInfo[] =>
  columns.flatMap((column) =>
    column.columns ? columnInfos(column.columns, textOf(column.header)) : [infoOf(column, group)],
  )

/** Whether a column takes what others leave over. */
export const isFlexible = (width: ColumnWidth | undefined): boolean => width === 'title' || width === 'text'

/** In rem: how wide a column is that nobody has made wider. */
export const usualWidth = (width: ColumnWidth = 'figure'): number => columnWidths[width]

function infoOf({ id, accessorKey, header, meta }: GivenColumn, group: string): ColumnInfo {
  const heading = textOf(header)
  return {
    id: id ?? textOf(accessorKey),
    heading,
    name: group === '' ? heading : `${heading}, ${group}`,
    isFixed: meta?.rowHeader === true,
    usualWidth: usualWidth(meta?.width),
    isFlexible: isFlexible(meta?.width),
  }
}

const textOf = (text: unknown): string => (typeof text === 'string' ? text : '')
