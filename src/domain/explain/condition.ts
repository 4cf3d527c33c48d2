import type { CutContext } from '../cut'
import { exact } from '../exact'
import type { Exact } from '../exact'
import type { GapBound, GapRange } from '../gapRanges'
import type { Measure } from '../records/definition'
import type { Cut } from '../records/scheme'
import { exactAmount, exactFigure } from './amount'

/**
 * The gaps of a band in words that begin a sentence: `More than 103.05 (5%) better`, `Meeting the target, or no
 * more than 23.55 (5%) better,`.
 */
export function conditionWords(range: GapRange, context: CutContext, measure: Measure): string {
  const meeting = context.target.kind === 'range' ? 'Being inside the range' : 'Meeting the target'
  const amount = (bound: GapBound) => amountWords(bound, context, measure)
  const { from, to } = range
  if (!from) return to ? worseThan(to, amount, meeting) : 'Any value'
  return to ? between({ from, to }, amount, meeting) : betterThan(from, amount, meeting)
}

type Amount = (bound: GapBound) => string

function betterThan(from: GapBound, amount: Amount, meeting: string): string {
  switch (signOf(from.gap)) {
    case 1:
      return `${from.inclusive ? 'At least' : 'More than'} ${amount(from)} better`
    case 0:
      return from.inclusive ? `${meeting} or better` : 'Better than the target'
    case -1:
      return `${from.inclusive ? 'No more than' : 'Less than'} ${amount(from)} worse`
  }
}

function worseThan(to: GapBound, amount: Amount, meeting: string): string {
  switch (signOf(to.gap)) {
    case 1:
      return `${to.inclusive ? 'No more than' : 'Less than'} ${amount(to)} better`
    case 0:
      return to.inclusive ? `${meeting} exactly or worse` : 'Worse than the target'
    case -1:
      return `${to.inclusive ? 'At least' : 'More than'} ${amount(to)} worse`
  }
}

interface Closed {
  readonly from: GapBound
  readonly to: GapBound
}

function between({ from, to }: Closed, amount: Amount, meeting: string): string {
  const upTo = (bound: GapBound) => `${bound.inclusive ? 'no more than' : 'less than'} ${amount(bound)}`
  const beyond = (bound: GapBound) => `${bound.inclusive ? 'At least' : 'More than'} ${amount(bound)}`
  if (signOf(from.gap) === 1) return `${beyond(from)} but ${upTo(to)} better`
  if (signOf(to.gap) === -1) return `${beyond(to)} but ${upTo(from)} worse`
  const better = signOf(to.gap) === 1 ? [`${upTo(to)} better`] : []
  const met = (signOf(from.gap) === 0 ? from.inclusive : signOf(to.gap) === 1 || to.inclusive)
    ? [meeting]
    : []
  const worse = signOf(from.gap) === -1 ? [`${upTo(from)} worse`] : []
  return listed([...met, ...better, ...worse])
}

/** `a`, `a, or b,`, `a, b, or c,`, the first letter a capital. */
function listed(parts: readonly string[]): string {
  const all =
    parts.length === 1 ? parts.join('') : `${parts.slice(0, -1).join(', ')}, or ${parts.at(-1) ?? ''},`
  return all.charAt(0).toUpperCase() + all.slice(1)
}

/** The distance, and in brackets what made it: `103.05 (5%)`, `10 percentage points (the floor of 80%)`. */
function amountWords({ gap, cut }: GapBound, context: CutContext, measure: Measure): string {
  const origin = originWords(cut, context, measure)
  return origin === '' ? exactAmount(gap, measure) : `${exactAmount(gap, measure)} (${origin})`
}

function originWords(cut: Cut, { tolerance, target, lastYear }: CutContext, measure: Measure): string {
  switch (cut.at) {
    case 'target':
      return ''
    case 'toleranceUp':
    case 'toleranceDown': {
      const width = cut.at === 'toleranceUp' ? tolerance.up : tolerance.down
      return tolerance.mode === 'percent' ? percentWords(exact(width).mul(exact(cut.times))) : ''
    }
    case 'percentWorse':
      return percentWords(exact(cut.percent))
    case 'floor':
      return target.kind === 'floor' ? `the floor of ${exactFigure(target.floor, measure)}` : ''
    case 'aspire':
      return target.kind === 'two' ? `the level to aspire to of ${exactFigure(target.aspire, measure)}` : ''
    case 'lastYear':
      return lastYear ? `last year’s ${exactFigure(lastYear, measure)}` : ''
  }
}

const percentWords = (percent: Exact): string =>
  exactFigure(percent, { unit: { kind: 'percent', name: '' }, decimals: 0 })

function signOf(gap: Exact): -1 | 0 | 1 {
  if (gap.n === 0n) return 0
  return gap.s < 0n ? -1 : 1
}
