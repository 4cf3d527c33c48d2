import { heldActual } from './accumulation'
import type { Life } from './due'
import type { Figures } from './figures'
import { composite } from './ids'
import type { Id, YearId } from './primitives'
import { profileTargets } from './profile'
import type { QuarterTargets } from './profile'
import { quarterId, quartersOfYear } from './quarter'
import type { Measure } from './records/definition'

/** The targets that the year's profile gives its quarters. `refused`: last year's shape cannot be followed. */
export type YearTargets =
  | { readonly has: 'targets'; readonly targets: QuarterTargets }
  | { readonly has: 'none' }
  | { readonly has: 'refused' }

export interface YearOf {
  readonly figures: Figures
  readonly indicator: Id
  readonly year: YearId
  readonly measure: Measure
  readonly life: Life
}

/** A4 — An annual target spread over its quarters. */
export function yearTargets({ figures, indicator, year, measure, life }: YearOf): YearTargets {
  const target = figures.get('year', composite(indicator, year))?.values.target
  if (!target) return { has: 'none' }
  const lastYear =
    target.profile === 'lastYear' ? lastYearValues({ figures, indicator, year, measure, life }) : []
  const spread = profileTargets(target.annual, target.profile, {
    measure,
    dueIn: life.dueIn,
    lastYear,
  })
  return spread.ok ? { has: 'targets', targets: spread.value } : { has: 'refused' }
}

function lastYearValues({ figures, indicator, year, measure }: YearOf) {
  return quartersOfYear(lastYearOf(year)).map((quarter) => {
    const actual = figures.get('measurement', composite(indicator, quarter))?.values.actual
    const held = heldActual(actual, measure.unit)
    return held.has === 'value' ? held.value : null
  })
}

const lastYearOf = (year: YearId): YearId => quarterId(Number(year) - 1, 1).slice(0, -3)
