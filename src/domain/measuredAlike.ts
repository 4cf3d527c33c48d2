import { changedParts } from './measureChange'
import type { Measure } from './records/definition'

/** Whether figures of the two mean the same: nothing is compared across a change of what is measured (T2). */
export const isMeasuredAlike = (one: Measure, other: Measure): boolean =>
  changedParts(one, other).length === 0
