import { bandRanges } from './bandRanges'
import type { Span } from './bandRanges'
import { aimedAt } from './gap'
import type { Exact } from './exact'
import { gapRanges, sidesOf } from './gapRanges'
import type { GapBound, GapRange } from './gapRanges'
import { exactFigure } from './explain/amount'
import { basisWords, comparisonWords } from './explain/comparison'
import { conditionWords } from './explain/condition'
import { noStatusSentence } from './explain/noStatus'
import { notesOn } from './explain/notes'
import type { ShownAsTyped } from './explain/notes'
import { scaleOf } from './explain/scale'
import type { Scale } from './explain/scale'
import { spansWords } from './explain/spans'
import type { Measure, RatingBasis } from './records/definition'
import type { Band } from './records/scheme'
import { suppressedWord } from './shownFigure'
import type { Rated, Status } from './status'

/** One band of the scale, best first. `text` says its values in the indicator's unit, `applies` marks the one it is in. */
export interface Cutoff {
  readonly band: Band
  readonly text: string
  readonly spans: readonly Span[]
  readonly applies: boolean
}

/** S13 — Why the status is what it is. Without a band there is only a sentence. */
export interface Explanation {
  readonly sentence: string
  /** What is compared with what (S9); empty without a band. */
  readonly basis: string
  readonly cutoffs: readonly Cutoff[]
  /** The same drawn; undefined where there is nothing to draw. */
  readonly scale: Scale | undefined
  readonly notes: readonly string[]
}

export interface Explained {
  readonly status: Status
  readonly measure: Measure
  /** The basis that the definition asks for. */
  readonly basis: RatingBasis
  /** Names of the due quarters without a value or a target, where the year to date is incomplete (A3). */
  readonly lacks: readonly string[]
  /** Names of those that were measured in another way (T2). */
  readonly apart?: readonly string[]
  /** S10 — Absent: both sides are computed, and shown rounded. */
  readonly asTyped?: ShownAsTyped
  /** C21 — What stands for an actual that is not to be seen; absent where it may be. */
  readonly unseen?: string | undefined
}

export function explainStatus(explained: Explained): Explanation {
  const { status, measure, asTyped = computed, unseen } = explained
  if (status.has === 'none') {
    const { basis, lacks, apart = [] } = explained
    const sentence = noStatusSentence({ reason: status.reason, basis, measure, lacks, apart })
    return { sentence, basis: '', cutoffs: [], scale: undefined, notes: [] }
  }
  return {
    sentence:
      unseen === undefined
        ? `${comparisonWords(status, measure)} ${appliedSentence(status, measure)}`
        : unseenSentence(unseen, status),
    basis: basisWords(status.basis),
    cutoffs: bandRanges(status.scheme, status.input).map(({ band, spans }) => ({
      band,
      text: spansWords(spans, measure),
      spans,
      applies: band.id === status.band.id,
    })),
    scale: unseen === undefined ? scaleOf(status, measure) : undefined,
    notes: notesOn(status, measure, unseen === undefined ? asTyped : { actual: true, target: true }),
  }
}

/** C21 — The status is told, but not by how much. */
const unseenSentence = (unseen: string, { band }: Rated): string =>
  unseen === suppressedWord
    ? `The figure is made of a small number that is suppressed, and is not shown. It ${predicate(band.label)}.`
    : `The figure is a small number, shown as ${unseen}. It ${predicate(band.label)}.`

const computed: ShownAsTyped = { actual: false, target: false }

/** Which cut applied: `More than 103.05 (5%) better exceeds the target tolerance.` A yes or no has no distance. */
function appliedSentence(rated: Rated, measure: Measure): string {
  const condition =
    measure.unit.kind === 'yesNo'
      ? exactFigure(rated.input.actual, measure)
      : conditionWords(appliedRange(rated), rated.input, measure)
  return `${condition} ${predicate(rated.band.label)}.`
}

/** The gaps, on the side of the target that the actual is on, among which its own is. */
function appliedRange({ input, gap, scheme, band }: Rated): GapRange {
  const aimed = aimedAt(input.target, input.actual)
  const sides = sidesOf(input)
  const side = sides.find((one) => one.aimed.equals(aimed)) ?? sides[0]
  const ranges = side ? gapRanges(side, scheme, input) : []
  const range = ranges.find((one) => one.band === band.id && isAmong(gap.distance, one))
  return range ?? { band: band.id, from: undefined, to: undefined }
}

function isAmong(gap: Exact, { from, to }: GapRange): boolean {
  return (!from || isPast(gap.compare(from.gap), from)) && (!to || isPast(to.gap.compare(gap), to))
}

const isPast = (order: number, { inclusive }: GapBound): boolean => order > 0 || (inclusive && order === 0)

/** A label as the end of a sentence; one that begins with a verb needs no "is". */
function predicate(label: string): string {
  const isWord = /^\p{Lu}\p{Ll}/u.test(label)
  const words = isWord ? label.charAt(0).toLowerCase() + label.slice(1) : label
  return /^(?:exceeds|meets|misses|fails)\b/u.test(words) ? words : `is ${words}`
}
