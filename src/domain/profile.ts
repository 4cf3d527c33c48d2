import { combine } from './accumulation/combine'
import { heldTarget } from './accumulation/held'
import type { Exact } from './exact'
import type { DecimalText, QuarterNumber } from './primitives'
import { typedTarget } from './profile/typedTarget'
import { equalShape, shareOut } from './profile/shape'
import type { Shape } from './profile/shape'
import type { Measure } from './records/definition'
import type { Target } from './records/measurement'
import { fail, ok } from './result'
import type { Result } from './result'

/** The target of each quarter of the year, Quarter 1 first; null where none is due or none was typed. */
export type QuarterTargets = readonly [Target | null, Target | null, Target | null, Target | null]

/** How an annual target is spread: typed numbers by quarter, in equal steps, or as last year's values went. */
export type Profile =
  | 'equal'
  | 'lastYear'
  | readonly [DecimalText | null, DecimalText | null, DecimalText | null, DecimalText | null]

export interface Profiled {
  readonly measure: Measure
  /** The quarters of this very year that are due: fewer where the indicator begins or ends within it. */
  readonly dueIn: readonly QuarterNumber[]
  /** Last year's values, Quarter 1 first; read by `lastYear` only. */
  readonly lastYear: readonly (Exact | null)[]
}

/** How a profile stands to its annual target: `off` is what it makes less the target, signed. */
export type ProfileCheck =
  | { readonly fits: true }
  | { readonly fits: false; readonly makes: Exact; readonly off: Exact }
  | { readonly fits: false; readonly lacks: readonly QuarterNumber[] }

/**
 * A4 — The quarters' targets. Those of equal steps and of last year's shape are decimals of the annual target's
 * places where thirds and the like do not end, and still add up to it (or end at it). Refused where last year
 * lacks a due quarter or comes to nothing. Each number of a range, a floor or two targets is spread for itself.
 */
export function profileTargets(annual: Target, profile: Profile, on: Profiled): Result<QuarterTargets> {
  if (annual.kind === 'toBeSet' || annual.kind === 'awaiting') return ok(atDue(on, () => annual))
  if (typeof profile !== 'string') return ok(atDue(on, (at) => typedPoint(annual, profile[at] ?? null)))
  const due = dueOf(on)
  const shape = profile === 'equal' ? equalShape(on.measure, due.length) : lastShape(on, due)
  if (!shape) return fail({ code: 'noShape', path: '', message: noShape })
  const spread = (total: DecimalText): readonly DecimalText[] => shareOut(total, shape, on.measure.decimals)
  const each = due.map((_, index) => typedTarget(annual, (total) => spread(total)[index] ?? total))
  return ok(atDue(on, (at) => each[due.indexOf(numbers[at] ?? 1)] ?? null))
}

/** A4 — Whether typed quarters add up to the annual target (sums) or end at it (cumulative, snapshot and others). */
export function checkProfile(annual: Target, targets: QuarterTargets, on: Profiled): ProfileCheck {
  const due = dueOf(on)
  const values = due.map((number) => pointOf(targets[number - 1]))
  const lacks = due.filter((_, index) => values[index] === undefined)
  const whole = pointOf(annual)
  if (whole === undefined || due.length === 0) return { fits: true }
  if (lacks.length > 0) return { fits: false, lacks }
  const makes = combine(
    annually(on.measure),
    values.filter((value) => value !== undefined),
  )
  const off = makes.sub(whole)
  return off.equals(0) ? { fits: true } : { fits: false, makes, off }
}

const noShape =
  'Last year’s values cannot be followed: one of its due quarters has no value, or together they come to nothing. Spread the target equally or type the quarters.'

const numbers = [1, 2, 3, 4] as const

const dueOf = ({ dueIn }: Profiled): readonly QuarterNumber[] =>
  numbers.filter((number) => dueIn.includes(number))

function atDue({ dueIn }: Profiled, target: (at: 0 | 1 | 2 | 3) => Target | null): QuarterTargets {
  const one = (at: 0 | 1 | 2 | 3): Target | null => (dueIn.includes(numbers[at]) ? target(at) : null)
  return [one(0), one(1), one(2), one(3)]
}

/** Typed numbers make point targets, as strict as the annual one. */
function typedPoint(annual: Target, value: DecimalText | null): Target | null {
  if (value === null) return null
  return annual.kind === 'point' && annual.strict === true
    ? { kind: 'point', value, strict: true }
    : { kind: 'point', value }
}

function lastShape({ measure, lastYear }: Profiled, due: readonly QuarterNumber[]): Shape | undefined {
  const values = due.flatMap((number) => lastYear[number - 1] ?? [])
  if (values.length < due.length || values.length === 0) return undefined
  const aggregation = annually(measure)
  const whole = combine(aggregation, values)
  if (whole.equals(0)) return undefined
  return { shares: values.map((value) => value.div(whole)), addsUp: aggregation === 'sum' }
}

/** How the year comes out of its quarters; anything but a sum, a mean or a maximum ends at Quarter 4. */
const annually = ({ accumulation, aggregation }: Measure): Measure['aggregation'] =>
  accumulation === 'quarter' ? aggregation : 'latest'

function pointOf(target: Target | null | undefined): Exact | undefined {
  const held = heldTarget(target)
  return held.has === 'target' && held.target.kind === 'point' ? held.target.value : undefined
}
