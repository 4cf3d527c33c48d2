import type { Icons, Rule } from './conditional'
import { placeIn } from './sheetPlace'
import type { Place } from './sheetPlace'

/** What stands in a cell, as rules see it. */
export interface Value {
  readonly text: string
  readonly number: number | undefined
}

export type ValueAt = (place: Place) => Value

/** Whether a rule colours a cell; undefined where that cannot be worked out here. */
export function colours(rule: Rule, place: Place, valueAt: ValueAt): boolean | undefined {
  const own = valueAt(place)
  const { type, operator, formulas } = rule
  switch (type) {
    case 'cellIs': {
      const limits = formulas.map((formula) => operandOf(formula, { rule, place, valueAt }))
      return compared(own, operator, limits)
    }
    case 'expression':
      return comparison(formulas[0] ?? '', { rule, place, valueAt })
    case 'containsText':
      return has(own, rule.text)
    case 'notContainsText':
      return !has(own, rule.text)
    case 'beginsWith':
      return own.text.toLowerCase().startsWith(rule.text.toLowerCase())
    case 'endsWith':
      return own.text.toLowerCase().endsWith(rule.text.toLowerCase())
    default:
      return undefined
  }
}

const has = ({ text }: Value, part: string): boolean => text.toLowerCase().includes(part.toLowerCase())

interface Where {
  readonly rule: Rule
  readonly place: Place
  readonly valueAt: ValueAt
}

/** `$C3>=$D3`, `E3="G"`. */
function comparison(formula: string, where: Where): boolean | undefined {
  const [, left = '', sign = '', right = ''] =
    /^([^<>=]+)(<=|>=|<>|<|>|=)([^<>=]+)$/u.exec(formula.trim()) ?? []
  const [a, b] = [operandOf(left, where), operandOf(right, where)]
  return a && b ? compared(a, signs[sign] ?? '', [b]) : undefined
}

const signs: Readonly<Record<string, string>> = {
  '<': 'lessThan',
  '<=': 'lessThanOrEqual',
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqual',
  '=': 'equal',
  '<>': 'notEqual',
}

/** A number, a quoted text, or a cell that moves with the one that is coloured unless a `$` holds it. */
function operandOf(formula: string, { rule, place, valueAt }: Where): Value | undefined {
  const text = formula.trim()
  const [, digits, percent] = /^(-?\d+(?:\.\d+)?)(%?)$/u.exec(text) ?? []
  if (digits !== undefined) return { text, number: Number(digits) / (percent === '%' ? 100 : 1) }
  const [, quoted] = /^"((?:[^"]|"")*)"$/u.exec(text) ?? []
  if (quoted !== undefined) return { text: quoted.replaceAll('""', '"'), number: undefined }
  const named = placeIn(text)
  const [origin] = rule.ranges
  if (!named || !origin) return undefined
  const [row, column] = [/\$\d/u.test(text), text.startsWith('$')]
  return valueAt({
    row: row ? named.row : named.row + place.row - origin.first.row,
    column: column ? named.column : named.column + place.column - origin.first.column,
  })
}

function compared(own: Value, operator: string, limits: readonly (Value | undefined)[]): boolean | undefined {
  const [first, second] = limits
  if (!first || (/between/iu.test(operator) && !second)) return undefined
  const order = orderOf(own, first)
  switch (operator) {
    case 'lessThan':
      return order < 0
    case 'lessThanOrEqual':
      return order <= 0
    case 'greaterThan':
      return order > 0
    case 'greaterThanOrEqual':
      return order >= 0
    case 'equal':
      return order === 0
    case 'notEqual':
      return order !== 0
    case 'between':
      return order >= 0 && second !== undefined && orderOf(own, second) <= 0
    case 'notBetween':
      return order < 0 || (second !== undefined && orderOf(own, second) > 0)
    default:
      return undefined
  }
}

/** As spreadsheets have it: an empty cell is 0, and any text is greater than any number. */
function orderOf(a: Value, b: Value): number {
  const [one, other] = [numberOf(a), numberOf(b)]
  if (one !== undefined && other !== undefined) return Math.sign(one - other)
  if (one !== undefined) return -1
  return other === undefined ? Math.sign(a.text.localeCompare(b.text, 'en', { sensitivity: 'base' })) : 1
}

const numberOf = ({ text, number }: Value): number | undefined => number ?? (text === '' ? 0 : undefined)

/** The word or arrow of the icon that a number gets; undefined where that cannot be worked out here. */
export function iconFor(
  { set, isReversed, limits }: Icons,
  number: number,
  { least, greatest }: { readonly least: number; readonly greatest: number },
): string | undefined {
  const words = sets.find(([pattern]) => pattern.test(set))?.[1]
  if (!words || words.length !== limits.length) return undefined
  const cuts = limits.slice(1).map(({ type, value, isReached }) => {
    const given = value.trim() === '' ? Number.NaN : Number(value)
    const cut =
      type === 'num' ? given : type === 'percent' ? least + ((greatest - least) * given) / 100 : Number.NaN
    return Number.isNaN(cut) ? undefined : isReached ? number >= cut : number > cut
  })
  if (cuts.includes(undefined)) return undefined
  const at = cuts.filter(Boolean).length
  return words[isReversed ? words.length - 1 - at : at]
}

const sets: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^3(?:TrafficLights\d?|Signs|Flags|Symbols2?)$/u, ['Red', 'Amber', 'Green']],
  [/^3Arrows(?:Gray)?$/u, ['↓', '→', '↑']],
  [/^4Arrows(?:Gray)?$/u, ['↓', '↘', '↗', '↑']],
  [/^5Arrows(?:Gray)?$/u, ['↓', '↘', '→', '↗', '↑']],
]
