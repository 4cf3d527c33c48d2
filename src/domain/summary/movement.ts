import type { Id, QuarterId } from '../primitives'
import type { RatingBasis } from '../records/definition'
import { isMeasured } from '../structure'
import type { Structure } from '../structure'
import type { Outcome } from './tally'

/**
 * K4 — How a status stands to the previous due quarter's. `notComparable`: rated by another scheme or on another
 * basis, or one of the two bands is outside the order (on hold, cancelled). `unrated`: neither quarter has a status.
 */
export const movements = [
  'better',
  'worse',
  'same',
  'newlyRated',
  'noLongerRated',
  'notComparable',
  'unrated',
] as const
export type Movement = (typeof movements)[number]

/** An outcome with its basis, which an activity does not have. */
export type MovingOutcome = Outcome & { readonly basis?: RatingBasis }

export function movement(before: MovingOutcome, now: MovingOutcome): Movement {
  if (now.has === 'none') return before.has === 'none' ? 'unrated' : 'noLongerRated'
  if (before.has === 'none') return 'newlyRated'
  if (before.scheme.id !== now.scheme.id || before.basis !== now.basis) return 'notComparable'
  if (before.band.id === now.band.id) return 'same'
  const [from, to] = [placeOf(before), placeOf(now)]
  if (from === undefined || to === undefined) return 'notComparable'
  return to < from ? 'better' : 'worse'
}

/** K4 — Rows by how they moved, in the order given. */
export function groupByMovement<T extends { readonly before: MovingOutcome; readonly now: MovingOutcome }>(
  rows: readonly T[],
): ReadonlyMap<Movement, readonly T[]> {
  const moved = rows.map((row) => ({ row, name: movement(row.before, row.now) }))
  return new Map(
    movements.map((name) => [name, moved.filter((one) => one.name === name).map(({ row }) => row)]),
  )
}

/** K4 — How the set of measured indicators changed, whether or not the figures lag. A replaced indicator and its successor are named together and only there. */
export interface SetChanges {
  readonly added: readonly Id[]
  readonly retired: readonly Id[]
  readonly replaced: readonly { readonly indicators: readonly Id[]; readonly by: Id }[]
}

export function setChanges(structure: Structure, before: QuarterId, now: QuarterId): SetChanges {
  const measuredIn = (quarter: QuarterId) =>
    structure.list('indicator').filter((one) => isMeasured(structure, one, quarter))
  const was = measuredIn(before)
  const is = measuredIn(now)
  const fresh = without(is, was)
  const gone = without(was, is).map(({ id }) => id)
  const replaced = fresh.flatMap(({ id, values }) => {
    const indicators = (values.replaces?.indicators ?? []).filter((old) => gone.includes(old))
    return indicators.length > 0 ? [{ indicators, by: id }] : []
  })
  return {
    added: fresh.map(({ id }) => id).filter((id) => !replaced.some(({ by }) => by === id)),
    retired: gone.filter((id) => !replaced.some(({ indicators }) => indicators.includes(id))),
    replaced,
  }
}

function without<T extends { readonly id: Id }>(all: readonly T[], others: readonly T[]): readonly T[] {
  const ids = new Set(others.map(({ id }) => id))
  return all.filter(({ id }) => !ids.has(id))
}

/** Place among the scheme's bands, best first; a neutral band has none. */
function placeOf({ scheme, band }: Extract<Outcome, { has: 'band' }>): number | undefined {
  const place = scheme.bands.findIndex(({ id }) => id === band.id)
  return place < 0 || band.tone === 'neutral' ? undefined : place
}
