import { heldActual } from '#domain/accumulation/held'
import { formatDate } from '#domain/date'
import { plainMeasure } from '#domain/definition'
import { exact } from '#domain/exact'
import { formatFigure, formatTarget } from '#domain/formatFigure'
import type { Measure, Tolerance } from '#domain/records/definition'
import type { Access, Actual, Target } from '#domain/records/measurement'
import { isDate } from '#domain/value'
import { toleranceText } from '#domain/toleranceText'
import { accessWords, actualStateWords, missingReasonWords } from '../../words'
import { clauses, dated, withReason } from './phrases'
import type { Say } from './phrases'
import type { ValueNames } from './names'

/** `1,850 (provisional)`, `75% (45 out of 60)`, `awaiting data: the survey is late; expected 30 June 2012` */
export const actual: Say<Actual> = (value, names) => {
  const state = actualStateWords[value.state]
  if ('value' in value) return withState(amount(value.value, names), value.state)
  if ('numerator' in value) return withState(quotient(value, names), value.state)
  switch (value.state) {
    case 'awaiting':
      return clauses([withReason(state, value.reason), dated('expected', value.expected)])
    case 'notDue':
      return state
    case 'suspended':
    case 'withheld':
      return withReason(state, value.reason)
  }
}

/** `2,061`, `between 4 and 6`, `95% (floor 90%)`, `to be set` */
export const target: Say<Target> = (value, names) => {
  switch (value.kind) {
    case 'point':
      return value.strict ? strictly(value, names) : amount(value.value, names)
    case 'range':
      return `between ${amount(value.lo, names)} and ${amount(value.hi, names)}`
    case 'floor':
      return `${amount(value.value, names)} (floor ${amount(value.floor, names)})`
    case 'two':
      return `${amount(value.acceptable, names)} (aspiring to ${amount(value.aspire, names)})`
    case 'toBeSet':
      return 'to be set'
    case 'awaiting':
      return withReason('awaiting', value.reason)
  }
}

/** `5% either side`, `5% better, 10% worse`, `none` */
export const tolerance: Say<Tolerance> = (value, names) => {
  const words = toleranceText(value, measureOf(value, names))
  return exact(value.up).equals(exact(value.down)) && words !== 'none' ? `${words} either side` : words
}

/** `exempt (Part 2): paragraph 3`, `suppressed small number: shown as <5` */
export const access: Say<Access> = (value) => {
  const word = accessWords[value.level]
  switch (value.level) {
    case 'public':
    case 'internal':
      return word
    case 'exempt':
      return withReason(word, value.paragraph)
    case 'suppressed':
      return `${word}: shown as ${value.shown}`
  }
}

/** One value in the unit of its indicator, as typed; one that does not fit the unit stays what it is. */
export function amount(value: string, { definition }: ValueNames): string {
  if (isDate(value)) return formatDate(value)
  const measure = definition?.measure ?? plainMeasure
  return formatFigure(value, measure.unit.kind === 'date' ? plainMeasure : measure)
}

const withState = (words: string, state: 'final' | 'provisional'): string =>
  state === 'provisional' ? `${words} (provisional)` : words

function quotient(value: Extract<Actual, { readonly numerator: string }>, names: ValueNames): string {
  const measure = names.definition?.measure ?? plainMeasure
  const shown = { ...plainMeasure, unit: measure.unit.kind === 'money' ? measure.unit : plainMeasure.unit }
  const parts = `${formatFigure(value.numerator, shown)} out of ${formatFigure(value.denominator, shown)}`
  const held = heldActual(value, measure.unit)
  if (held.has === 'none') return `${missingReasonWords[held.reason]} (${parts})`
  return names.definition ? `${formatFigure(held.value, measure)} (${parts})` : parts
}

/** S11 — By polarity `more than 50%` or `less than 50%`; said in full where the polarity does not say which. */
function strictly(value: Extract<Target, { readonly kind: 'point' }>, names: ValueNames): string {
  const { definition } = names
  const plain = amount(value.value, names)
  const passing = definition && !isDate(value.value) ? formatTarget(value, definition.measure) : plain
  return passing === plain ? `${plain}, to be passed and not only met` : passing
}

/** A width in the unit of the figure needs one that counts. */
function measureOf({ mode }: Tolerance, { definition }: ValueNames): Measure {
  return mode === 'absolute' && definition ? definition.measure : plainMeasure
}
