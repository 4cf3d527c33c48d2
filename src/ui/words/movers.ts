import { groupThousands, roundDecimal } from '#domain/decimal'
import type { Exact } from '#domain/exact'
import type { Move, MoveUnit } from '#domain/movers'

/** What a list of movers is counted in, before it: never two units in one list. */
export const moveUnitWords = {
  tolerance:
    'Counted in widths of each indicator’s own tolerance, so that indicators of different units can stand in one list.',
  target: 'Without a tolerance to count in, these are counted in percent of their own target.',
} satisfies Record<MoveUnit, string>

/** `3 tolerances for the better: from 2 worse than the target to 1 better.` */
export function moveWords({ unit, from, to, by }: Move): string {
  const direction = by.s > 0n ? 'for the better' : 'for the worse'
  return `${amountWords(by, unit)} ${direction}: from ${placeWords(from, unit)} to ${placeWords(to, unit)}.`
}

function amountWords(by: Exact, unit: MoveUnit): string {
  const amount = rounded(by, unit)
  if (unit === 'target') return `${amount} of the target`
  return amount === '1' ? '1 tolerance' : `${amount} tolerances`
}

function placeWords(place: Exact, unit: MoveUnit): string {
  if (place.equals(0)) return 'the target itself'
  return `${rounded(place, unit)} ${place.s > 0n ? 'better' : 'worse'} than the target`
}

/** To one place, never to nothing: what is left of a small one is said to be less. */
function rounded(value: Exact, unit: MoveUnit): string {
  const size = unit === 'target' ? value.abs().mul(100n) : value.abs()
  const text = roundDecimal(size, 1)
  const sign = unit === 'target' ? '%' : ''
  if (text === '0.0') return `less than 0.1${sign}`
  return `${groupThousands(text.replace(/\.0$/u, ''))}${sign}`
}
