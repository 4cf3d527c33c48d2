import { formatDate } from './date'
import { groupThousands, minus, placesTyped, roundDecimal } from './decimal'
import { exact } from './exact'
import type { Exact, ExactTarget } from './exact'
import { ofOne } from './ofOne'
import type { DecimalText } from './primitives'
import type { Measure } from './records/definition'
import type { Target } from './records/measurement'
import { dateOfValue, exactValue } from './value'

/** The part of a measure that says how its figures are shown. */
export type Shown = Pick<Measure, 'unit' | 'decimals'>

/**
 * A figure in its unit: `1,850`, `46.2%`, `−£4`, `12 days`, `Yes`, `30 June 2012`. What comes out, `parseFigure` reads
 * again. N1, S10 — One rule for the places: a value as records hold it (a text) is shown with those that were typed,
 * more than the indicator's or fewer, as nothing else shows why its status is what it is; a computed one (exact) is
 * rounded to the indicator's places and drops the zeros that its exact end does not need: `46.2%`, `571`, `66.7%`.
 * Pence are two or none.
 */
export function formatFigure(value: Exact | string, measure: Shown): string {
  return inUnit(value, measure)
}

/** The distance between two figures: of percentages it is in percentage points, of dates in days. */
export function formatDifference(difference: Exact, { unit, decimals }: Shown): string {
  const number = groupThousands(rounded(difference, decimals))
  switch (unit.kind) {
    case 'percent':
    case 'points':
      return counted(number, 'percentage point')
    case 'date':
    case 'days':
      return counted(number, 'day')
    case 'yesNo':
      return number
    case 'number':
    case 'money':
    case 'ratio':
    case 'duration':
      return inUnit(difference, { unit, decimals })
  }
}

/** A target as records hold it, where it has numbers or dates. */
export type TypedTarget = Exclude<Target, { readonly kind: 'toBeSet' | 'awaiting' }>

/**
 * A target as it stands in a table: `2,061`, `more than 50%` (S11), `10% to 20%`, `95% (floor 90%)`; as typed or
 * computed, each number by the rule of `formatFigure`. Only higher or lower can be passed.
 */
export function formatTarget(
  target: ExactTarget | TypedTarget,
  measure: Shown & Pick<Measure, 'polarity'>,
): string {
  const show = (value: Exact | string): string => inUnit(value, measure)
  switch (target.kind) {
    case 'point':
      return target.strict ? `${passing(measure)}${show(target.value)}` : show(target.value)
    case 'range':
      return `${show(target.lo)} to ${show(target.hi)}`
    case 'floor':
      return `${show(target.value)} (floor ${show(target.floor)})`
    case 'two':
      return `${show(target.acceptable)} (aspiring to ${show(target.aspire)})`
  }
}

function inUnit(given: Exact | string, { unit, decimals }: Shown): string {
  const value = typeof given === 'string' ? exactValue(given) : given
  const number = groupThousands(inPence(typeof given === 'string' ? given : rounded(given, decimals), unit))
  switch (unit.kind) {
    case 'number':
    case 'ratio':
      return number
    case 'percent':
      return `${number}%`
    case 'points':
      return counted(number, 'point')
    case 'money':
      return number.startsWith(minus) ? `${minus}£${number.slice(1)}` : `£${number}`
    case 'days':
      return counted(number, 'day')
    case 'duration':
      return unit.name === '' ? number : `${number} ${isOne(number) ? ofOne(unit.name) : unit.name}`
    case 'yesNo':
      return value.equals(1) ? 'Yes' : value.equals(0) ? 'No' : number
    case 'date':
      return formatDate(dateOfValue(value) ?? '')
  }
}

const counted = (number: string, noun: string): string =>
  isOne(number) ? `${number} ${noun}` : `${number} ${noun}s`

const isOne = (number: string): boolean => number === '1' || number === `${minus}1`

/** To so many places, without zeros at its end where it is exact. */
function rounded(value: Exact, decimals: number): DecimalText {
  const text = roundDecimal(value, decimals)
  return text.includes('.') && exact(text).equals(value) ? text.replace(/\.?0+$/u, '') : text
}

const inPence = (text: string, { kind }: Shown['unit']): string =>
  kind === 'money' && placesTyped(text) === 1 ? `${text}0` : text

function passing({ polarity }: Pick<Measure, 'polarity'>): string {
  switch (polarity) {
    case 'higher':
      return 'more than '
    case 'lower':
      return 'less than '
    case 'plan':
    case 'range':
      return ''
  }
}
