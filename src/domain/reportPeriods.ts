import { periodsFor } from './periodsFor'
import type { QuarterId, YearId } from './primitives'
import { shiftQuarter } from './quarter'
import type { Structure } from './structure'

/** P3 — What the report of a quarter is read from, also for the indicators whose figures come quarters later. */
export function reportPeriods(structure: Structure, quarter: QuarterId): readonly (QuarterId | YearId)[] {
  const lags = structure.list('indicator').map(({ values }) => values.life?.lagQuarters ?? 0)
  const periods = [...new Set([0, ...lags])].flatMap((lag) => periodsFor(shiftQuarter(quarter, -lag)))
  return [...new Set(periods)]
}
