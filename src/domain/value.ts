import { dateOfDay, dayNumber } from './date'
import { exact } from './exact'
import type { Exact } from './exact'
import type { DateText } from './primitives'

/**
 * The exact number of a value as records hold it: of a decimal itself, of a date its day number, so that
 * targets, gaps and tolerances of a date are in days.
 */
export function exactValue(text: string): Exact {
  return isDate(text) ? exact(String(dayNumber(text))) : exact(text)
}

/** Whether a held value is a date: no decimal has this form. */
export function isDate(text: string): text is DateText {
  return text.length === 10 && text[4] === '-' && text[7] === '-'
}

/** The date whose day number a value is; a computed value between two days is the earlier one. */
export function dateOfValue(value: Exact): DateText | undefined {
  return dateOfDay(Math.floor(value.valueOf()))
}
