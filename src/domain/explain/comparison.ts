import { betterWords } from '../betterWords'
import type { Exact, ExactTarget } from '../exact'
import type { Measure, RatingBasis } from '../records/definition'
import type { Rated } from '../status'
import { exactAmount, exactFigure } from './amount'

/** How the actual stands to the target: `1,850 is 211 below the target of 2,061, and lower is better.` */
export function comparisonWords({ input }: Rated, measure: Measure): string {
  const actual = exactFigure(input.actual, measure)
  if (measure.unit.kind === 'yesNo' && input.target.kind === 'point') {
    return `${actual}, against a target of ${exactFigure(input.target.value, measure)}.`
  }
  const better = betterWords(input.target.kind === 'range' ? { ...measure, polarity: 'range' } : measure)
  return `${actual} is ${placeWords(input.actual, input.target, measure)}, and ${better}.`
}

/** What stands beside what (S9). */
export function basisWords(basis: RatingBasis): string {
  switch (basis) {
    case 'yearToDate':
      return 'The year to date is compared with the target to date.'
    case 'quarter':
      return 'The quarter alone is compared with the target of the quarter.'
    case 'forecast':
      return 'The forecast for the year is compared with the annual target.'
  }
}

function placeWords(actual: Exact, target: ExactTarget, measure: Measure): string {
  switch (target.kind) {
    case 'point':
      return againstPoint(actual, target, measure)
    case 'range':
      return againstRange(actual, target, measure)
    case 'floor': {
      const words = against(actual, { name: 'the target', value: target.value }, measure)
      return `${words} and ${against(actual, { name: 'the floor', value: target.floor }, measure)}`
    }
    case 'two': {
      const words = against(actual, { name: 'the acceptable level', value: target.acceptable }, measure)
      return `${words} and ${against(actual, { name: 'the level to aspire to', value: target.aspire }, measure)}`
    }
  }
}

function againstPoint(
  actual: Exact,
  target: Extract<ExactTarget, { kind: 'point' }>,
  measure: Measure,
): string {
  const words = against(actual, { name: 'the target', value: target.value }, measure)
  const must = target.strict && (measure.polarity === 'higher' || measure.polarity === 'lower')
  return must ? `${words}, which is to be passed, not only met` : words
}

function againstRange(
  actual: Exact,
  { lo, hi }: Extract<ExactTarget, { kind: 'range' }>,
  measure: Measure,
): string {
  const range = `the target range of ${exactFigure(lo, measure)} to ${exactFigure(hi, measure)}`
  const [under, over] = sideWords(measure)
  if (actual.lt(lo)) return `${exactAmount(actual.sub(lo), measure)} ${under} ${range}`
  return actual.gt(hi) ? `${exactAmount(actual.sub(hi), measure)} ${over} ${range}` : `inside ${range}`
}

function against(
  actual: Exact,
  { name, value }: { readonly name: string; readonly value: Exact },
  measure: Measure,
): string {
  const goal = `${name} of ${exactFigure(value, measure)}`
  const [under, over] = sideWords(measure)
  const distance = actual.sub(value)
  if (distance.n === 0n) return `exactly ${goal}`
  return `${exactAmount(distance, measure)} ${distance.s < 0n ? under : over} ${goal}`
}

const sideWords = ({ unit }: Measure): readonly [string, string] =>
  unit.kind === 'date' ? ['before', 'after'] : ['below', 'above']
