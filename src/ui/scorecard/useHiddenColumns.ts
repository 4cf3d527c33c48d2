import { useMemo } from 'react'
import { showsForecast } from '#domain/ruleInForce'
import type { ScorecardRow } from '#domain/scorecard'
import { useRoom } from './useRoom'

/**
 * Columns that are hidden where nobody at this browser has chosen: what has no room, S9 — the year-end forecast where the
 * council does not want it, and `others`, which must be stable.
 */
export function useHiddenColumns(
  rows: readonly ScorecardRow[],
  others: readonly string[] = none,
): readonly string[] {
  const isRoomy = useRoom()
  const structure = rows[0]?.asked.structure
  const hasForecast = structure !== undefined && showsForecast(structure)
  return useMemo(
    () => [...others, ...(hasForecast ? [] : ['forecast']), ...(isRoomy ? [] : ['recent'])],
    [others, hasForecast, isRoomy],
  )
}

const none: readonly string[] = []
