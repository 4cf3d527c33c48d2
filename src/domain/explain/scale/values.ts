import type { BandRange, Span } from '../../bandRanges'
import { exact } from '../../exact'
import type { Exact, ExactTarget } from '../../exact'
import type { Measure } from '../../records/definition'
import type { Rated } from '../../status'
import { exactFigure } from '../amount'
import type { Scale } from './shape'
import { holds } from '../spans'

/** A value that a scale shows, with what it is: `target `; empty where it is a cut alone. */
export interface NamedValue {
  readonly value: Exact
  readonly name: string
}

/** Each value once: where bands begin and end, and the numbers of the target. */
export function namedValues({ input, scheme }: Rated, spans: readonly Span[]): readonly NamedValue[] {
  const bounds = spans.flatMap(({ from, to }) => [from, to]).flatMap((bound) => bound?.value ?? [])
  const usesLastYear = scheme.rule.steps.some(({ cut }) => cut.at === 'lastYear')
  const named = [
    ...targetValues(input.target),
    ...(usesLastYear && input.lastYear ? [{ value: input.lastYear, name: 'last year ' }] : []),
  ]
  const all: NamedValue[] = []
  for (const one of [...named, ...bounds.map((value) => ({ value, name: '' }))])
    if (!all.some(({ value }) => value.equals(one.value))) all.push(one)
  return all
}

/** Only 1 and 0 can be answered: no on the left, yes on the right. */
export function answerScale(
  { input: { actual, target } }: Rated,
  ranges: readonly BandRange[],
  measure: Measure,
): Scale | undefined {
  const answers = ['0', '1'].map(exact)
  const at = answers.findIndex((answer) => answer.equals(actual))
  const stretches = answers.flatMap((answer, index) => {
    const range = ranges.find(({ spans }) => spans.some((span) => holds(span, answer)))
    if (!range) return []
    const applies = index === at
    return [{ band: range.band, from: index / 2, to: (index + 1) / 2, applies, isMarked: true }]
  })
  if (at < 0 || stretches.length < answers.length) return undefined
  const placeOf = (index: number) => (index + 0.5) / 2
  return {
    stretches,
    cuts: answers.map((answer, index) => {
      const isAimed = target.kind === 'point' && target.value.equals(answer)
      const text = `${isAimed ? 'target ' : ''}${exactFigure(answer, measure)}`
      return { at: placeOf(index), text, anchor: 'middle', row: 0 }
    }),
    actual: { at: placeOf(at), text: exactFigure(actual, measure), anchor: 'middle', beyond: undefined },
  }
}

function targetValues(target: ExactTarget): readonly NamedValue[] {
  switch (target.kind) {
    case 'point':
      return [{ value: target.value, name: 'target ' }]
    case 'range':
      return target.lo.equals(target.hi)
        ? [{ value: target.lo, name: 'target ' }]
        : [
            { value: target.lo, name: 'from ' },
            { value: target.hi, name: 'to ' },
          ]
    case 'floor':
      return [
        { value: target.value, name: 'target ' },
        { value: target.floor, name: 'floor ' },
      ]
    case 'two':
      return [
        { value: target.acceptable, name: 'acceptable ' },
        { value: target.aspire, name: 'aspire ' },
      ]
  }
}
