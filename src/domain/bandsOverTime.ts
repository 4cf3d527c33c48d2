import type { Id, QuarterId } from './primitives'
import type { Band } from './records/scheme'
import type { Scheme } from './scheme'
import type { Structure } from './structure'
import type { Tally } from './summary'

/** What was counted in one quarter, by the definitions of its time (S14). */
export interface QuarterTally {
  readonly quarter: QuarterId
  readonly tally: Tally
}

/** The bands of one scheme, quarter by quarter: counts of different schemes never stand in one line. */
export interface BandsOverTime {
  readonly scheme: Scheme
  readonly bands: readonly Band[]
  /** Oldest first. */
  readonly quarters: readonly {
    readonly quarter: QuarterId
    /** As many as there are bands, in their order. */
    readonly counts: readonly number[]
    /** All that this scheme rated. */
    readonly rated: number
  }[]
}

/** The quarters that were opened up to and with one, at most so many, newest first. */
export const quartersBack = (structure: Structure, quarter: QuarterId, most: number): readonly QuarterId[] =>
  structure
    .list('quarter')
    .map(({ id }) => id)
    .filter((id) => id <= quarter)
    .toSorted()
    .toReversed()
    .slice(0, most)

/** `tallies` in any order; a scheme in which no quarter rates anything is left out. */
export function bandsOverTime(tallies: readonly QuarterTally[]): readonly BandsOverTime[] {
  const inOrder = tallies.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))
  const schemes = new Map<Id, { readonly scheme: Scheme; readonly bands: Map<Id, Band> }>()
  for (const { tally } of inOrder)
    for (const { scheme, band } of tally.bands) {
      const known = schemes.get(scheme.id) ?? { scheme, bands: new Map<Id, Band>() }
      schemes.set(scheme.id, known)
      known.bands.set(band.id, band)
    }
  return [...schemes.values()]
    .map(({ scheme, bands }) => linesOf(scheme, [...bands.values()], inOrder))
    .filter(({ quarters }) => quarters.some(({ rated }) => rated > 0))
}

function linesOf(scheme: Scheme, bands: readonly Band[], tallies: readonly QuarterTally[]): BandsOverTime {
  const quarters = tallies.map(({ quarter, tally }) => {
    const own = tally.bands.filter((one) => one.scheme.id === scheme.id)
    const counts = bands.map((band) => own.find((one) => one.band.id === band.id)?.count ?? 0)
    return { quarter, counts, rated: counts.reduce((sum, count) => sum + count, 0) }
  })
  return { scheme, bands, quarters }
}
