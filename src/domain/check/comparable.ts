import { isMeasuredAlike } from '../measuredAlike'
import { readQuarter, yearOf } from '../quarter'
import type { CheckedFigure, QuarterValue } from './finding'

/**
 * The earlier values that a figure can be held against, newest first, up to the first one that was measured otherwise. A
 * cumulative figure grows through its year, so it is held against the same quarter of the years before.
 */
export function comparableBefore({ quarter, measure, earlier }: CheckedFigure): readonly QuarterValue[] {
  const broken = earlier.findIndex((one) => !isMeasuredAlike(one.measure, measure))
  const alike = broken < 0 ? earlier : earlier.slice(0, broken)
  if (measure.accumulation !== 'cumulative') return alike
  return alike.filter((one) => readQuarter(one.quarter).number === readQuarter(quarter).number)
}

/** The newest earlier value of the same financial year, where it is measured alike. */
export function lastOfYear({ quarter, measure, earlier }: CheckedFigure): QuarterValue | undefined {
  const [last] = earlier
  if (!last || yearOf(last.quarter) !== yearOf(quarter)) return undefined
  return isMeasuredAlike(last.measure, measure) ? last : undefined
}
