import { calendarDate, monthNamed } from '../date'
import type { DateText } from '../primitives'
import type { Unit } from '../records/definition'
import { ok } from '../result'
import type { Result } from '../result'
import { notRead, refused } from './refusals'

/** A day in the British order: `30 June 2012`, `30/06/2012`, `30.6.12` (20yy), `1st July 2012`, `2012-06-30`. */
export function readDate(text: string, unit: Unit): Result<DateText> {
  const parts = iso(text) ?? inFigures(text) ?? inWords(text)
  if (parts) return inCalendar(text, parts)
  if (/^[a-z]+ \d{4}$/iu.test(text))
    return refused(
      'ambiguous',
      `“${text}” does not say which day. Type the date in full, such as 30 June 2012.`,
    )
  return notRead(text, unit)
}

interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

function iso(text: string): DateParts | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? []
  return year === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day) }
}

function inFigures(text: string): DateParts | undefined {
  const [, day, , month, year = ''] = /^(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/u.exec(text) ?? []
  return day === undefined ? undefined : { year: fullYear(year), month: Number(month), day: Number(day) }
}

function inWords(text: string): DateParts | undefined {
  const [, day, name = '', year = ''] =
    /^(?:[a-z]+day,? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]+)\.?,?[ -](\d{4}|\d{2})$/iu.exec(text) ?? []
  const month = monthNamed(name)
  return day === undefined || month === undefined
    ? undefined
    : { year: fullYear(year), month, day: Number(day) }
}

const fullYear = (year: string): number => Number(year) + (year.length === 2 ? 2000 : 0)

function inCalendar(text: string, { year, month, day }: DateParts): Result<DateText> {
  const date = calendarDate(year, month, day)
  if (date !== undefined && year > 0) return ok(date)
  const why =
    month > 12 && day <= 12
      ? `there is no month ${month}: type the day before the month`
      : 'there is no such day'
  return refused('noSuchDate', `“${text}” is no date: ${why}, such as 30 June 2012.`)
}
