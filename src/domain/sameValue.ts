import { canonical } from './canonical'
import type { Json } from './canonical'

const decimal = /^-?(0|[1-9]\d{0,17})(\.\d{1,15})?$/

/**
 * R5 — Whether two register values mean the same: decimals compare numerically (97 = 97.0), everything else
 * by its canonical form, member by member.
 */
export function sameValue(a: Json, b: Json): boolean {
  return a === b || canonical(numerically(a)) === canonical(numerically(b))
}

/** Structured values only: a comment "97" is a text and not the decimal 97.0. */
function numerically(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map(trimmed)
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, member === undefined ? member : trimmed(member)]),
  )
}

function trimmed(value: Json): Json {
  if (typeof value !== 'string') return numerically(value)
  if (!decimal.test(value) || !value.includes('.')) return value
  const shortened = value.replace(/\.?0+$/, '')
  return shortened === '-0' ? '0' : shortened
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
