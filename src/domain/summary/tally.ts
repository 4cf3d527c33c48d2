import { missingReasons } from '../missing'
import type { MissingReason } from '../missing'
import type { Id } from '../primitives'
import type { Band } from '../records/scheme'
import type { Scheme } from '../scheme'

/** Where a row ended: in a band of a scheme, or without one for one reason. The status of an indicator is one. */
export type Outcome =
  | { readonly has: 'band'; readonly scheme: Scheme; readonly band: Band }
  | { readonly has: 'none'; readonly reason: MissingReason }

/** An indicator or an activity, with the priority that it is counted under. */
export interface CountedRow {
  readonly id: Id
  readonly priority: Id | null
  readonly outcome: Outcome
}

export interface BandCount {
  readonly scheme: Scheme
  readonly band: Band
  readonly count: number
}

export interface ReasonCount {
  readonly reason: MissingReason
  readonly count: number
}

/** K1 — `all` is `rated` and every reason together; `rated` is every band together. */
export interface Tally {
  readonly all: number
  readonly rated: number
  /** Scheme by scheme, best first; bands of the listed schemes also where none is in them. */
  readonly bands: readonly BandCount[]
  /** In the order of S8; only those that occur. */
  readonly reasons: readonly ReasonCount[]
}

export interface Summary {
  readonly total: Tally
  /** In the order given; last, under null, rows without a known priority. Priorities without rows are left out. */
  readonly priorities: readonly { readonly priority: Id | null; readonly tally: Tally }[]
}

/** What is counted against: the schemes to list even where nothing is in them, the priorities in their order. */
export interface SummaryFrame {
  readonly schemes: readonly Scheme[]
  readonly priorities: readonly Id[]
}

/** K1 — A row that is given more than once, by several committees, counts once. */
export function summarise(rows: readonly CountedRow[], frame: SummaryFrame): Summary {
  const once = [...new Map(rows.map((row) => [row.id, row])).values()]
  const known = new Set(frame.priorities)
  return {
    total: tally(outcomesOf(once), frame.schemes),
    priorities: [...frame.priorities, null].flatMap((priority) => {
      const own = once.filter((row) => (isIn(known, row.priority) ? row.priority : null) === priority)
      return own.length > 0 ? [{ priority, tally: tally(outcomesOf(own), frame.schemes) }] : []
    }),
  }
}

export function tally(outcomes: readonly Outcome[], listed: readonly Scheme[]): Tally {
  const inBands = outcomes.filter((outcome) => outcome.has === 'band')
  const without = outcomes.filter((outcome) => outcome.has === 'none')
  const schemes = new Map([...listed, ...inBands.map(({ scheme }) => scheme)].map((one) => [one.id, one]))
  return {
    all: outcomes.length,
    rated: inBands.length,
    bands: [...schemes.values()].flatMap((scheme) => bandCounts(scheme, inBands)),
    reasons: missingReasons
      .map((reason) => ({ reason, count: without.filter((one) => one.reason === reason).length }))
      .filter(({ count }) => count > 0),
  }
}

const isIn = (known: ReadonlySet<Id>, id: Id | null): boolean => id !== null && known.has(id)

type InBand = Extract<Outcome, { has: 'band' }>

/** Also bands that are no longer among the scheme's own, so that the sum is always whole. */
function bandCounts(scheme: Scheme, inBands: readonly InBand[]): readonly BandCount[] {
  const own = inBands.filter((outcome) => outcome.scheme.id === scheme.id)
  const bands = new Map([...scheme.bands, ...own.map(({ band }) => band)].map((band) => [band.id, band]))
  return [...bands.values()].map((band) => ({
    scheme,
    band,
    count: own.filter((outcome) => outcome.band.id === band.id).length,
  }))
}

const outcomesOf = (rows: readonly CountedRow[]): readonly Outcome[] => rows.map(({ outcome }) => outcome)
