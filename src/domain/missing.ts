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
