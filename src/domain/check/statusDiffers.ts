import { bandRanges } from '../bandRanges'
import type { Span } from '../bandRanges'
import { roundDecimal } from '../decimal'
import { exact } from '../exact'
import type { Exact } from '../exact'
import { aimedAt, isOneSided } from '../gap'
import type { MissingReason } from '../missing'
import type { DecimalText } from '../primitives'
import { rate } from '../rate'
import type { RatingInput } from '../rate'
import type { Measure, Polarity, Tolerance } from '../records/definition'
import type { Band } from '../records/scheme'
import type { ScorecardRow } from '../scorecard'
import type { Rated } from '../status'
import { hasPercentage } from '../tolerance'
import { aboutRow } from './aboutRow'
import type { Finding } from './finding'

/** What would have to be true for the reported status to be right; `nothing`: it cannot be, whatever is changed. */
export type Fit =
  | { readonly by: 'polarity'; readonly polarity: Extract<Polarity, 'higher' | 'lower'> }
  /** `less`: only below this tolerance; `least`: only from it on. */
  | {
      readonly by: 'tolerance'
      readonly how: 'less' | 'least'
      readonly width: DecimalText
      readonly mode: Tolerance['mode']
    }
  | { readonly by: 'actual'; readonly spans: readonly Span[] }
  | { readonly by: 'nothing' }

export interface DiffersFound {
  /** As it was typed or imported. */
  readonly text: string
  readonly reported: Band
  readonly computed: { readonly band: Band } | { readonly reason: MissingReason }
  readonly fits: Fit
  readonly measure: Measure
}

export type DiffersFinding = Finding<'C1', DiffersFound>

/** C1 — The reported status is not the computed one. */
export function statusDiffers(row: ScorecardRow): DiffersFinding | undefined {
  const { reported, status, definition } = row.result
  if (reported?.agreement !== 'differs' || !reported.band) return undefined
  const { text, band } = reported
  const computed = status.has === 'band' ? { band: status.band } : { reason: status.reason }
  const fits: Fit = status.has === 'band' ? fitOf(status, band) : { by: 'nothing' }
  const found = { text, reported: band, computed, fits, measure: definition.measure }
  return { check: 'C1', about: aboutRow(row), severity: 'warns', found }
}

/** The likeliest mistake first: the wrong way round, then another tolerance, then another figure. */
const fitOf = (status: Rated, band: Band): Fit =>
  otherWayRound(status, band) ?? otherTolerance(status, band) ?? otherActual(status, band)

function otherWayRound({ input }: Rated, band: Band): Fit | undefined {
  if (!isOneSided(input)) return undefined
  const polarity = input.polarity === 'higher' ? 'lower' : 'higher'
  return gives({ ...input, polarity }, band) ? { by: 'polarity', polarity } : undefined
}

function otherTolerance({ input, gap }: Rated, band: Band): Fit | undefined {
  const needed = widthOf(gap.distance, input)
  if (!needed) return undefined
  const side = gap.distance.s < 0n ? 'down' : 'up'
  const [less, least] = [justBelow(needed), roundedUp(needed)]
  if (less !== undefined && gives(withTolerance(input, side, less), band))
    return { by: 'tolerance', how: 'less', width: roundedUp(needed), mode: input.tolerance.mode }
  return gives(withTolerance(input, side, least), band)
    ? { by: 'tolerance', how: 'least', width: least, mode: input.tolerance.mode }
    : undefined
}

/** The tolerance on whose boundary a distance lies; undefined where no tolerance has a width. */
function widthOf(distance: Exact, input: RatingInput): Exact | undefined {
  if (input.tolerance.mode !== 'percent') return distance.abs()
  const value = aimedAt(input.target, input.actual)
  return hasPercentage({ value, unit: input.unit }) ? distance.abs().mul(100n).div(value.abs()) : undefined
}

function withTolerance(input: RatingInput, side: 'up' | 'down', width: DecimalText): RatingInput {
  return { ...input, tolerance: { ...input.tolerance, [side]: width } }
}

function otherActual({ input }: Rated, band: Band): Fit {
  const range = bandRanges(input.scheme, input).find((one) => one.band.id === band.id)
  return range && range.spans.length > 0 ? { by: 'actual', spans: range.spans } : { by: 'nothing' }
}

const gives = (input: RatingInput, band: Band): boolean => rate(input).band.id === band.id

/** To two places, which are as many as anybody sets. */
function roundedUp(value: Exact): DecimalText {
  const text = roundDecimal(value, 2)
  const up = exact(text).lt(value) ? roundDecimal(value.add(smallest), 2) : text
  return up.replace(/\.?0+$/u, '')
}

function justBelow(value: Exact): DecimalText | undefined {
  const below = exact(roundedUp(value)).sub(smallest)
  return below.s < 0n ? undefined : roundDecimal(below, 2)
}

const smallest = exact('0.01')
