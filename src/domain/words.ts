import type { MissingReason } from './missing'
import type { Accumulation, Polarity, RatingBasis, Unit } from './records/definition'
import type { Actual } from './records/measurement'

/** S8 — The words of codes that are printed as well as shown; those of the screens alone are in `ui/words.ts`. */
export const missingReasonWords = {
  notDue: 'not due',
  suspended: 'suspended',
  withheld: 'withheld',
  awaiting: 'awaiting data',
  notReported: 'not reported',
  noValue: 'no value',
  forInformation: 'for information',
  targetAwaiting: 'target awaiting',
  targetToBeSet: 'target to be set',
  targetMissing: 'target missing',
  incomplete: 'incomplete',
} satisfies Record<MissingReason, string>

/** `no status (awaiting data)` */
export const noStatusWords = (reason: MissingReason): string => `no status (${missingReasonWords[reason]})`

export const polarityWords = {
  higher: 'higher is better',
  lower: 'lower is better',
  plan: 'closest to plan is best',
  range: 'within the range is best',
} satisfies Record<Polarity, string>

/** A1: printed as (Q) (C) (S) (R) with a key. */
export const accumulationWords = {
  quarter: { letter: '(Q)', name: 'value of the quarter' },
  cumulative: { letter: '(C)', name: 'cumulative, year to date' },
  snapshot: { letter: '(S)', name: 'snapshot on the last day' },
  rolling: { letter: '(R)', name: 'rolling year' },
} satisfies Record<Accumulation, { readonly letter: string; readonly name: string }>

export const unitWords = {
  number: 'number',
  percent: 'percentage (%)',
  points: 'percentage points',
  money: 'money (£)',
  ratio: 'ratio',
  days: 'days',
  duration: 'duration',
  yesNo: 'yes or no',
  date: 'date',
} satisfies Record<Unit['kind'], string>

export const ratingBasisWords = {
  yearToDate: 'year to date',
  quarter: 'the quarter alone',
  forecast: 'forecast for the year',
} satisfies Record<RatingBasis, string>

export const actualStateWords = {
  final: 'final',
  provisional: 'provisional',
  awaiting: 'awaiting data',
  notDue: 'not due',
  suspended: 'suspended',
  withheld: 'withheld',
} satisfies Record<Actual['state'], string>

/** `lower is better` → `Lower is better` */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
