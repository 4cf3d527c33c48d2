import { formatDate } from './date'
import type { Measure } from './records/definition'
import type { Actual, Target } from './records/measurement'

/** An actual as one would type it: exact where the shown one is rounded. `parseFigure` reads it again. */
export function actualAsTyped(actual: Actual | null | undefined, measure: Measure): string {
  if (!actual) return ''
  if ('value' in actual) return valueAsTyped(actual.value, measure)
  if ('numerator' in actual) return `${actual.numerator}/${actual.denominator}`
  switch (actual.state) {
    case 'awaiting':
      return actual.reason === '' ? 'awaiting' : `awaiting ${actual.reason}`
    case 'notDue':
      return 'not due'
    case 'suspended':
    case 'withheld':
      return actual.state
  }
}

/** A target as one would type it; `parseTarget` reads it again. */
export function targetAsTyped(target: Target | null | undefined, measure: Measure): string {
  if (!target) return ''
  const show = (value: string): string => valueAsTyped(value, measure)
  switch (target.kind) {
    case 'point':
      return target.strict
        ? `${measure.polarity === 'lower' ? '<' : '>'} ${show(target.value)}`
        : show(target.value)
    case 'range':
      return `${show(target.lo)} to ${show(target.hi)}`
    case 'floor':
      return `${show(target.value)} (floor ${show(target.floor)})`
    case 'two':
      return `${show(target.acceptable)} (aspiring to ${show(target.aspire)})`
    case 'toBeSet':
      return 'tbc'
    case 'awaiting':
      return target.reason === '' ? 'awaiting' : `awaiting ${target.reason}`
  }
}

/** One value as one would type it: `97.0`, `30 June 2012`, `Yes`. */
export function valueAsTyped(value: string, { unit }: Measure): string {
  if (unit.kind === 'date') return formatDate(value)
  if (unit.kind === 'yesNo') return value === '1' ? 'Yes' : 'No'
  return value
}
