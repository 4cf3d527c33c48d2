import { formatDate } from './date'
import { formatDecimal, minus } from './decimal'
import type { Exact, ExactTarget } from './exact'
import type { Measure } from './records/definition'
import { dateOfValue, exactValue } from './value'

/** The part of a measure that says how its figures are shown. */
export type Shown = Pick<Measure, 'unit' | 'decimals'>

/**
 * A figure in its unit, rounded to its places: `1,850`, `46.2%`, `−£4`, `12 days`, `Yes`, `30 June 2012`.
 * Takes a value as records hold it, or a computed one. What comes out, `parseFigure` reads again.
 */
export function formatFigure(value: Exact | string, measure: Shown): string {
  return inUnit(typeof value === 'string' ? exactValue(value) : value, measure)
}

/** The distance between two figures: of percentages it is in percentage points, of dates in days. */
export function formatDifference(difference: Exact, { unit, decimals }: Shown): string {
  const number = formatDecimal(difference, decimals)
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

/** A target as it stands in a table: `2,061`, `more than 50%` (S11), `10% to 20%`, `95% (floor 90%)`. */
export function formatTarget(target: ExactTarget, measure: Shown & Pick<Measure, 'polarity'>): string {
  const show = (value: Exact): string => inUnit(value, measure)
  switch (target.kind) {
    case 'point':
      return target.strict ? `${passing(measure)} ${show(target.value)}` : show(target.value)
    case 'range':
      return `${show(target.lo)} to ${show(target.hi)}`
    case 'floor':
      return `${show(target.value)} (floor ${show(target.floor)})`
    case 'two':
      return `${show(target.acceptable)} (aspiring to ${show(target.aspire)})`
  }
}

function inUnit(value: Exact, { unit, decimals }: Shown): string {
  const number = formatDecimal(value, decimals)
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
      return unit.name === '' ? number : `${number} ${unit.name}`
    case 'yesNo':
      return value.equals(1) ? 'Yes' : value.equals(0) ? 'No' : number
    case 'date':
      return formatDate(dateOfValue(value) ?? '')
  }
}

const counted = (number: string, noun: string): string =>
  number === '1' || number === `${minus}1` ? `${number} ${noun}` : `${number} ${noun}s`

const passing = ({ polarity }: Pick<Measure, 'polarity'>): string =>
  polarity === 'lower' ? 'less than' : 'more than'
