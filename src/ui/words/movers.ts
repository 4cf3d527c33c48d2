import { groupThousands, roundDecimal } from '#domain/decimal'
import { exact } from '#domain/exact'
import type { Exact } from '#domain/exact'
import type { Move, MoveUnit } from '#domain/movers'

/** What a list of movers is counted in, before it: never two units in one list. */
export const moveUnitWords = {
  tolerance:
    'Counted in widths of each indicator’s own tolerance, so that indicators of different units can stand in one list.',
  target: 'Without a tolerance to count in, these are counted in percent of their own target.',
} satisfies Record<MoveUnit, string>

/**
 * `3 tolerances for the better: from 2 worse than the target in Quarter 4 2011/12 to 1 better than it.` The move is the one
 * between the two places as they are told, so that whoever adds them up finds it right.
 */
export function moveWords({ unit, from, to, by }: Move, since: string): string {
  const direction = by.s > 0n ? 'for the better' : 'for the worse'
  const [before, now] = [told(from, unit), told(to, unit)]
  const then = from.equals(0)
    ? 'the target itself'
    : `${amount(before, unit)} ${sideOf(from)} than the target`
  const here = to.equals(0) ? 'the target itself' : `${amount(now, unit)} ${sideOf(to)} than it`
  return `${movedWords(now.sub(before), unit)} ${direction}: from ${then} in ${since} to ${here}.`
}

const sideOf = (place: Exact): string => (place.s > 0n ? 'better' : 'worse')

/** In tolerances or percent, to one place. */
const told = (place: Exact, unit: MoveUnit): Exact =>
  exact(roundDecimal(unit === 'target' ? place.mul(100n) : place, 1))

function movedWords(by: Exact, unit: MoveUnit): string {
  const size = amount(by, unit)
  if (unit === 'target') return `${size} of the target`
  return size === '1' ? '1 tolerance' : `${size} tolerances`
}

/** Never nothing: what is left of a small one is said to be less. */
function amount(size: Exact, unit: MoveUnit): string {
  const sign = unit === 'target' ? '%' : ''
  if (size.equals(0)) return `less than 0.1${sign}`
  return `${groupThousands(roundDecimal(size.abs(), 1).replace(/\.0$/u, ''))}${sign}`
}
