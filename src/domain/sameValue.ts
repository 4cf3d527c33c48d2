import { canonical } from './canonical'
import type { Json } from './canonical'

/**
 * R5 — Whether two values of a register mean the same, so that there is nothing to settle: decimals compare
 * numerically (97 = 97.0), everything else by its canonical form. Whether somebody changed a value is another question:
 * that is asked of the canonical form, for `97.0` keeps its place (N1).
 */
export function sameValue(a: Json, b: Json): boolean {
  return a === b || canonical(numerically(a)) === canonical(numerically(b))
}

/** The members of register values that hold decimals (records.md). A text that looks like one stays a text. */
const decimalMembers: ReadonlySet<string> = new Set([
  'value',
  'numerator',
  'denominator',
  'lo',
  'hi',
  'floor',
  'acceptable',
  'aspire',
  'up',
  'down',
  'profile',
])

function numerically(value: Json, isDecimal = false): Json {
  if (typeof value === 'string') return isDecimal ? trimmed(value) : value
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map((member) => numerically(member, isDecimal))
  const members = Object.entries(value).map(
    ([name, member]) =>
      [name, member === undefined ? null : numerically(member, decimalMembers.has(name))] as const,
  )
  return Object.fromEntries(members)
}

/** `97.0` → `97`; what is no decimal stays. */
function trimmed(text: string): string {
  return /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
