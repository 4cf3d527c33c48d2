import type { MissingReason } from '../missing'
import type { Measure, RatingBasis } from '../records/definition'

export interface Unrated {
  readonly reason: MissingReason
  readonly basis: RatingBasis
  readonly measure: Measure
  /** Names of the due quarters without a value or a target, where the year to date is incomplete (A3). */
  readonly lacks: readonly string[]
  /** Names of those that were measured in another way (T2). */
  readonly apart: readonly string[]
}

/** S8 — Why there is no status, as a sentence. */
export function noStatusSentence(unrated: Unrated): string {
  return `No status: ${reasonSentence(unrated)}.`
}

function reasonSentence({ reason, basis, measure, ...quarters }: Unrated): string {
  switch (reason) {
    case 'notDue':
      return 'no figure is due for this quarter'
    case 'suspended':
      return 'the indicator is suspended'
    case 'withheld':
      return 'the figure is withheld'
    case 'awaiting':
      return 'the figure is awaited'
    case 'notReported':
      return basis === 'forecast'
        ? 'no forecast has been given'
        : 'no figure has been reported, and no reason given'
    case 'noValue':
      return basis === 'quarter' && measure.accumulation === 'cumulative'
        ? 'the figure is the year to date, from which the quarter alone cannot be worked out'
        : 'the denominator is 0, so that there is no value'
    case 'forInformation':
      return 'the indicator is for information, so no target is wanted'
    case 'targetAwaiting':
      return 'the target is awaited'
    case 'targetToBeSet':
      return 'the target is still to be set'
    case 'targetMissing':
      return 'the target is missing, which needs putting right'
    case 'incomplete':
      return `${basis === 'quarter' ? 'the quarter alone cannot be worked out' : 'the year to date is incomplete'}${becauseWords(quarters)}`
  }
}

function becauseWords({ lacks, apart }: Pick<Unrated, 'lacks' | 'apart'>): string {
  const why = [
    ...(lacks.length > 0
      ? [`${lacks.join(' and ')} ${lacks.length === 1 ? 'has' : 'have'} no value or no target`]
      : []),
    ...(apart.length > 0
      ? [`${apart.join(' and ')} ${apart.length === 1 ? 'was' : 'were'} measured in another way`]
      : []),
  ]
  return why.length === 0 ? '' : `, because ${why.join(', and ')}`
}
