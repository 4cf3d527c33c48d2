import { tidy } from '../figure/tidy'
import type { SourceCell, SourceRow } from '../source'

/** Lower case, without signs and pictures, for comparing headings: `Actual 🚧` → `actual`, `PI No.` → `pi no`. */
export function plainWords(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}%£/&+<>]+/gu, ' ')
    .trim()
}

export const filledCells = (row: SourceRow): readonly SourceCell[] => row.filter(({ text }) => text !== '')

/** The cell of a column; empty where the row is shorter. */
export const cellAt = (row: SourceRow, column: number): SourceCell => row[column] ?? { text: '', place: '' }

/** The width of the widest row. */
export const widthOf = (rows: readonly SourceRow[]): number => Math.max(0, ...rows.map((row) => row.length))
