import Fraction from 'fraction.js'
import { exact } from '../exact'
import type { Exact, ExactTarget } from '../exact'
import type { MissingReason } from '../missing'
import type { Unit } from '../records/definition'
import type { Actual, Target } from '../records/measurement'
import { exactValue } from '../value'

/** What a typed actual holds. */
export type Held =
  | { readonly has: 'value'; readonly value: Exact; readonly provisional: boolean }
  | { readonly has: 'none'; readonly reason: MissingReason }

/** What a typed target holds. */
export type HeldTarget =
  | { readonly has: 'target'; readonly target: ExactTarget }
  | { readonly has: 'none'; readonly reason: 'targetAwaiting' | 'targetToBeSet' | 'targetMissing' }

/** A numerator and a denominator as typed. */
export interface Parts {
  readonly numerator: Exact
  readonly denominator: Exact
}

/**
 * The value, or the first reason of S8 why there is none: `notDue`, `suspended`, `withheld`, `awaiting`,
 * `notReported` (blank) or `noValue` (denominator 0, N3). The unit says whether 12 of 40 is 30 (%) or 0.3.
 */
export function heldActual(actual: Actual | null | undefined, unit: Unit): Held {
  if (!actual) return none('notReported')
  if ('value' in actual) return value(exactValue(actual.value), actual.state === 'provisional')
  if ('numerator' in actual) return heldQuotient(partsOf(actual), unit, actual.state === 'provisional')
  return none(actual.state)
}

/** The target in exact numbers, or why there is none; blank is `targetMissing`. */
export function heldTarget(target: Target | null | undefined): HeldTarget {
  if (!target) return { has: 'none', reason: 'targetMissing' }
  switch (target.kind) {
    case 'point':
      return found({ kind: 'point', value: exactValue(target.value), strict: target.strict === true })
    case 'range':
      return found({ kind: 'range', lo: exactValue(target.lo), hi: exactValue(target.hi) })
    case 'floor':
      return found({ kind: 'floor', value: exactValue(target.value), floor: exactValue(target.floor) })
    case 'two':
      return found({
        kind: 'two',
        acceptable: exactValue(target.acceptable),
        aspire: exactValue(target.aspire),
      })
    case 'toBeSet':
      return { has: 'none', reason: 'targetToBeSet' }
    case 'awaiting':
      return { has: 'none', reason: 'targetAwaiting' }
  }
}

/** The numerator and denominator of an actual; undefined where it was typed as one value, or not at all. */
export function heldParts(actual: Actual | null | undefined): Parts | undefined {
  return actual && 'numerator' in actual ? partsOf(actual) : undefined
}

/** Whether an actual was typed as one value, without numerator and denominator. */
export const isTypedValue = (actual: Actual | null | undefined): boolean =>
  actual !== null && actual !== undefined && 'value' in actual

/** N3 — The exact quotient in the indicator's unit; denominator 0 gives no value. */
export function heldQuotient({ numerator, denominator }: Parts, unit: Unit, provisional: boolean): Held {
  if (denominator.equals(0)) return none('noValue')
  const quotient = numerator.div(denominator)
  return value(unit.kind === 'percent' ? quotient.mul(hundred) : quotient, provisional)
}

const hundred = new Fraction(100)

const none = (reason: MissingReason): Held => ({ has: 'none', reason })

const value = (held: Exact, provisional: boolean): Held => ({ has: 'value', value: held, provisional })

const found = (target: ExactTarget): HeldTarget => ({ has: 'target', target })

function partsOf(actual: { readonly numerator: string; readonly denominator: string }): Parts {
  return { numerator: exact(actual.numerator), denominator: exact(actual.denominator) }
}
