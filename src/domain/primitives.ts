import * as v from 'valibot'

/**
 * The shapes that every record is made of (records.md, "Ids" and "Values"). Schemas only say yes or no:
 * none of them rewrites a value, so what is stored is byte for byte what was accepted.
 */
export type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T

export type Shape<S extends v.GenericSchema> = DeepReadonly<v.InferOutput<S>>

/** At most this many characters in one text. */
export const longestText = 200_000

/** Minted at random once, never derived from a reference. */
export const idSchema = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/))
export type Id = string

/** `2012-Q1`: the calendar year in which the financial year starts, and 1–4 (P1). */
export const quarterIdSchema = v.pipe(v.string(), v.regex(/^\d{4}-Q[1-4]$/))
export type QuarterId = string

/** `2012`: the financial year that starts in 2012. */
export const yearIdSchema = v.pipe(v.string(), v.regex(/^\d{4}$/))
export type YearId = string

/** `.001`: at most fifteen places, not all of them 0; by where the first other digit stands. */
const places = Array.from({ length: 15 }, (_, zeros) => `0{${zeros}}[1-9]\\d{0,${14 - zeros}}`).join('|')
/** As records.md has it, but that zero has no sign; without a look-ahead, for JSON Schema and generators. */
const decimal = `-?[1-9]\\d{0,17}(\\.\\d{1,15})?|0(\\.\\d{1,15})?|-0\\.(${places})`

/** An exact decimal as typed, normalised: `1850`, `97.0`, `-4`, never `-0` (N1). Never a float. */
export const decimalSchema = v.pipe(v.string(), v.regex(new RegExp(`^(${decimal})$`)))
export type DecimalText = string

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const isCalendarDate = (text: string): boolean => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** `2012-06-30`: a calendar date that exists, without time or zone (P2). */
export const dateSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check(isCalendarDate, 'no such date'),
)
export type DateText = string

/** A figure's value: a decimal (yes and no are `1` and `0`) or, where the unit is a date, a date. */
export const valueSchema = v.pipe(
  v.string(),
  v.regex(new RegExp(`^(${decimal}|\\d{4}-\\d{2}-\\d{2})$`)),
  v.check((text) => !/^\d{4}-/.test(text) || isCalendarDate(text), 'no such date'),
)

export const textSchema = v.pipe(v.string(), v.maxLength(longestText))
/** One line of text that must say something: a title, a name. */
export const titleSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(1000))

export const quarterNumberSchema = v.picklist([1, 2, 3, 4])
export type QuarterNumber = v.InferOutput<typeof quarterNumberSchema>
