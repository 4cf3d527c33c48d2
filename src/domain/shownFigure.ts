import type { HeldTarget } from './accumulation'
import type { Exact, ExactTarget } from './exact'
import type { FigureIn } from './figureIn'
import { formatFigure, formatTarget } from './formatFigure'
import type { TypedTarget } from './formatFigure'
import { isToDateUnseen } from './unseen'
import { exactValue } from './value'

/** What a table needs of one figure to show it. */
export type Showing = Pick<
  FigureIn,
  'definition' | 'measurement' | 'actual' | 'target' | 'toDate' | 'suppressed'
>

/** The actual as typed, or worked out; what is shown instead where it is suppressed; undefined where there is none. */
export function actualText(figure: Showing): string | undefined {
  const { actual } = figure
  return suppressedText(figure) ?? (actual.has === 'value' ? valueText(actual.value, figure) : undefined)
}

/** The value to date, complete or not (A3); as typed where that alone makes it. C21 — In its place where it is not seen. */
export function toDateText(figure: Showing): string | undefined {
  const { actual } = figure.toDate
  if (actual.has === 'none' || actual.value === null) return undefined
  return isToDateUnseen(figure) ? unseenText(actual.value, figure) : valueText(actual.value, figure)
}

/** What stands for a value that is not to be seen: of the quarter's own number what the officer chose. */
export function unseenText(value: Exact, figure: Pick<Showing, 'measurement' | 'actual'>): string {
  const isOwn = figure.actual.has === 'value' && figure.actual.value.equals(value)
  return (isOwn ? suppressedText(figure) : undefined) ?? suppressedWord
}

/** Stands for a value that is made of a small number and others. */
export const suppressedWord = 'suppressed'

/** The target of the quarter as typed, or as its year's profile makes it; undefined where there is none. */
export const targetText = (figure: Showing): string | undefined => heldText(figure.target.held, figure)

/** The target to date; as typed where that alone makes it. Undefined where there is none. */
export function targetToDateText(figure: Showing): string | undefined {
  const { target } = figure.toDate
  return target.has === 'incomplete' ? undefined : heldText(target, figure)
}

/** Whether a value is the very one that was typed for the quarter, and so is shown as typed (N1). */
export function isTypedActual(value: Exact, { measurement }: Pick<Showing, 'measurement'>): boolean {
  const typed = typedActual(measurement)
  return typed !== undefined && exactValue(typed).equals(value)
}

/** The same of a target. */
export const isTypedTarget = (target: ExactTarget, { target: { typed } }: Pick<Showing, 'target'>): boolean =>
  isNumeric(typed) && isSameTarget(typed, target)

function suppressedText({ measurement }: Pick<Showing, 'measurement'>): string | undefined {
  const access = measurement?.values.access
  return access?.level === 'suppressed' ? access.shown : undefined
}

function valueText(value: Exact, figure: Showing): string {
  const typed = isTypedActual(value, figure) ? typedActual(figure.measurement) : undefined
  return formatFigure(typed ?? value, figure.definition.measure)
}

function typedActual(measurement: Showing['measurement']): string | undefined {
  const actual = measurement?.values.actual
  return actual && 'value' in actual ? actual.value : undefined
}

function heldText(held: HeldTarget, { definition, target: { typed } }: Showing): string | undefined {
  if (held.has === 'none') return undefined
  const isAsTyped = isNumeric(typed) && isSameTarget(typed, held.target)
  return formatTarget(isAsTyped ? typed : held.target, definition.measure)
}

function isNumeric(target: FigureIn['target']['typed']): target is TypedTarget {
  return target !== undefined && target.kind !== 'toBeSet' && target.kind !== 'awaiting'
}

function isSameTarget(typed: TypedTarget, held: ExactTarget): boolean {
  switch (typed.kind) {
    case 'point':
      return held.kind === 'point' && isSame(typed.value, held.value)
    case 'range':
      return held.kind === 'range' && isSame(typed.lo, held.lo) && isSame(typed.hi, held.hi)
    case 'floor':
      return held.kind === 'floor' && isSame(typed.value, held.value) && isSame(typed.floor, held.floor)
    case 'two':
      return (
        held.kind === 'two' && isSame(typed.acceptable, held.acceptable) && isSame(typed.aspire, held.aspire)
      )
  }
}

const isSame = (typed: string, held: Exact): boolean => exactValue(typed).equals(held)
