import type { DateText } from './primitives'

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const dayLength = 86_400_000

/** `2012-06-30` → `30 June 2012`. */
export function formatDate(date: DateText): string {
  const { year, month, day } = readDate(date)
  return `${day} ${monthNames[month - 1] ?? ''} ${year}`
}

/** `2012-04-01` → `01/04/2012`, as the period header prints it. */
export function formatDateInFigures(date: DateText): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${day}/${month}/${year}`
}

/** Days since 1 January 1970: dates are compared, and a tolerance in days is held against them, by this number. */
export function dayNumber(date: DateText): number {
  return new Date(`${date}T00:00:00Z`).getTime() / dayLength
}

/** The date of a day number; a date of four-digit years only, else undefined. */
export function dateOfDay(day: number): DateText | undefined {
  const date = new Date(day * dayLength)
  const year = date.getUTCFullYear()
  return year >= 1 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined
}

/** `june`, `Jun`, `sept` → 6, 6, 9; undefined where it names no month. */
export function monthNamed(word: string): number | undefined {
  const name = word.toLowerCase()
  const at = monthNames.findIndex((month) => name.length >= 3 && month.toLowerCase().startsWith(name))
  return at < 0 ? undefined : at + 1
}

/** 2012, 6, 30 → `2012-06-30`; undefined where the calendar has no such day. */
export function calendarDate(year: number, month: number, day: number): DateText | undefined {
  const text = `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`
  const time = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text) ? text : undefined
}

function readDate(date: DateText): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

const digits = (value: number, length: number): string => String(value).padStart(length, '0')
