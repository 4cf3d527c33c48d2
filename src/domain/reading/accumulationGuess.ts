import type { Accumulation } from '../records/definition'
import { tidy } from '../figure/tidy'
import type { Guess } from './draft'

/** What a file says of how an indicator adds up over the year. */
export interface AccumulationEvidence {
  readonly title: string
  /** What a column says of it; empty where there is none. */
  readonly accumulation: string
  /** Its actuals as they stand there. */
  readonly actuals: readonly string[]
  /** They stand under a heading such as *Year to date*. */
  readonly isToDate: boolean
}

/** A1 — Said in a column, by a mark such as `(C)` or by the words of the title; else the value of the quarter. */
export function guessAccumulation(evidence: AccumulationEvidence): Guess<Accumulation> {
  const { title, accumulation, actuals, isToDate } = evidence
  const marks = [title, ...actuals].flatMap((text) => accumulationMark(text) ?? [])
  const said = accumulationNamed(accumulation) ?? marks[0]
  if (said) return { value: said, because: 'said' }
  const named = words.find(([pattern]) => pattern.test(title))?.[1]
  if (named) return { value: named, because: 'title' }
  return isToDate ? { value: 'cumulative', because: 'said' } : { value: 'quarter', because: 'assumed' }
}

/** What a column of such words says: `Cumulative`, `Snapshot`, `C`; undefined where it is something else. */
export function accumulationNamed(text: string): Accumulation | undefined {
  const shown = tidy(text)
  if (/^(?:non.?cumulative|discrete|in.quarter|quarter(?:ly)?(?: figure)?)$/iu.test(shown)) return 'quarter'
  return letters[shown.replace(/^\((.*)\)$/u, '$1')] ?? words.find(([pattern]) => pattern.test(shown))?.[1]
}

/** `(C)` after a title or a figure. */
export function accumulationMark(text: string): Accumulation | undefined {
  const [, letter = ''] = markForm.exec(tidy(text)) ?? []
  return letters[letter]
}

/** A title without its mark, which is printed from the definition. */
export const withoutAccumulationMark = (title: string): string => title.replace(markForm, '') || title

const markForm = /\s*\(([CSRQ])\)$/u

const letters: Readonly<Record<string, Accumulation>> = {
  C: 'cumulative',
  S: 'snapshot',
  R: 'rolling',
  Q: 'quarter',
}

const words: readonly (readonly [RegExp, Accumulation])[] = [
  [/\brolling\b|\bmoving annual\b|\b(?:last|previous|past) (?:12|twelve) months\b/iu, 'rolling'],
  [/(?<!non.)\bcumulative\b|\byear.to.date\b|\bytd\b/iu, 'cumulative'],
  [
    /\bsnapshot\b|\bpoint in time\b|\b(?:as )?at (?:the )?(?:end of (?:the )?)?(?:quarter|period|month)(?:.end)?\b/iu,
    'snapshot',
  ],
]
