import { groupThousands, roundDecimal } from '#domain/decimal'
import type { Exact } from '#domain/exact'
import type { Move, MoveUnit } from '#domain/movers'

/** What a list of movers is counted in, before it: never two units in one list. */
export const moveUnitWords = {
  tolerance:
    'Counted in widths of each indicator’s own tolerance, so that indicators of different units can stand in one list.',
  target: 'Without a tolerance to count in, these are counted in percent of their own target.',
} satisfies Record<MoveUnit, string>

/** `3 tolerances for the better: from 2 worse than the target in Quarter 4 2011/12 to 1 better than it.` */
export function moveWords({ unit, from, to, by }: Move, since: string): string {
  const direction = by.s > 0n ? 'for the better' : 'for the worse'
  const then = from.equals(0) ? 'the target itself' : `${placeWords(from, unit)} than the target`
  const now = to.equals(0) ? 'the target itself' : `${placeWords(to, unit)} than it`
  return `${amountWords(by, unit)} ${direction}: from ${then} in ${since} to ${now}.`
}

function amountWords(by: Exact, unit: MoveUnit): string {
  const amount = rounded(by, unit)
  if (unit === 'target') return `${amount} of the target`
  return amount === '1' ? '1 tolerance' : `${amount} tolerances`
}

const placeWords = (place: Exact, unit: MoveUnit): string =>
  `${rounded(place, unit)} ${place.s > 0n ? 'better' : 'worse'}`

/** To one place, never to nothing: what is left of a small one is said to be less. */
function rounded(value: Exact, unit: MoveUnit): string {
  const size = unit === 'target' ? value.abs().mul(100n) : value.abs()
  const text = roundDecimal(size, 1)
  const sign = unit === 'target' ? '%' : ''
  if (text === '0.0') return `less than 0.1${sign}`
  return `${groupThousands(text.replace(/\.0$/u, ''))}${sign}`
}
