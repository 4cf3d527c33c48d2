import { calendarDate, monthNamed } from '../date'
import { tidy } from '../figure/tidy'
import { quarterOfDate, quarterPeriod, readQuarter } from '../quarter'
import type { ColumnUse } from './mapping'

/**
 * The columns headed by months alone, `Jun-24` and `Sep-24`, where each of them ends a quarter: the figures of quarters. One
 * alone, or with other months beside it, may be the figure of that month.
 */
export function quarterEnds(
  headings: readonly string[],
  firstMonth: number,
): readonly (ColumnUse | undefined)[] {
  const months = headings.map(monthIn)
  const uses = months.map((month) => month && endedBy(month, firstMonth))
  const count = months.filter((month) => month !== undefined).length
  const isQuarterly = count > 1 && uses.filter((use) => use !== undefined).length === count
  return isQuarterly ? uses : headings.map(() => undefined)
}

interface Month {
  readonly month: number
  readonly year: number
}

function monthIn(heading: string): Month | undefined {
  const [, name = '', year = ''] = /^([a-z]{3,9})[ ’'-]{1,2}((?:20)?\d{2})$/iu.exec(tidy(heading)) ?? []
  const month = monthNamed(name)
  return month === undefined ? undefined : { month, year: 2000 + (Number(year) % 100) }
}

function endedBy({ month, year }: Month, firstMonth: number): ColumnUse | undefined {
  const date = calendarDate(year, month, 1)
  if (date === undefined) return undefined
  const quarter = quarterOfDate(date, firstMonth)
  if (quarterPeriod(quarter, firstMonth).last.slice(0, 7) !== date.slice(0, 7)) return undefined
  const { year: named, number } = readQuarter(quarter)
  return { holds: 'actual', quarter: `${named}-Q${number}` }
}
