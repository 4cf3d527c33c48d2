import type { Definition } from '../definition'
import { everyQuarter, isDue, previousDue, quarterReported } from '../due'
import type { Life } from '../due'
import type { Figures } from '../figures'
import { composite } from '../ids'
import type { Id, QuarterId } from '../primitives'
import { nextQuarter, readQuarter, yearOf } from '../quarter'
import type { OfKind } from '../recordIndex'
import type { Values } from '../records'
import type { Target } from '../records/measurement'
import { livingIndicators } from '../structure'
import type { Structure } from '../structure'
import { yearTargets } from '../yearTargets'

/**
 * Why nothing is carried and a target has to be set: a new financial year has begun; none was typed before;
 * it had not been set or agreed then either; it was a total to date, which must move; last year's shape cannot be
 * followed (A4); the indicator is measured in another way since.
 */
export type UnsetReason = 'newYear' | 'noneBefore' | 'awaited' | 'cumulative' | 'profileRefused' | 'redefined'

/** Where the target of one indicator comes from in the quarter that is opened. */
export type OpeningTarget = OpeningRow &
  (
    | { readonly plan: 'carry'; readonly target: Target; readonly from: QuarterId }
    /** The year's profile gives it. */
    | { readonly plan: 'profile' }
    /** It was typed ahead. */
    | { readonly plan: 'given' }
    | { readonly plan: 'toBeSet'; readonly reason: UnsetReason }
    | { readonly plan: 'none'; readonly reason: 'notDue' | 'forInformation' }
  )

export type CarriedTarget = Extract<OpeningTarget, { readonly plan: 'carry' }>

interface OpeningRow {
  readonly indicator: Id
  /** As of the quarter that the figure is for. */
  readonly definition: Definition
  /** The quarter that the figure is for: earlier than the one opened where it lags (P3). */
  readonly figureFor: QuarterId
  /** What stands there already. */
  readonly values: Values<'measurement'>
}

interface Asked {
  readonly structure: Structure
  readonly figures: Figures
  readonly quarter: QuarterId
  readonly from: QuarterId
}

export function targetsToOpen(asked: Asked): readonly OpeningTarget[] {
  return livingIndicators(asked.structure, asked.quarter).flatMap(
    (indicator) => targetToOpen(asked, indicator) ?? [],
  )
}

function targetToOpen(asked: Asked, { id, values }: OfKind<'indicator'>): OpeningTarget | undefined {
  const { structure, figures, quarter } = asked
  const life = values.life ?? everyQuarter
  const figureFor = quarterReported(life, quarter)
  const definition = structure.definition(id, figureFor)
  if (!definition) return undefined
  const known = figures.get('measurement', composite(id, figureFor))?.values ?? {}
  const row = { indicator: id, definition, figureFor, values: known }
  if (!isDue(life, figureFor)) return { ...row, plan: 'none', reason: 'notDue' }
  if (definition.forInformation) return { ...row, plan: 'none', reason: 'forInformation' }
  if (known.target)
    return isSet(known.target) ? { ...row, plan: 'given' } : { ...row, plan: 'toBeSet', reason: 'awaited' }
  const { measure } = definition
  const profile = yearTargets({ structure, figures, indicator: id, year: yearOf(figureFor), measure, life })
  if (profile.has === 'targets' && isSet(profile.targets[readQuarter(figureFor).number - 1]))
    return { ...row, plan: 'profile' }
  const before = fromBefore(asked, row, life)
  return profile.has === 'refused' && before.plan === 'toBeSet'
    ? { ...row, plan: 'toBeSet', reason: 'profileRefused' }
    : before
}

/** An own target of the last due quarter, where it is a level to keep within the year. */
function fromBefore(asked: Asked, row: OpeningRow, life: Life): OpeningTarget {
  const { indicator, definition, figureFor } = row
  const from = previousDue(life, nextQuarter(quarterReported(life, asked.from)))
  const target = from && asked.figures.get('measurement', composite(indicator, from))?.values.target
  const unset = (reason: UnsetReason): OpeningTarget => ({ ...row, plan: 'toBeSet', reason })
  if (from && yearOf(from) !== yearOf(figureFor)) return unset('newYear')
  if (!from || !target) return unset('noneBefore')
  if (!isSet(target)) return unset('awaited')
  if (!isMeasuredAlike(definition, asked.structure.definition(indicator, from))) return unset('redefined')
  if (definition.measure.accumulation === 'cumulative') return unset('cumulative')
  return { ...row, plan: 'carry', target, from }
}

const isSet = (target: Target | null | undefined): boolean =>
  target?.kind !== undefined && target.kind !== 'toBeSet' && target.kind !== 'awaiting'

function isMeasuredAlike({ measure: now }: Definition, then: Definition | undefined): boolean {
  if (!then) return false
  const { unit, polarity, accumulation } = then.measure
  return (
    unit.kind === now.unit.kind &&
    unit.name === now.unit.name &&
    polarity === now.polarity &&
    accumulation === now.accumulation
  )
}
