import { formatDate } from '#domain/date'
import type { DateText, QuarterId } from '#domain/primitives'
import { formatQuarter } from '#domain/quarter'
import type { ValueNames } from './names'

/** What is said of a value of a register; only asked about values that have its shape. */
export type Say<T> = (value: T, names: ValueNames) => string

/** `a; b`, without the empty ones; `empty` where there is nothing to say. */
export function clauses(parts: readonly (string | null | undefined)[], empty = 'empty'): string {
  return parts.filter(Boolean).join('; ') || empty
}

/** `a, b and c` */
export function list(items: readonly string[], none: string): string {
  if (items.length === 0) return none
  return [items.slice(0, -1).join(', '), items.at(-1) ?? ''].filter(Boolean).join(' and ')
}

/** A word with what stands to it: `suspended: no officer`; the word alone where nothing does. */
export const withReason = (word: string, reason: string): string =>
  reason === '' ? word : `${word}: ${reason}`

/** `due 30 June 2012`; empty where there is no date. */
export const dated = (word: string, date: DateText | null): string =>
  date === null ? '' : `${word} ${formatDate(date)}`.trim()

/** A text is its own words. */
export const text: Say<string> = (value) => (value === '' ? 'empty' : value)

/** A labelled part of several: empty where it says nothing. */
export const part = (label: string, value: string): string => (value === '' ? '' : `${label}: ${value}`)

interface Life {
  readonly from: QuarterId | null
  readonly until: QuarterId | null
}

/** `from Quarter 1 2012/13 to Quarter 4 2013/14` */
export const life: Say<Life> = ({ from, until }, { firstMonth }) => {
  const ends = [
    from && `from ${formatQuarter(from, firstMonth)}`,
    until && `to ${formatQuarter(until, firstMonth)}`,
  ]
  return ends.filter(Boolean).join(' ') || 'in every quarter'
}

/** An order is only a place among others; the letters that keep it mean nothing to a person. */
export const order: Say<string> = () => 'where it stands in the list'
