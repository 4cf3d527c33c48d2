import * as v from 'valibot'
import { parseDecimal } from '../decimal'
import { dateSchema, idSchema, longestText, quarterIdSchema, yearIdSchema } from '../primitives'
import type { DateText, DecimalText, Id, QuarterId, YearId } from '../primitives'
import { fail, ok } from '../result'
import type { Result } from '../result'

/**
 * What stands in the fields of a form, by field, exactly as typed. Several ids or numbers of one field are
 * separated by spaces; yes is `yes`, no is empty.
 */
export type Draft = Readonly<Record<string, string>>

/** By field: what is wrong with it and what to do, in one sentence. */
export type DraftErrors = Readonly<Record<string, string>>

/** Reads fields one by one. A refused field reads as empty, so that all faults of a form are found at once. */
export interface DraftReader {
  readonly text: (field: string) => string
  /** One line that must say something; `missing` is the sentence where it does not. */
  readonly title: (field: string, missing: string) => string
  readonly id: (field: string) => Id | null
  readonly list: (field: string) => readonly string[]
  readonly quarter: (field: string) => QuarterId | null
  readonly year: (field: string) => YearId
  readonly date: (field: string) => DateText | null
  /** A number that is zero or more; `missing` is the sentence where there is none. */
  readonly width: (field: string, missing: string) => DecimalText
  readonly refuse: (field: string, message: string) => void
}

/** Takes a whole form or nothing of it. */
export function readDraft<T>(draft: Draft, read: (reader: DraftReader) => T): Result<T, DraftErrors> {
  const errors: Record<string, string> = {}
  const value = read(readerOf(draft, errors))
  return Object.keys(errors).length > 0 ? fail(errors) : ok(value)
}

/** A draft of fields by name. */
export const draftOf = (fields: readonly (readonly [field: string, text: string])[]): Draft =>
  Object.fromEntries(fields)

/** Ids or numbers as one field holds them. */
export const listText = (items: readonly (string | number)[]): string => items.join(' ')

export const yesText = (yes: boolean): string => (yes ? 'yes' : '')

function readerOf(draft: Draft, errors: Record<string, string>): DraftReader {
  const refuse = (field: string, message: string): void => {
    errors[field] ??= message
  }
  const text = (field: string): string => {
    const typed = draft[field] ?? ''
    if (typed.length <= longestText) return typed
    refuse(field, `This text is longer than ${longestText.toLocaleString('en-GB')} characters. Shorten it.`)
    return ''
  }
  const tidy = (field: string): string => text(field).trim()
  return {
    text: tidy,
    title: (field, missing) => readTitle(tidy(field), missing, (message) => refuse(field, message)),
    id: (field) => (v.is(idSchema, tidy(field)) ? tidy(field) : null),
    list: (field) => tidy(field).split(' ').filter(Boolean),
    quarter: (field) => (v.is(quarterIdSchema, tidy(field)) ? tidy(field) : null),
    year: (field) => {
      if (!v.is(yearIdSchema, tidy(field))) refuse(field, 'Choose a year.')
      return tidy(field)
    },
    date: (field) => readDate(tidy(field), (message) => refuse(field, message)),
    width: (field, missing) => {
      const width = readWidth(tidy(field), missing)
      if (!width.ok) refuse(field, width.error)
      return width.ok ? width.value : '0'
    },
    refuse,
  }
}

type Refuse = (message: string) => void

const longestTitle = 1000

function readTitle(typed: string, missing: string, refuse: Refuse): string {
  if (typed === '') refuse(missing)
  if (typed.length > longestTitle) refuse(`This is longer than ${longestTitle} characters. Shorten it.`)
  return typed
}

function readDate(typed: string, refuse: Refuse): DateText | null {
  if (typed === '') return null
  const read = v.safeParse(dateSchema, typed)
  if (read.success) return read.output
  refuse(`“${typed}” is not a date. Type it as year, month and day, such as 2012-06-30.`)
  return null
}

function readWidth(typed: string, missing: string): Result<DecimalText, string> {
  if (typed === '') return fail(missing)
  const parsed = parseDecimal(typed.replace(/\s?%$/u, ''))
  if (!parsed.ok) return fail(parsed.error.message)
  if (!parsed.value.startsWith('-')) return parsed
  return fail(`“${typed}” is below zero. A tolerance is a distance, so type it without the minus sign.`)
}
