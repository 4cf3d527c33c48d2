import { tidy } from '../figure/tidy'
import type { YearId } from '../primitives'
import type { SourceCell } from '../source'
import type { Placed } from './draft'
import type { ColumnHolds, WhichQuarter } from './mapping'

/** A row of data by what its columns hold. */
export interface RawRow {
  /** `t0r5` */
  readonly key: string
  readonly place: string
  /** Of the row above it that heads a group, or of the table. */
  readonly heading: string
  /** The row of its group, as it stands there. */
  readonly group: Placed<string> | null
  readonly cells: readonly HeldCell[]
}

export interface HeldCell {
  readonly holds: ColumnHolds
  readonly quarter: WhichQuarter
  readonly cell: SourceCell
}

/** The year that the heading of an annual target or an outturn names. */
export const yearNamed = ({ quarter }: HeldCell): YearId | undefined =>
  typeof quarter === 'string' && /^\d/u.test(quarter) ? quarter.slice(0, 4) : undefined

/** The text that a row has for a register; empty where it has none. */
export function textOf(row: RawRow, holds: ColumnHolds): string {
  return tidy(row.cells.find((one) => one.holds === holds)?.cell.text ?? '')
}

/** The texts that a row has for some registers, put together; null where it has none. */
export function placedTexts(
  cells: readonly HeldCell[],
  holds: readonly ColumnHolds[],
): Placed<string> | null {
  const found = holds.flatMap((one) => cells.filter((held) => held.holds === one).map(({ cell }) => cell))
  const texts = new Set(found.map(({ text }) => text.trim()))
  return found[0] ? { value: [...texts].join('\n\n'), place: found[0].place } : null
}

/** All cells of a row as one line. */
export const lineOf = (cells: readonly SourceCell[]): Placed<string> => ({
  value: cells.map(({ text }) => text).join(' '),
  place: cells[0]?.place ?? '',
})

/** The table that a row stands in, from 0. */
export const tableOf = (key: string): number => Number(/^t(\d+)r/u.exec(key)?.[1] ?? Number.NaN)
