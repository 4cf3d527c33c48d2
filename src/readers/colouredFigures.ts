import type { Problem } from '#domain/result'
import { colourWord } from './colouredStatus'
import type { ColouredCell } from './colouredStatus'
import { leftOut, listOf } from './readProblem'

/** Traffic lights behind the figures themselves: they may be statuses, and are not taken for any. */
export function colouredFigures(
  place: string,
  rows: readonly (readonly ColouredCell[])[],
  nameOf: (column: number) => string,
): readonly Problem[] {
  const byColumn = new Map<number, Set<string>>()
  for (const [column, { text, fill }] of rows.flatMap((row) => [...row.entries()])) {
    const colour = /^\D{0,2}\d/u.test(text) ? colourWord(fill) : undefined
    if (colour !== undefined) byColumn.set(column, (byColumn.get(column) ?? new Set()).add(colour))
  }
  const columns = [...byColumn].flatMap(([column, found]) =>
    found.size > 1 ? [`column ${nameOf(column)}`] : [],
  )
  if (columns.length === 0) return []
  return [
    leftOut(
      place,
      `In ${place} the figures of ${listOf(columns)} lie on colours of traffic lights, which were not read. Where these are the statuses, type them as words in a column of their own.`,
    ),
  ]
}
