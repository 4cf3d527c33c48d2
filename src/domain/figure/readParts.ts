import { parseDecimal } from '../decimal'
import type { DecimalText } from '../primitives'
import type { Unit } from '../records/definition'
import { ok } from '../result'
import type { Result } from '../result'
import { refused } from './refusals'

/** A numerator and a denominator as typed; the denominator is never negative and may be 0 (N3). */
export interface TypedParts {
  readonly numerator: DecimalText
  readonly denominator: DecimalText
}

/** `12/40`, `12 of 40`, `12 out of 40`, for a ratio also `3:2`; undefined where the text has not that form. */
export function readParts(text: string, unit: Unit): Result<TypedParts> | undefined {
  const pattern = unit.kind === 'ratio' ? ratioForm : form
  const [, left, right] = pattern.exec(text) ?? []
  if (left === undefined || right === undefined || !takesParts(unit)) return undefined
  const numerator = parseDecimal(left.replace(/^£ ?/u, ''))
  const denominator = parseDecimal(right)
  if (!numerator.ok) return numerator
  if (!denominator.ok) return denominator
  if (denominator.value.startsWith('-'))
    return refused(
      'negativeDenominator',
      `“${text}” divides by a negative number. The second number says out of how many.`,
    )
  return ok({ numerator: numerator.value, denominator: denominator.value })
}

const form = /^([^/]*\d) ?(?:\/|out of|of) ?([^/]*\d)$/iu
const ratioForm = /^([^/:]*\d) ?(?:\/|:|out of|of) ?([^/:]*\d)$/iu

/** Of percentage points, an answer and a date there is nothing to divide. */
export const takesParts = (unit: Unit): boolean => !['points', 'yesNo', 'date'].includes(unit.kind)
