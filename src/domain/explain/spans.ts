import type { Bound, Span } from '../bandRanges'
import { exact } from '../exact'
import type { Exact } from '../exact'
import type { Shown } from '../formatFigure'
import { exactFigure } from './amount'

/** The values of a band in the indicator's own unit: `1,957.95 to 2,061`, `less than 95 or more than 105`. */
export function spansWords(spans: readonly Span[], shown: Shown): string {
  const texts =
    shown.unit.kind === 'yesNo' ? answersIn(spans, shown) : spans.map((span) => spanWords(span, shown))
  if (texts.length === 0) return 'cannot occur'
  return texts.join(texts.some((text) => text.includes(',')) ? '; or ' : ' or ')
}

/** Only 1 and 0 can be answered. */
function answersIn(spans: readonly Span[], shown: Shown): readonly string[] {
  return ['1', '0']
    .map(exact)
    .filter((answer) => spans.some((span) => holds(span, answer)))
    .map((answer) => exactFigure(answer, shown))
}

/** Whether a value is in a stretch. */
export function holds({ from, to }: Span, value: Exact): boolean {
  return isPast(from, (bound) => value.compare(bound)) && isPast(to, (bound) => bound.compare(value))
}

function isPast(bound: Bound | undefined, compare: (value: Exact) => number): boolean {
  return !bound || compare(bound.value) > 0 || (bound.inclusive && compare(bound.value) === 0)
}

function spanWords({ from, to }: Span, shown: Shown): string {
  const words = shown.unit.kind === 'date' ? dateWords : numberWords
  const show = (bound: Bound) => exactFigure(bound.value, shown)
  if (!from) return to ? words.upTo(show(to), to.inclusive) : 'any value'
  if (!to) return words.from(show(from), from.inclusive)
  if (from.value.equals(to.value)) return `exactly ${show(from)}`
  const [start, end] = [show(from), show(to)]
  if (from.inclusive)
    return to.inclusive ? `${start} to ${end}` : `${start} or ${words.more}, but ${words.under} ${end}`
  return `${words.over} ${start}, ${to.inclusive ? `up to ${end}` : `but ${words.under} ${end}`}`
}

interface Words {
  readonly over: string
  readonly under: string
  readonly more: string
  upTo(value: string, inclusive: boolean): string
  from(value: string, inclusive: boolean): string
}

const numberWords: Words = {
  over: 'more than',
  under: 'less than',
  more: 'more',
  upTo: (value, inclusive) => (inclusive ? `${value} or less` : `less than ${value}`),
  from: (value, inclusive) => (inclusive ? `${value} or more` : `more than ${value}`),
}

const dateWords: Words = {
  over: 'after',
  under: 'before',
  more: 'later',
  upTo: (value, inclusive) => (inclusive ? `${value} or earlier` : `before ${value}`),
  from: (value, inclusive) => (inclusive ? `${value} or later` : `after ${value}`),
}
