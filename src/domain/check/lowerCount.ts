import type { Exact } from '../exact'
import type { QuarterId } from '../primitives'
import { lastOfYear } from './comparable'
import { aboutFigure } from './farFromHistory'
import type { CheckedFigure, Finding } from './finding'

export interface LowerFound {
  readonly value: Exact
  readonly last: Exact
  readonly lastQuarter: QuarterId
}

export type LowerFinding = Finding<'C18', LowerFound>

/** C18 — A cumulative count lower than last quarter's: what was counted cannot be uncounted within its year. */
export function lowerCount(figure: CheckedFigure): LowerFinding | undefined {
  const { accumulation, aggregation, unit } = figure.measure
  if (accumulation !== 'cumulative' || aggregation !== 'sum' || unit.kind !== 'number') return undefined
  const last = lastOfYear(figure)
  if (!last || figure.value.gte(last.value)) return undefined
  const found = { value: figure.value, last: last.value, lastQuarter: last.quarter }
  return { check: 'C18', about: aboutFigure(figure, [last]), severity: 'warns', found }
}
