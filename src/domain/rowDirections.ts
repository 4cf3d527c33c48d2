import { directionsOf } from './direction'
import type { Directions } from './direction'
import type { ScorecardRow } from './scorecard'

/** T1 — Which way the figure of a row has gone; a row that did not change is not asked again. */
export function rowDirections(row: ScorecardRow): Directions {
  const known = remembered.get(row)
  if (known) return known
  const directions = directionsOf(row.result, row.asked)
  remembered.set(row, directions)
  return directions
}

const remembered = new WeakMap<ScorecardRow, Directions>()
