import { readParts } from './figure/readParts'
import { readValue } from './figure/readValue'
import { statesOf } from './figure/states'
import type { Choice } from './figure/states'
import { tidy } from './figure/tidy'
import type { DecimalText } from './primitives'
import type { Unit } from './records/definition'
import { ok } from './result'
import type { Result } from './result'

export type { Choice }

/**
 * What a typed actual reads as. `value` is in the form of records: a decimal, `2012-06-30`, `1`/`0`.
 * `offer`: a state, the likeliest first, to be confirmed. `ask`: only the person knows; never the first by default.
 */
export type ParsedFigure =
  | { readonly reads: 'blank' }
  | { readonly reads: 'value'; readonly value: string }
  | { readonly reads: 'parts'; readonly numerator: DecimalText; readonly denominator: DecimalText }
  | { readonly reads: 'offer'; readonly choices: readonly Choice[] }
  | { readonly reads: 'ask'; readonly choices: readonly Choice[] }

/**
 * N2 — What people type into a cell, in the unit of its indicator. The ambiguous is refused with a sentence that
 * says what is wrong and what would be accepted; `path` is left to the caller, who knows the cell.
 */
export function parseFigure(text: string, unit: Unit): Result<ParsedFigure> {
  const typed = tidy(text)
  if (typed === '') return ok({ reads: 'blank' })
  const choices = statesOf(typed, unit)
  if (choices) return ok({ reads: isNothing(choices) ? 'ask' : 'offer', choices })
  const bracketed = unit.kind === 'money' ? undefined : askSign(typed, unit)
  return bracketed ?? readTyped(typed, unit)
}

/** `nil` may be the figure 0, or no figure. */
const isNothing = ([first]: readonly Choice[]): boolean => first?.choose === 'value'

/** `(12)` is negative for an accountant only. */
function askSign(text: string, unit: Unit): Result<ParsedFigure> | undefined {
  const [, inner] = /^\((\d.*)\)$/u.exec(text) ?? []
  const positive = inner === undefined ? undefined : readValue(inner, unit)
  if (!positive?.ok || unit.kind === 'date' || unit.kind === 'yesNo') return undefined
  const choices: readonly Choice[] = [
    { choose: 'value', value: `-${positive.value}` },
    { choose: 'value', value: positive.value },
  ]
  return ok({ reads: 'ask', choices })
}

function readTyped(text: string, unit: Unit): Result<ParsedFigure> {
  const value = readValue(text, unit)
  if (value.ok) return ok({ reads: 'value', value: value.value })
  const parts = readParts(text, unit)
  if (parts === undefined) return value
  return parts.ok ? ok({ reads: 'parts', ...parts.value }) : parts
}
