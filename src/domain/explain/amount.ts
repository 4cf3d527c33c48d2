import { decimalText, placesTyped, roundDecimal } from '../decimal'
import type { Exact } from '../exact'
import { formatDifference, formatFigure } from '../formatFigure'
import type { Shown } from '../formatFigure'

/**
 * A value in its unit with as many places as it has: 103.05 of a count. One that does not end within six, or a very
 * small one within three digits, is rounded, without zeros at its end, and says "about".
 */
export function exactFigure(value: Exact, shown: Shown): string {
  const { about, places } = placesOf(value, shown)
  return about + formatFigure(value, { unit: shown.unit, decimals: places })
}

/** What is foretold, in the same way; rounded no finer than the figures themselves where these are not small: about 440. */
export function foretoldFigure(value: Exact, shown: Shown): string {
  const { about, places } = placesOf(value, shown, value.abs().lt(1n) ? fewest : 0)
  return about + formatFigure(value, { unit: shown.unit, decimals: places })
}

/** The size of a distance, in the same way. */
export function exactAmount(distance: Exact, shown: Shown): string {
  const { about, places } = placesOf(distance, shown)
  return about + formatDifference(distance.abs(), { unit: shown.unit, decimals: places })
}

/** Places of a rounded value, unless it has fewer. */
const fewest = 3

interface Places {
  readonly about: '' | 'about '
  readonly places: number
}

function placesOf(value: Exact, { decimals }: Shown, least = fewest): Places {
  const text = decimalText(value)
  const needed = text === undefined ? undefined : placesTyped(text)
  const small = placesOfSmall(value)
  if (needed !== undefined && needed <= Math.max(6, small)) return { about: '', places: needed }
  const rounded = roundDecimal(value, Math.max(decimals, least, small))
  return { about: 'about ', places: placesTyped(rounded.replace(/\.?0+$/u, '')) }
}

/** So many that three digits of a value below a thousandth are seen. */
function placesOfSmall(value: Exact): number {
  const size = Math.abs(value.valueOf())
  return size > 0 && size < 0.001 ? Math.min(15, 2 - Math.floor(Math.log10(size))) : 0
}
