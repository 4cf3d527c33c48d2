import type { HeldTarget } from '../accumulation'
import { roundDecimal } from '../decimal'
import type { Exact } from '../exact'
import type { FigureIn } from '../figureIn'
import type { DecimalText } from '../primitives'
import type { Measure } from '../records/definition'
import {
  actualText,
  isTypedActual,
  isTypedTarget,
  suppressedWord,
  targetText,
  targetToDateText,
  toDateText,
} from '../shownFigure'
import { isToDateUnseen } from '../unseen'
import { missingReasonWords } from '../words'
import type { Cell } from './document'

/** The sign of a provisional figure; what it means stands under the table. */
export const provisionalSign = '*'

/** The actual as printed: `1,850`, `1,850*` where it is provisional, `<5` where it is suppressed, or why there is none. */
export function actualCell(figure: FigureIn): Cell {
  const { actual, definition } = figure
  const text = actualText(figure)
  if (text === undefined)
    return { is: 'none', why: missingReasonWords[actual.has === 'none' ? actual.reason : 'notReported'] }
  const isProvisional = actual.has === 'value' && actual.provisional && !isSuppressed(figure)
  return {
    is: 'figure',
    text: isProvisional ? `${text}${provisionalSign}` : text,
    value: actualValue(figure) ?? null,
    unit: definition.measure.unit,
  }
}

/** A plain decimal for a spreadsheet or open data; undefined where there is none or it is not to be told. */
export function actualValue(figure: FigureIn): DecimalText | undefined {
  const { actual } = figure
  return actual.has === 'value' && !isSuppressed(figure) ? plainValue(actual.value, figure) : undefined
}

export function targetCell(figure: FigureIn): Cell {
  const { held } = figure.target
  const text = targetText(figure)
  if (text === undefined) return absentTarget(held, figure)
  return { is: 'figure', text, value: targetValue(figure) ?? null, unit: figure.definition.measure.unit }
}

/** Of a target that is one number. */
export const targetValue = (figure: FigureIn): DecimalText | undefined =>
  plainTarget(figure.target.held, figure)

/** S9 — The value to date; C21: where it would give a suppressed number away, that it is suppressed too. */
export function toDateCell(figure: FigureIn): Cell {
  const { actual } = figure.toDate
  if (actual.has === 'none') return { is: 'none', why: missingReasonWords[actual.reason] }
  const text = toDateText(figure)
  if (text === undefined || text === suppressedWord)
    return { is: 'none', why: text === undefined ? 'incomplete' : suppressedWord }
  return { is: 'figure', text, value: toDateValue(figure) ?? null, unit: figure.definition.measure.unit }
}

export function toDateValue(figure: FigureIn): DecimalText | undefined {
  const { actual } = figure.toDate
  if (actual.has === 'none' || actual.value === null || isToDateUnseen(figure)) return undefined
  return plainValue(actual.value, figure)
}

export function targetToDateCell(figure: FigureIn): Cell {
  const { target } = figure.toDate
  if (target.has === 'incomplete') return { is: 'none', why: 'incomplete' }
  const text = targetToDateText(figure)
  if (text === undefined) return absentTarget(target, figure)
  const { unit } = figure.definition.measure
  return { is: 'figure', text, value: plainTarget(target, figure) ?? null, unit }
}

export const isSuppressed = ({ measurement }: Pick<FigureIn, 'measurement'>): boolean =>
  measurement?.values.access?.level === 'suppressed'

/** A copy that hides the figure hides its target too. */
function absentTarget(held: HeldTarget, { measurement }: FigureIn): Cell {
  const { actual, access } = measurement?.values ?? {}
  if (actual?.state === 'withheld' && access?.level === 'exempt') return { is: 'none', why: 'withheld' }
  const reason = held.has === 'none' ? held.reason : 'targetMissing'
  switch (reason) {
    case 'targetAwaiting':
      return { is: 'none', why: 'awaiting' }
    case 'targetToBeSet':
      return { is: 'none', why: 'to be set' }
    case 'targetMissing':
      return { is: 'none', why: 'none' }
  }
}

/** With the places that were typed, where it is the target as typed (N1). */
function plainTarget(held: HeldTarget, figure: FigureIn): DecimalText | undefined {
  const { measure } = figure.definition
  if (held.has === 'none' || held.target.kind !== 'point' || !isPlain(measure)) return undefined
  const { typed } = figure.target
  return typed?.kind === 'point' && isTypedTarget(held.target, figure)
    ? typed.value
    : roundDecimal(held.target.value, measure.decimals)
}

function plainValue(value: Exact, figure: FigureIn): DecimalText | undefined {
  const { measure } = figure.definition
  const typed = figure.measurement?.values.actual
  return typed && 'value' in typed && isPlain(measure) && isTypedActual(value, figure)
    ? typed.value
    : decimal(value, measure)
}

const decimal = (value: Exact, measure: Measure): DecimalText | undefined =>
  isPlain(measure) ? roundDecimal(value, measure.decimals) : undefined

/** Neither a date nor a yes or no. */
const isPlain = ({ unit }: Measure): boolean => unit.kind !== 'date' && unit.kind !== 'yesNo'
