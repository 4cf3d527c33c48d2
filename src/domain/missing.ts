/** S8 — Why there is no status, in the order in which the first that applies is given. */
export const missingReasons = [
  'notDue',
  'suspended',
  'withheld',
  'awaiting',
  'notReported',
  'noValue',
  'forInformation',
  'targetAwaiting',
  'targetToBeSet',
  'targetMissing',
  'incomplete',
] as const

export type MissingReason = (typeof missingReasons)[number]

/** For tables, charts and whatever is written from them. */
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
