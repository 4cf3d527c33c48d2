import { bandRanges } from '../bandRanges'
import type { Span } from '../bandRanges'
import type { Exact } from '../exact'
import type { Measure } from '../records/definition'
import type { Rated } from '../status'
import { exactFigure } from './amount'
import { anchorAt, labelled } from './scale/labels'
import type { Scale, ScaleActual, ScaleStretch } from './scale/shape'
import { answerScale, namedValues } from './scale/values'
import { placeIn, windowFor } from './scale/window'
import { holds } from './spans'

export type { Scale, ScaleStretch } from './scale/shape'

/** Undefined where nothing parts the values: all give the same band, or what was answered is neither yes nor no. */
export function scaleOf(rated: Rated, measure: Measure): Scale | undefined {
  const ranges = bandRanges(rated.scheme, rated.input)
  if (measure.unit.kind === 'yesNo') return answerScale(rated, ranges, measure)
  const spans = ranges
    .flatMap(({ band, spans: own }) => own.map((span) => ({ band, span })))
    .toSorted((a, b) => compareSpans(a.span, b.span))
  if (spans.length < 2) return undefined
  const { actual } = rated.input
  const named = namedValues(
    rated,
    spans.map(({ span }) => span),
  )
  const view = windowFor(
    named.map(({ value }) => value),
    actual,
  )
  const place = (value: Exact): number => placeIn(view, value)
  return {
    stretches: marked(
      spans.map(({ band, span }) => ({
        band,
        from: span.from ? place(span.from.value) : 0,
        to: span.to ? place(span.to.value) : 1,
        applies: holds(span, actual),
      })),
    ),
    cuts: labelled(
      named.map(({ value, name }) => ({ at: place(value), text: `${name}${exactFigure(value, measure)}` })),
    ),
    actual: actualOn(place(actual), exactFigure(actual, measure)),
  }
}

/** The least distance between two symbols. */
const symbolRoom = 0.07

/** The symbol of the stretch that applies is always drawn. */
function marked(stretches: readonly Omit<ScaleStretch, 'isMarked'>[]): readonly ScaleStretch[] {
  const taken = stretches.filter(({ applies }) => applies).map(middleOf)
  return stretches.map((stretch) => {
    const middle = middleOf(stretch)
    const isMarked = stretch.applies || taken.every((other) => Math.abs(other - middle) >= symbolRoom)
    if (isMarked && !stretch.applies) taken.push(middle)
    return { ...stretch, isMarked }
  })
}

/** Where the symbol of a stretch stands. */
export const middleOf = ({ from, to }: Pick<ScaleStretch, 'from' | 'to'>): number => (from + to) / 2

function actualOn(at: number, figure: string): ScaleActual {
  const beyond = at < 0 ? 'low' : at > 1 ? 'high' : undefined
  const text = beyond ? `${figure} (off the scale)` : figure
  const drawn = Math.min(1, Math.max(0, at))
  return { at: drawn, text, anchor: anchorAt(drawn, text), beyond }
}

/** A stretch without a beginning is the first. Of two that begin at one value, the one that is this value alone is. */
function compareSpans(a: Span, b: Span): number {
  if (!a.from || !b.from) return Number(a.from !== undefined) - Number(b.from !== undefined)
  return a.from.value.compare(b.from.value) || Number(b.from.inclusive) - Number(a.from.inclusive)
}
