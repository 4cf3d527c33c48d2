import { missingReasonWords } from '../words'
import type { Movement } from './movement'
import type { Tally } from './tally'

/** How a status moved since the previous due quarter, as a heading. */
export const movementWords = {
  better: 'Better',
  worse: 'Worse',
  same: 'Unchanged',
  newlyRated: 'Newly with a status',
  noLongerRated: 'No longer with a status',
  notComparable: 'Not comparable: rated in another way than before',
  unrated: 'Without a status, as before',
} satisfies Record<Movement, string>

/** `2 kept the same status. 1 had none before either.` Nothing of what there is none of. */
export function stayedWords(same: number, unrated: number): string {
  return [
    ...(same > 0 ? [`${same} kept the same status.`] : []),
    ...(unrated > 0 ? [`${unrated} had none before either.`] : []),
  ].join(' ')
}

export interface Noun {
  readonly one: string
  readonly many: string
}

/**
 * K1 — The reconciliation as the two sums it is:
 * `5 exceeds + 1 upper half + 0 lower half + 1 below = 7 with a status; 7 + 1 target awaiting = 8 indicators.`
 */
export function reconciliationWords({ bands, rated, reasons, all }: Tally, noun: Noun): string {
  const inBands = bands.map(({ band, count }) => `${count} ${lowerFirst(band.short)}`).join(' + ')
  const without = reasons.map(({ reason, count }) => `${count} ${missingReasonWords[reason]}`)
  const whole = `${all} ${all === 1 ? noun.one : noun.many}`
  const sum = without.length === 0 ? `all of the ${whole}` : `${[rated, ...without].join(' + ')} = ${whole}`
  return `${inBands === '' ? '' : `${inBands} = `}${rated} with a status; ${sum}.`
}

/** `Upper half` → `upper half`; `RAG` stays. */
export const lowerFirst = (word: string): string =>
  /^\p{Lu}\p{Ll}/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word
