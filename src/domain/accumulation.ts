import { actualToDate } from './accumulation/actualToDate'
import type { ActualToDate } from './accumulation/actualToDate'
import { heldActual, heldParts, heldQuotient, heldTarget, isTypedValue } from './accumulation/held'
import type { Held, HeldTarget } from './accumulation/held'
import { targetToDate } from './accumulation/targetToDate'
import type { TargetToDate } from './accumulation/targetToDate'
import type { QuarterInput } from './accumulation/quarterInput'
import { yearOf } from './quarter'
import type { Measure } from './records/definition'

export { heldActual, heldTarget }
export type { ActualToDate, Held, HeldTarget, QuarterInput, TargetToDate }

/** Actual and target to date, by one rule and under one heading (S9). */
export interface YearToDate {
  readonly actual: ActualToDate
  readonly target: TargetToDate
}

/**
 * A2 — The year to date of the last of the due quarters of a financial year. With no quarter given, nothing was
 * due: the actual is `notDue`, the target `targetMissing`.
 */
export function yearToDate(measure: Measure, quarters: readonly QuarterInput[]): YearToDate {
  return { actual: actualToDate(measure, quarters), target: targetToDate(measure, quarters) }
}

/**
 * A2 — The quarter's own value: as typed; of a cumulative indicator the difference from the previous due quarter
 * of the same year, which only aggregation `sum` (counts, money, shares of one fixed base) or `ratio` (by numerator
 * and denominator) makes meaningful. Otherwise `noValue`; `incomplete` where the previous quarter has no value.
 */
export function quarterValue(
  measure: Measure,
  current: QuarterInput,
  previous: QuarterInput | undefined,
): Held {
  const held = heldActual(current.actual, measure.unit)
  if (measure.accumulation !== 'cumulative' || held.has === 'none') return held
  if (!previous || yearOf(previous.quarter) !== yearOf(current.quarter)) return held
  const before = heldActual(previous.actual, measure.unit)
  switch (measure.aggregation) {
    case 'sum':
      return difference(held, before)
    case 'ratio':
      return partsDifference(measure, current, previous)
    case 'latest':
    case 'maximum':
    case 'mean':
      return { has: 'none', reason: 'noValue' }
  }
}

function difference(held: Held, before: Held): Held {
  if (held.has === 'none') return held
  if (before.has === 'none') return { has: 'none', reason: 'incomplete' }
  return {
    has: 'value',
    value: held.value.sub(before.value),
    provisional: held.provisional || before.provisional,
  }
}

function partsDifference(measure: Measure, current: QuarterInput, previous: QuarterInput): Held {
  const now = heldParts(current.actual)
  const before = heldParts(previous.actual)
  if (!now) return { has: 'none', reason: 'noValue' }
  if (!before) return { has: 'none', reason: isTypedValue(previous.actual) ? 'noValue' : 'incomplete' }
  const numerator = now.numerator.sub(before.numerator)
  const denominator = now.denominator.sub(before.denominator)
  const provisional = [current, previous].some(({ actual }) => actual?.state === 'provisional')
  return heldQuotient({ numerator, denominator }, measure.unit, provisional)
}
