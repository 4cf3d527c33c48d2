import { decimalText, placesTyped } from '../decimal'
import type { Exact } from '../exact'
import { formatDifference, formatFigure } from '../formatFigure'
import type { Shown } from '../formatFigure'

/**
 * A value in its unit with as many places as it has: 103.05 of a count. One that does not end within six is rounded
 * and says "about".
 */
export function exactFigure(value: Exact, shown: Shown): string {
  const { about, places } = placesOf(value, shown)
  return about + formatFigure(value, { unit: shown.unit, decimals: places })
}

/** The size of a distance, in the same way. */
export function exactAmount(distance: Exact, shown: Shown): string {
  const { about, places } = placesOf(distance, shown)
  return about + formatDifference(distance.abs(), { unit: shown.unit, decimals: places })
}

function placesOf(value: Exact, { decimals }: Shown): { readonly about: string; readonly places: number } {
  const text = decimalText(value)
  const needed = text === undefined ? undefined : placesTyped(text)
  if (needed !== undefined && needed <= 6) return { about: '', places: needed }
  return { about: 'about ', places: Math.max(decimals, 3) }
}
