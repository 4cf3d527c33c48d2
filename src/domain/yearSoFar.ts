import { heldTarget, yearToDate } from './accumulation'
import type { HeldTarget, QuarterInput } from './accumulation'
import type { Known } from './compared'
import type { Definition } from './definition'
import { dueToDate } from './due'
import type { Life } from './due'
import { composite } from './ids'
import { isMeasuredAlike } from './measuredAlike'
import type { QuarterId } from './primitives'
import { readQuarter, yearOf } from './quarter'
import type { OfKind } from './recordIndex'
import type { Measure } from './records/definition'
import type { Target } from './records/measurement'
import type { Asked } from './remember'
import { exactValue } from './value'
import { yearTargets } from './yearTargets'
import type { YearTargets } from './yearTargets'

/** Where the target of a quarter comes from: typed there, or the year's profile (A4). */
export interface QuarterTarget {
  readonly origin: 'typed' | 'profile' | 'none'
  readonly typed: Target | undefined
  readonly held: HeldTarget
}

/** The year up to a quarter, and what follows from it. */
export interface YearSoFar {
  readonly known: Known
  readonly measurement: OfKind<'measurement'> | undefined
  readonly target: QuarterTarget
  readonly isProfileRefused: boolean
  /** T2 — The due quarters of the year that were measured in another way, and so say nothing here. */
  readonly apart: readonly QuarterId[]
  /** C21 — The quarters of the year so far whose number is not to be seen; this one among them, due or not. */
  readonly suppressed: readonly QuarterId[]
}

/**
 * The due quarters of the year up to this one, with what is derived from them. A2, T2 — Nothing is put together across a
 * change of what is measured: a quarter before the last such change has no value and no target in this measure (A3).
 */
export function yearSoFar(asked: Asked, { measure }: Definition, life: Life): YearSoFar {
  const { figures, indicator, quarter } = asked
  const profile = onceNeeded(() => yearTargets({ ...asked, year: yearOf(quarter), measure, life }))
  const inputFrom = (one: QuarterId, found: OfKind<'measurement'> | undefined): QuarterInput => {
    const target = found?.values.target ?? profiled(profile(), one)
    return { quarter: one, actual: found?.values.actual, target }
  }
  const measurement = figures.get('measurement', composite(indicator, quarter))
  const current = inputFrom(quarter, measurement)
  const due = dueToDate(life, quarter)
  const apart = measuredOtherwise(asked, measure, due)
  const suppressed: QuarterId[] = isSuppressed(measurement) ? [quarter] : []
  const inputs = due.map((one) => {
    if (one === quarter) return current
    if (apart.includes(one)) return { quarter: one, actual: undefined, target: undefined }
    const found = figures.get('measurement', composite(indicator, one))
    if (isSuppressed(found)) suppressed.push(one)
    return inputFrom(one, found)
  })
  return {
    known: {
      measure,
      current,
      previous: inputs.filter((one) => one !== current).at(-1),
      toDate: yearToDate(measure, inputs),
      forecast: () => forecastIn(asked, measurement),
    },
    measurement,
    target: targetFrom(measurement?.values.target ?? undefined, current),
    isProfileRefused: !measurement?.values.target && profile().has === 'refused',
    apart,
    suppressed,
  }
}

/** T2 — The last due quarter in which something else was measured, and all before it; mostly none. */
function measuredOtherwise(
  { structure, indicator }: Asked,
  measure: Measure,
  due: readonly QuarterId[],
): readonly QuarterId[] {
  if (structure.definitionsOf(indicator).length < 2) return none
  const last = due.findLastIndex((one) => {
    const definition = structure.definition(indicator, one)
    return definition !== undefined && !isMeasuredAlike(definition.measure, measure)
  })
  return last < 0 ? none : due.slice(0, last + 1)
}

const none: readonly never[] = []

const isSuppressed = (measurement: OfKind<'measurement'> | undefined): boolean =>
  measurement?.values.access?.level === 'suppressed'

function targetFrom(typed: Target | undefined, { target }: QuarterInput): QuarterTarget {
  return { origin: typed ? 'typed' : target ? 'profile' : 'none', typed, held: heldTarget(target) }
}

function forecastIn(
  { figures, indicator, quarter }: Asked,
  measurement: OfKind<'measurement'> | undefined,
): ReturnType<Known['forecast']> {
  const forecast = measurement?.values.forecast
  const annual = figures.get('year', composite(indicator, yearOf(quarter)))?.values.target?.annual
  return { value: forecast ? exactValue(forecast.value) : undefined, annualTarget: heldTarget(annual) }
}

export function profiled(targets: YearTargets, quarter: QuarterId): Target | null {
  return targets.has === 'targets' ? (targets.targets[indexOf(quarter)] ?? null) : null
}

const indexOf = (quarter: QuarterId): number => readQuarter(quarter).number - 1

/** Spreading a target takes time, and a quarter with its own target needs none of it. */
function onceNeeded<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
