import { exact, zero } from './exact'
import type { Exact } from './exact'
import { compareGaps, gapFrom, isOneSided } from './gap'
import type { Aim, Gap } from './gap'
import type { DecimalText } from './primitives'
import type { Tolerance, Unit } from './records/definition'
import type { Cut, Step } from './records/scheme'
import { percentOf, toleranceWidths } from './tolerance'

/** All that the place of a cut depends on. */
export interface CutContext extends Aim {
  readonly tolerance: Tolerance
  readonly unit: Unit
  /** The value of the same quarter last year, for the last-year rule. */
  readonly lastYear: Exact | undefined
}

/**
 * Where a cut lies, as a gap from the number that is to be met; undefined where the target cannot give it, which
 * skips its step. A floor better than the target, or an aspiration worse than the acceptable value, gives none.
 */
export function cutGap(cut: Cut, context: CutContext, aimed: Exact): Gap | undefined {
  const anchor = { value: aimed, unit: context.unit }
  switch (cut.at) {
    case 'target':
      return plain(zero)
    case 'toleranceUp':
      return plain(times(toleranceWidths(context.tolerance, anchor).up, cut.times))
    case 'toleranceDown':
      return plain(times(toleranceWidths(context.tolerance, anchor).down, cut.times).neg())
    case 'percentWorse':
      return plain(percentOf(anchor, exact(cut.percent)).neg())
    case 'floor':
      return floorGap(context)
    case 'aspire':
      return aspireGap(context)
    case 'lastYear':
      return context.lastYear && gapFrom(context.lastYear, context)
  }
}

/** Whether a gap is good enough for a step whose cut lies there. */
export function reaches(gap: Gap, cut: Gap, step: Step): boolean {
  const order = compareGaps(gap, cut)
  return step.inclusive ? order >= 0 : order > 0
}

function floorGap(context: CutContext): Gap | undefined {
  const { target } = context
  if (target.kind !== 'floor') return undefined
  const gap = gapFrom(target.floor, context)
  return gap.distance.s > 0n && gap.distance.n > 0n ? undefined : gap
}

/** Where plan is best, nothing lies beyond it. */
function aspireGap(context: CutContext): Gap | undefined {
  const { target } = context
  if (target.kind !== 'two' || !isOneSided(context)) return undefined
  const gap = gapFrom(target.aspire, context)
  return gap.distance.s < 0n && gap.distance.n > 0n ? undefined : gap
}

const plain = (distance: Exact): Gap => ({ distance, justBelow: false })

const times = (width: Exact, factor: DecimalText): Exact =>
  factor === '1' ? width : width.mul(exact(factor))
