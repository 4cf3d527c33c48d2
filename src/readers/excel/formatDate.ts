import { monthNames } from '#domain/date'
import type { FormatPart, FormatSection } from './formatParts'

/** Whether a section shows days or hours, and no number. */
export const isDateSection = ({ parts }: FormatSection): boolean =>
  parts.some(({ is, text }) => is === 'sign' && /^(?:[ymdhs]+|\[[hms]+\])$/u.test(text))

/** A date or time as its cell shows it, the day always before the month; undefined where the number is none. */
export function formatDate(value: number, section: FormatSection, isFrom1904: boolean): string | undefined {
  if (value < 0 || value > latestDay) return undefined
  const moment = momentOf(value, isFrom1904)
  const isHalfDay = section.parts.some(({ text }) => text === 'am/pm' || text === 'a/p')
  const parts = dayFirst(withoutMidnight(section.parts.map(withMinutes), value))
  return parts
    .map(({ is, text }) => (is === 'text' ? text : shownOf(text, moment, isHalfDay)))
    .join('')
    .trim()
}

/** 31 December 9999, the last day that spreadsheets know. */
const latestDay = 2_958_465

interface Moment {
  readonly date: Date
  /** In days, for times such as `[h]:mm` that run on. */
  readonly value: number
}

/** Days are counted from the end of 1899, or of 1903; a 29 February 1900 that never was is counted as well. */
function momentOf(value: number, isFrom1904: boolean): Moment {
  const days = isFrom1904 ? value + 1462 : value < 60 ? value + 1 : value
  const seconds = Math.round(days * 86_400)
  return { date: new Date(Date.UTC(1899, 11, 30) + seconds * 1000), value }
}

/** `m` after hours or before seconds is minutes: marked by `n`. */
function withMinutes(part: FormatPart, at: number, parts: readonly FormatPart[]): FormatPart {
  if (part.is !== 'sign' || !/^mm?$/u.test(part.text)) return part
  const signs = (some: readonly FormatPart[]) => some.filter(({ is }) => is === 'sign')
  const before = signs(parts.slice(0, at)).at(-1)?.text ?? ''
  const after = signs(parts.slice(at + 1))[0]?.text ?? ''
  return /^\[?h/u.test(before) || after.startsWith('s')
    ? { is: 'sign', text: 'n'.repeat(part.text.length) }
    : part
}

/** The time of a whole day is none: programs write dates as `30/06/2012 00:00`. */
function withoutMidnight(parts: readonly FormatPart[], value: number): readonly FormatPart[] {
  const hours = parts.findIndex(({ is, text }) => is === 'sign' && text.startsWith('h'))
  const isDate = parts
    .slice(0, Math.max(hours, 0))
    .some(({ is, text }) => is === 'sign' && /^[yd]/u.test(text))
  return isDate && Number.isInteger(value) ? parts.slice(0, hours) : parts
}

/** An American date is shown in the British order, in which it is read; one that begins with its year stays. */
function dayFirst(parts: readonly FormatPart[]): readonly FormatPart[] {
  const at = (pattern: RegExp) => parts.findIndex(({ is, text }) => is === 'sign' && pattern.test(text))
  const [month, day, year] = [at(/^m/u), at(/^dd?$/u), at(/^y/u)]
  if (month === -1 || day === -1 || month > day || (year !== -1 && year < month)) return parts
  return parts.map(
    (part, index) => (index === month ? parts[day] : index === day ? parts[month] : part) ?? part,
  )
}

const two = (count: number): string => String(count).padStart(2, '0')

const named = (date: Date, options: Intl.DateTimeFormatOptions): string =>
  date.toLocaleDateString('en-GB', { ...options, timeZone: 'UTC' })

function shownOf(sign: string, { date, value }: Moment, isHalfDay: boolean): string {
  const hours = isHalfDay ? date.getUTCHours() % 12 || 12 : date.getUTCHours()
  switch (sign) {
    case 'yy':
      return two(date.getUTCFullYear() % 100)
    case 'm':
      return String(date.getUTCMonth() + 1)
    case 'mm':
      return two(date.getUTCMonth() + 1)
    case 'mmm':
      return monthNames[date.getUTCMonth()]?.slice(0, 3) ?? ''
    case 'd':
      return String(date.getUTCDate())
    case 'dd':
      return two(date.getUTCDate())
    case 'ddd':
      return named(date, { weekday: 'short' })
    case 'h':
      return String(hours)
    case 'hh':
      return two(hours)
    case 'n':
      return String(date.getUTCMinutes())
    case 'nn':
      return two(date.getUTCMinutes())
    case 'am/pm':
    case 'a/p':
      return date.getUTCHours() < 12 ? 'am' : 'pm'
    default:
      return shownLong(sign, { date, value })
  }
}

function shownLong(sign: string, { date, value }: Moment): string {
  if (sign.startsWith('y')) return String(date.getUTCFullYear())
  if (sign.startsWith('m')) return monthNames[date.getUTCMonth()] ?? ''
  if (sign.startsWith('d')) return named(date, { weekday: 'long' })
  if (sign.startsWith('s')) return two(date.getUTCSeconds())
  if (sign.startsWith('[h')) return String(Math.floor(value * 24 + 1e-9))
  if (sign.startsWith('[m')) return String(Math.floor(value * 1440 + 1e-7))
  return sign.startsWith('[s') ? String(Math.round(value * 86_400)) : sign
}
