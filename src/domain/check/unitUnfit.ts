import type { Exact } from '../exact'
import { composite } from '../ids'
import { yearOf } from '../quarter'
import type { Measure } from '../records/definition'
import type { ScorecardRow } from '../scorecard'
import { aboutRow } from './aboutRow'
import { comparableBefore } from './comparable'
import { checkedFigure } from './figureFindings'
import type { Finding } from './finding'
import { profiledTarget, typedPoint } from './leftFromLast'

/** `annualTarget`: the target of a quarter is the one of the whole year. */
export interface UnfitFound {
  readonly how: 'numberBelowOne' | 'percentAbove100' | 'annualTarget'
  readonly value: Exact
  readonly measure: Measure
}

export type UnfitFinding = Finding<'C10', UnfitFound>

/** C10 — What the unit does not fit. */
export function unitUnfit(row: ScorecardRow): readonly UnfitFinding[] {
  const { measure } = row.result.definition
  const found = [numberBelowOne(row), percentAbove100(row), annualTarget(row)]
  return found.flatMap((one) => {
    if (!one) return []
    const register = one.how === 'annualTarget' ? 'target' : 'actual'
    return [
      { check: 'C10', about: { ...aboutRow(row), register }, severity: 'warns', found: { ...one, measure } },
    ]
  })
}

type Unfit = Pick<UnfitFound, 'how' | 'value'>

function numberBelowOne({ result: { actual, definition } }: ScorecardRow): Unfit | undefined {
  if (definition.measure.unit.kind !== 'number' || actual.has === 'none') return undefined
  const { value } = actual
  const isBelowOne = !value.equals(0) && value.abs().lt(1n)
  return isBelowOne ? { how: 'numberBelowOne', value } : undefined
}

/** What is planned above 100, or has been above it before, is meant. */
function percentAbove100(row: ScorecardRow): Unfit | undefined {
  const figure = checkedFigure(row.asked)
  if (!figure || figure.measure.unit.kind !== 'percent' || figure.value.lte(100n)) return undefined
  const { held } = row.result.target
  const isPlanned = held.has === 'target' && held.target.kind === 'point' && held.target.value.gt(100n)
  const wasBefore = comparableBefore(figure).some(({ value }) => value.gt(100n))
  return isPlanned || wasBefore ? undefined : { how: 'percentAbove100', value: figure.value }
}

/** A quarter of what is added up over the year cannot be as much as the year. */
function annualTarget(row: ScorecardRow): Unfit | undefined {
  const { definition, quarter, target } = row.result
  const { accumulation, aggregation } = definition.measure
  if (accumulation !== 'quarter' || aggregation !== 'sum') return undefined
  const value = typedPoint(target.typed)
  if (!value || value.equals(0)) return undefined
  const year = row.asked.figures.get('year', composite(row.id, yearOf(quarter)))?.values.target
  const annual = typedPoint(year?.annual)
  const profiled = profiledTarget(row, quarter)
  const isAnnual = annual?.equals(value) && !profiled?.equals(value)
  return isAnnual ? { how: 'annualTarget', value } : undefined
}
