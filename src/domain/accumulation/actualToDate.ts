import type { Exact } from '../exact'
import type { MissingReason } from '../missing'
import type { QuarterId } from '../primitives'
import type { Measure } from '../records/definition'
import { combine } from './combine'
import { heldActual, heldParts, heldQuotient, isTypedValue } from './held'
import type { Held, Parts } from './held'
import type { QuarterInput } from './quarterInput'

/**
 * `covers`: the quarters that the value speaks of. `flaggedMean`: it is a plain mean of several quarters, which
 * weighs them alike and must say so (A2). `incomplete` (A3) is shown with what it covers and never rated.
 */
export type ActualToDate =
  | {
      readonly has: 'value'
      readonly value: Exact
      readonly provisional: boolean
      readonly covers: readonly QuarterId[]
      readonly flaggedMean: boolean
    }
  | {
      readonly has: 'incomplete'
      readonly value: Exact | null
      readonly covers: readonly QuarterId[]
      readonly lacks: readonly QuarterId[]
    }
  | { readonly has: 'none'; readonly reason: MissingReason }

/** A2 — The reason of the quarter asked for comes before `incomplete`. */
export function actualToDate(measure: Measure, quarters: readonly QuarterInput[]): ActualToDate {
  const asked = quarters.at(-1)
  if (!asked) return { has: 'none', reason: 'notDue' }
  const held = heldActual(asked.actual, measure.unit)
  if (held.has === 'none') return held
  if (measure.accumulation === 'cumulative') return asHeld(held, quarters)
  if (!spansQuarters(measure)) return asHeld(held, [asked])
  return measure.aggregation === 'ratio'
    ? ratioToDate(measure, quarters, held)
    : aggregateToDate(measure, quarters)
}

/** Whether several quarters make the value to date; dates cannot be added up. */
export function spansQuarters({ accumulation, aggregation, unit }: Measure): boolean {
  if (accumulation !== 'quarter' || aggregation === 'latest') return false
  return unit.kind !== 'date' || aggregation === 'maximum'
}

type HeldValue = Extract<Held, { has: 'value' }>

function asHeld({ value, provisional }: HeldValue, covered: readonly QuarterInput[]): ActualToDate {
  return { has: 'value', value, provisional, covers: covered.map(quarterOf), flaggedMean: false }
}

/** Summed numerators over summed denominators; where a value was typed without them, the latest value. */
function ratioToDate(measure: Measure, quarters: readonly QuarterInput[], held: HeldValue): ActualToDate {
  if (quarters.some(({ actual }) => isTypedValue(actual))) return asHeld(held, quarters.slice(-1))
  const given = quarters.flatMap((quarter) => {
    const parts = heldParts(quarter.actual)
    return parts ? [{ quarter, parts }] : []
  })
  const covered = given.map(({ quarter }) => quarter)
  const provisional = covered.some(({ actual }) => actual?.state === 'provisional')
  const quotient = heldQuotient(sumOf(given.map(({ parts }) => parts)), measure.unit, provisional)
  if (covered.length < quarters.length) return incomplete(quotient, covered, quarters)
  return quotient.has === 'value' ? asHeld(quotient, covered) : quotient
}

function aggregateToDate(measure: Measure, quarters: readonly QuarterInput[]): ActualToDate {
  const given = quarters.flatMap((quarter) => {
    const held = heldActual(quarter.actual, measure.unit)
    return held.has === 'value' ? [{ quarter, held }] : []
  })
  const covered = given.map(({ quarter }) => quarter)
  const value = combine(
    measure.aggregation,
    given.map(({ held }) => held.value),
  )
  const whole: HeldValue = { has: 'value', value, provisional: given.some(({ held }) => held.provisional) }
  if (covered.length < quarters.length) return incomplete(whole, covered, quarters)
  const flaggedMean = measure.aggregation === 'mean' && covered.length > 1
  return { ...whole, covers: covered.map(quarterOf), flaggedMean }
}

/** A3 — Some due quarters have no value. */
function incomplete(
  held: Held,
  covered: readonly QuarterInput[],
  all: readonly QuarterInput[],
): ActualToDate {
  const lacks = all.filter((quarter) => !covered.includes(quarter)).map(quarterOf)
  const value = held.has === 'value' ? held.value : null
  return { has: 'incomplete', value, covers: covered.map(quarterOf), lacks }
}

const quarterOf = ({ quarter }: QuarterInput): QuarterId => quarter

const sumOf = (all: readonly Parts[]): Parts =>
  all.reduce((sum, parts) => ({
    numerator: sum.numerator.add(parts.numerator),
    denominator: sum.denominator.add(parts.denominator),
  }))
