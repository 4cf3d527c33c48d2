import type { Measure } from './records/definition'

/** Whether figures of the two mean the same: nothing is compared across a change of what is measured. */
export const isMeasuredAlike = (one: Measure, other: Measure): boolean =>
  one === other ||
  (one.unit.kind === other.unit.kind &&
    one.unit.name === other.unit.name &&
    one.polarity === other.polarity &&
    one.accumulation === other.accumulation &&
    one.aggregation === other.aggregation)
