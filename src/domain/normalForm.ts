import type { Json } from './canonical'

/**
 * F34 — A text as it is stored when somebody writes it: whole characters, each spelled in the one way (NFC), so that two
 * people who typed the same have written the same, and every text can be hashed. What comes in files is never rewritten.
 */
export const normalText = (text: string): string => text.toWellFormed().normalize('NFC')

/** A value with every text in it in normal form. */
export function inNormalForm(value: Json): Json {
  if (typeof value === 'string') return normalText(value)
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map(inNormalForm)
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      member === undefined ? member : inNormalForm(member),
    ]),
  )
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
