import { heldActual } from './accumulation'
import { dueInYear } from './due'
import type { Life } from './due'
import type { Exact } from './exact'
import type { Figures } from './figures'
import { composite } from './ids'
import { changedParts } from './measureChange'
import type { MeasurePart } from './measureChange'
import type { Id, YearId } from './primitives'
import { profileTargets } from './profile'
import type { QuarterTargets } from './profile'
import { quarterId, quartersOfYear } from './quarter'
import type { Measure } from './records/definition'
import type { Structure } from './structure'

/** The targets that the year's profile gives its quarters. `refused`: last year's shape cannot be followed. */
export type YearTargets =
  | { readonly has: 'targets'; readonly targets: QuarterTargets }
  | { readonly has: 'none' }
  | { readonly has: 'refused' }

export interface YearBefore {
  readonly structure: Pick<Structure, 'definition'>
  readonly figures: Figures
  readonly indicator: Id
  readonly year: YearId
  readonly measure: Measure
}

export interface YearOf extends YearBefore {
  readonly life: Life
}

/** A4 — An annual target spread over the quarters of the year that are due. */
export function yearTargets({ structure, figures, indicator, year, measure, life }: YearOf): YearTargets {
  const target = figures.get('year', composite(indicator, year))?.values.target
  if (!target) return { has: 'none' }
  const lastYear =
    target.profile === 'lastYear' ? valuesOfLastYear({ structure, figures, indicator, year, measure }) : []
  const spread = profileTargets(target.annual, target.profile, {
    measure,
    dueIn: dueInYear(life, year),
    lastYear,
  })
  return spread.ok ? { has: 'targets', targets: spread.value } : { has: 'refused' }
}

/**
 * A4 — What a profile follows that goes as the year before went: its actuals, Quarter 1 first; null where there is
 * none, and where something else was measured (T2).
 */
export function valuesOfLastYear({
  structure,
  figures,
  indicator,
  year,
  measure,
}: YearBefore): readonly (Exact | null)[] {
  return quartersOfYear(lastYearOf(year)).map((quarter) => {
    const then = structure.definition(indicator, quarter)
    if (then && changedParts(then.measure, measure).some(makesShape)) return null
    const actual = figures.get('measurement', composite(indicator, quarter))?.values.actual
    const held = heldActual(actual, measure.unit)
    return held.has === 'value' ? held.value : null
  })
}

/** Whichever way is better, and however a year to date is made, the quarters have the same shape. */
const makesShape = (part: MeasurePart): boolean => part === 'unit' || part === 'accumulation'

const lastYearOf = (year: YearId): YearId => quarterId(Number(year) - 1, 1).slice(0, -3)
