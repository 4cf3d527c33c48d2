import { formatDate, isDateSection } from './formatDate'
import { formatSections } from './formatParts'
import type { FormatPart, FormatSection } from './formatParts'

/**
 * A number as its cell shows it: 0.962 in the format `0.0%` is `96.2%`. A negative number always carries its minus, whatever
 * the format has for it (brackets, red), and zero is `0` where the format draws a dash.
 */
export function formatNumber(value: number, code: string, isFrom1904: boolean): string {
  const sections = formatSections(code)
  const section = sectionFor(value, sections)
  if (isDateSection(section)) return formatDate(value, section, isFrom1904) ?? general(value)
  const isSigned = value < 0 && section === sections[0] && sections.length > 0
  const shown = shownIn(section, Math.abs(value)).replace(/\s+/gu, ' ').trim()
  if (value === 0) return /^[-–—]$/u.test(shown) ? '0' : shown
  if (value >= 0 || shown === '') return shown
  const bare = shown.replace(/^\((.*)\)$/u, '$1')
  return isSigned || !/[-−]/u.test(bare) ? `-${bare.replace(/^-/u, '')}` : bare
}

/** The whole number or the ten digits that a cell without a format shows. */
export const general = (value: number): string => String(Number(value.toPrecision(10)))

/** A number with the fifteen digits that a workbook keeps; a percentage, a date or a time still as its cell shows it. */
export function exactNumber(value: number, code: string, isFrom1904: boolean): string {
  const section = sectionFor(value, formatSections(code))
  if (isDateSection(section)) return formatNumber(value, code, isFrom1904)
  const isPercent = section.parts.some(({ is, text }) => is === 'sign' && text === '%')
  return isPercent ? `${allDigits(value * 100)}%` : allDigits(value)
}

const allDigits = (value: number): string => String(Number(value.toPrecision(15)))

function sectionFor(value: number, sections: readonly FormatSection[]): FormatSection {
  const numbers = sections.slice(0, 3)
  const [first = none, second, third] = numbers
  if (numbers.some(({ condition }) => condition))
    return numbers.find(({ condition }) => !condition || holds(value, condition)) ?? first
  if (value < 0) return second ?? first
  return value === 0 ? (third ?? first) : first
}

const none: FormatSection = { parts: [{ is: 'sign', text: 'general' }] }

function holds(value: number, { sign, limit }: { readonly sign: string; readonly limit: number }): boolean {
  switch (sign) {
    case '<':
      return value < limit
    case '<=':
      return value <= limit
    case '>':
      return value > limit
    case '>=':
      return value >= limit
    case '<>':
      return value !== limit
    default:
      return value === limit
  }
}

/** Text before the digits, the digits, text after them. */
function shownIn({ parts }: FormatSection, size: number): string {
  const isDigits = ({ is, text }: FormatPart) => is === 'sign' && /^(?:[0#?.,/]|e[+-]|general|@)$/u.test(text)
  const first = parts.findIndex(isDigits)
  const last = parts.findLastIndex(isDigits)
  const words = (some: readonly FormatPart[]) => some.map(({ text }) => text).join('')
  if (first === -1) return words(parts)
  const percents = parts.filter(({ is, text }) => is === 'sign' && text === '%').length
  const digits = parts.slice(first, last + 1)
  const scaled = percents > 0 ? Number((size * 100 ** percents).toPrecision(15)) : size
  return `${words(parts.slice(0, first))}${digitsOf(scaled, digits)}${words(parts.slice(last + 1))}`
}

/** The digits themselves; words between them, as in `0" days "0`, are passed over. */
function digitsOf(size: number, parts: readonly FormatPart[]): string {
  const signs = parts.filter(({ is }) => is === 'sign')
  const pattern = signs.map(({ text }) => text).join('')
  if (/general|@|\//u.test(pattern)) return general(size)
  const [whole = '', rest = ''] = pattern.split('.')
  if (/e[+-]/u.test(pattern)) return size.toExponential(placesIn(rest.split('e')[0] ?? ''))
  const thousands = /,+$/u.exec(whole)?.[0].length ?? 0
  const value = size / 1000 ** (thousands + (/,+$/u.exec(rest)?.[0].length ?? 0))
  const fixed = rounded(value, placesIn(rest))
  const [integer = '', decimals = ''] = fixed.split('.')
  const least = rest.replace(/[^0]/gu, '').length
  const kept = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/u, '')
  return `${integerIn(integer, whole)}${kept === '' ? '' : `.${kept}`}`
}

const placesIn = (pattern: string): number => pattern.replace(/[^0#?]/gu, '').length

function integerIn(digits: string, pattern: string): string {
  const least = pattern.replace(/[^0]/gu, '').length
  const full = (digits === '0' ? '' : digits).padStart(least, '0')
  return /[0#?],+[0#?]/u.test(pattern) ? full.replace(/\B(?=(?:\d{3})+$)/gu, ',') : full
}

/** Halves away from zero, of the number as it is written: 1.005 to two places is 1.01. */
function rounded(value: number, places: number): string {
  const digits = String(Number(value.toPrecision(15)))
  if (digits.includes('e')) return value.toFixed(Math.min(places, 20))
  return (Math.round(Number(`${digits}e${places}`)) / 10 ** places).toFixed(Math.min(places, 20))
}
