import { dateOfDay, dayNumber, formatDateInFigures } from './date'
import type { DateText, QuarterId, QuarterNumber, YearId } from './primitives'

/** P1 — The calendar year in which the financial year starts, and which of its quarters. */
export interface QuarterParts {
  readonly year: number
  readonly number: QuarterNumber
}

/** First and last calendar day of a period, both within it. */
export interface Period {
  readonly first: DateText
  readonly last: DateText
}

/** `2012-Q1` → 2012 and 1. Anything else throws: the gate lets none in. */
export function readQuarter(id: QuarterId): QuarterParts {
  const number = numbers[id.at(-1) ?? '']
  const year = Number(id.slice(0, -3))
  if (number === undefined || Number.isNaN(year)) throw new Error(`"${id}" is no quarter: expected 2012-Q1`)
  return { year, number }
}

/** Beyond the years 0000 and 9999 the id is one that no record has. */
export const quarterId = (year: number | YearId, number: QuarterNumber): QuarterId =>
  `${String(year).padStart(4, '0')}-Q${number}`

/** `2012-Q1` → `2012`, the financial year that starts in 2012. */
export const yearOf = (id: QuarterId): YearId => id.slice(0, -3)

/** P2 — Total order, earlier first: for `sort`. */
export const compareQuarters = (a: QuarterId, b: QuarterId): number => (a < b ? -1 : a > b ? 1 : 0)

/** So many quarters later, or earlier where negative. */
export function shiftQuarter(id: QuarterId, by: number): QuarterId {
  const { year, number } = readQuarter(id)
  const index = year * 4 + number - 1 + by
  return quarterId(Math.floor(index / 4), numberAt(index))
}

export const nextQuarter = (id: QuarterId): QuarterId => shiftQuarter(id, 1)

export const previousQuarter = (id: QuarterId): QuarterId => shiftQuarter(id, -1)

export const sameQuarterLastYear = (id: QuarterId): QuarterId => shiftQuarter(id, -4)

/** The four quarters of a financial year, in order. */
export const quartersOfYear = (year: YearId): readonly QuarterId[] =>
  quarterNumbers.map((number) => quarterId(year, number))

/** From Quarter 1 of the financial year up to and with the quarter itself. */
export const quartersToDate = (id: QuarterId): readonly QuarterId[] =>
  quartersOfYear(yearOf(id)).slice(0, readQuarter(id).number)

/** P1 — `2012/13`, `1999/00`; `2012` where the year starts in January. */
export function formatYear(year: YearId, firstMonth: number): string {
  return firstMonth === 1 ? year : `${year}/${String((Number(year) + 1) % 100).padStart(2, '0')}`
}

/** P1 — `Quarter 1 2012/13`; `Quarter 1 2012` where the year starts in January. */
export function formatQuarter(id: QuarterId, firstMonth: number): string {
  return `Quarter ${readQuarter(id).number} ${formatYear(yearOf(id), firstMonth)}`
}

/** P1 — Quarters of one financial year, in order: `Quarter 1 2012/13`, `Quarters 1, 2 and 4 2012/13`. */
export function formatQuarters(ids: readonly QuarterId[], firstMonth: number): string {
  const last = ids.at(-1)
  if (last === undefined) return ''
  const others = ids.slice(0, -1).map((id) => readQuarter(id).number)
  const name = formatQuarter(last, firstMonth)
  return others.length === 0 ? name : name.replace('Quarter ', `Quarters ${others.join(', ')} and `)
}

/** P2 — `2012-Q1` is 2012-04-01 to 2012-06-30 where the year starts in April. */
export function quarterPeriod(id: QuarterId, firstMonth: number): Period {
  const { year, number } = readQuarter(id)
  const months = year * 12 + firstMonth - 1 + (number - 1) * 3
  return { first: firstOfMonth(months), last: dayBefore(firstOfMonth(months + 3)) }
}

/** `01/04/2012 to 30/06/2012` */
export function periodWords(quarter: QuarterId, firstMonth: number): string {
  const { first, last } = quarterPeriod(quarter, firstMonth)
  return `${formatDateInFigures(first)} to ${formatDateInFigures(last)}`
}

/** The quarter that a calendar date falls in. */
export function quarterOfDate(date: DateText, firstMonth: number): QuarterId {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - firstMonth
  const index = Math.floor(months / 3)
  return quarterId(Math.floor(index / 4), numberAt(index))
}

/** The last quarter that was over on a date: the one a report is about to be written for. */
export const lastFinishedQuarter = (today: DateText, firstMonth: number): QuarterId =>
  previousQuarter(quarterOfDate(today, firstMonth))

const quarterNumbers = [1, 2, 3, 4] as const
const numbers: Readonly<Record<string, QuarterNumber>> = { 1: 1, 2: 2, 3: 3, 4: 4 }

const numberAt = (index: number): QuarterNumber => quarterNumbers[((index % 4) + 4) % 4] ?? 1

/** Months counted from January of year 0. */
function firstOfMonth(months: number): DateText {
  const year = String(Math.floor(months / 12)).padStart(4, '0')
  return `${year}-${String((months % 12) + 1).padStart(2, '0')}-01`
}

const dayBefore = (date: DateText): DateText => dateOfDay(dayNumber(date) - 1) ?? date

/** Whether a text, such as a part of an address, has the form of a quarter's id. */
export const isQuarterId = (text: string): text is QuarterId => /^\d{4}-Q[1-4]$/u.test(text)
