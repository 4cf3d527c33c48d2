import type { ScorecardRow } from './scorecard'
import { mainForecast, yearEnd } from './yearEnd'
import type { RatedForecast } from './yearEnd'

/** S9, A5 — The forecast of the year that a row's figure is in, with its own status; worked out once a row. */
export function forecastOf(row: ScorecardRow): RatedForecast | undefined {
  const known = worked.get(row)
  if (known) return known.forecast
  const end = yearEnd(row.asked)
  const forecast = end && mainForecast(end)
  worked.set(row, { forecast })
  return forecast
}

const worked = new WeakMap<ScorecardRow, { readonly forecast: RatedForecast | undefined }>()
