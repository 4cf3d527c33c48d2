import type { Exact } from './exact'
import type { DecimalText } from './primitives'
import { fail, ok } from './result'
import type { Problem, Result } from './result'

/** The true minus sign, U+2212, in which negative numbers are shown. */
export const minus = '−'

/**
 * N1 — A typed number in its normal form, its places kept: `1,850` → `1850`, `97.0` → `97.0`, `−4` → `-4`,
 * `.5` → `0.5`, `007` → `7`. Refused is what could mean two numbers (`1,85`, `1.850,0`) or does not fit 18 digits
 * before and 15 after the point. The text must be trimmed.
 */
export function parseDecimal(text: string): Result<DecimalText> {
  const plain = text.replace(/^[−–‒‐‑﹣-]\s?/u, '-').replace(/^\+\s?/u, '')
  const ungrouped = groups.test(plain) ? plain.replace(/[,\s]/gu, '') : plain
  const [, sign = '', whole = '', places = ''] = number.exec(ungrouped) ?? []
  if (whole + places === '') return refuse(text)
  const digits = whole.replace(/^0+(?=\d)/u, '') || '0'
  if (digits.length > 18) return tooLong(text, 'more than 18 digits before the decimal point')
  if (places.length > 15) return tooLong(text, 'more than 15 decimal places')
  const value = places === '' ? digits : `${digits}.${places}`
  return ok(/[1-9]/u.test(value) ? sign + value : value)
}

/** The exact value as decimal text; undefined where it never ends (1/3) or does not fit (primitives). */
export function decimalText(value: Exact): DecimalText | undefined {
  const places = placesOf(value.d)
  if (places === undefined) return undefined
  const text = roundDecimal(value, places)
  return text.replace(/^-|\..*$/gu, '').length <= 18 ? text : undefined
}

/** N1 — Rounded to exactly so many places, half away from zero: 0.125 at 2 → `0.13`. Never `-0`. For display only. */
export function roundDecimal(value: Exact, places: number): DecimalText {
  const scaled = value.n * 10n ** BigInt(places)
  const rounded = (scaled * 2n + value.d) / (value.d * 2n)
  const digits = String(rounded).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const sign = value.s < 0n && rounded !== 0n ? '-' : ''
  return places === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-places)}`
}

/** `-1850.50` → `−1,850.50`: thousands separated, the true minus sign. */
export function groupThousands(text: DecimalText): string {
  const [whole = '', places] = text.replace('-', minus).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, ',')
  return places === undefined ? grouped : `${grouped}.${places}`
}

/** How many places a decimal text has: `97.0` → 1. */
export const placesTyped = (text: DecimalText): number => text.split('.')[1]?.length ?? 0

/** Groups of three after one to three digits that begin with none: `0,500` is not a thousand of anything. */
const groups = /^-?[1-9]\d{0,2}(?:(?:,\d{3})+|(?:[\u0020\u00a0\u2009\u202f]\d{3})+)(?:\.\d+)?$/u
const number = /^(-?)(\d*)(?:\.(\d*))?$/u

/** How many decimal places a fraction with this denominator has; undefined where it never ends. */
function placesOf(denominator: bigint): number | undefined {
  let rest = denominator
  let places = 0
  while (rest !== 1n && places <= 15) {
    rest = rest / greatest(rest)
    places += 1
  }
  return places <= 15 ? places : undefined
}

/** The greatest divisor it shares with 10; at least 1. */
function greatest(value: bigint): bigint {
  const two = value % 2n === 0n ? 2n : 1n
  return value % 5n === 0n ? two * 5n : two
}

function refuse(text: string): Result<never> {
  if (/^-?\d+(?:[.,\s]\d+)*$/u.test(text)) return ambiguous(text)
  return failed('notANumber', `“${text}” is not a number. Type it in figures, such as 1,850 or 46.2.`)
}

function ambiguous(text: string): Result<never> {
  const message = `“${text}” could mean more than one number. Use a comma only before groups of three digits and a full stop before decimals, such as 1,850 or 1.85.`
  return failed('ambiguous', message)
}

function tooLong(text: string, why: string): Result<never> {
  return failed('tooLong', `“${text}” has ${why}, which is more than can be kept.`)
}

function failed(code: string, message: string): Result<never, Problem> {
  return fail({ code, path: '', message })
}
