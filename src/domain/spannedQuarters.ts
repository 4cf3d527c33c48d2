import type { YearToDate } from './accumulation'
import { readQuarter } from './quarter'

/** Which quarters of its year a value to date speaks of, those that it lacks among them; none where nothing is known. */
export function spannedQuarters({ actual }: Pick<YearToDate, 'actual'>): readonly number[] {
  const quarters =
    actual.has === 'none' ? [] : actual.has === 'value' ? actual.covers : [...actual.covers, ...actual.lacks]
  return quarters.map((quarter) => readQuarter(quarter).number).toSorted((a, b) => a - b)
}

/** Two quarters of this year are not held against one of last year, in which the indicator began later. */
export const spansAlike = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === 0 || other.length === 0 || one.join() === other.join()
