import type { CoversQuestion, DraftIndicator } from '#domain/reading/draft'
import { covers } from '#domain/reading/mapping'
import type { Covers } from '#domain/reading/mapping'
import { guessWords } from './reading'

/** What figures cover, as it is chosen. */
export const coversWords: Readonly<Record<Covers, string>> = {
  addsUp: 'Adds up: each is the value of its quarter',
  latest: 'Latest counts: each is the value of its quarter',
  cumulative: 'Year to date (cumulative)',
  snapshot: 'Snapshot on the last day',
  rolling: 'Rolling year',
}

export const coversChoices = covers.map((one) => ({ value: one, label: coversWords[one] }))

/** How a target for the year is taken in, and why so. */
export function annualWords(indicator: DraftIndicator, isKnown: boolean): string {
  const { annualTarget, asks } = indicator
  if (annualTarget?.reads !== 'value') return ''
  if (isKnown || annualTarget.value.kind !== 'point') return 'for the year: not taken in'
  return asks
    ? 'for the year: not taken in until you say what the figures cover'
    : `for the year: ${holdsWords(indicator)}`
}

function holdsWords({ accumulation, aggregation, unit }: DraftIndicator): string {
  if (accumulation.value === 'quarter' && aggregation.value === 'sum')
    return `a quarter of it each quarter, ${guessWords[aggregation.because]}`
  if (accumulation.value === 'cumulative' && aggregation.value === 'sum')
    return 'to date, a quarter of it more each quarter'
  const isByUnit = unit.value.kind !== 'number' && unit.value.kind !== 'money'
  return `as it stands in every quarter${isByUnit ? '' : `, ${guessWords[aggregation.because]}`}`
}

/** What is asked of the rows of a table, and what is done until it is answered. */
export function coversQuestion(asks: CoversQuestion, names: readonly string[]): string {
  const shown = names.slice(0, namesShown).join(', ')
  const rest = names.length > namesShown ? ` and ${names.length - namesShown} more` : ''
  const seen =
    asks === 'growing'
      ? `The figures of ${shown}${rest} grow from quarter to quarter: is each the value of its quarter, or the year to date?`
      : `The figure of ${shown}${rest} is a large part of the target of the year: is it the value of the quarter, is it the year to date, or does the target hold in every quarter?`
  return `${seen} Until you say, nothing is added up and no target of the year is taken for ${names.length === 1 ? 'it' : 'them'}.`
}

const namesShown = 5
