import type { ExactTarget } from '../exact'
import type { QuarterId } from '../primitives'
import type { Measure } from '../records/definition'
import { spansQuarters } from './actualToDate'
import { combineTargets } from './combine'
import { heldTarget } from './held'
import type { HeldTarget } from './held'
import type { QuarterInput } from './quarterInput'

/** `incomplete`: a due quarter has no target, or one of another kind than the quarter asked for (A3). */
export type TargetToDate =
  | HeldTarget
  | {
      readonly has: 'incomplete'
      readonly covers: readonly QuarterId[]
      readonly lacks: readonly QuarterId[]
    }

/** A2 — By the rule of the actual; for a ratio this quarter's target, which alone is needed then. */
export function targetToDate(measure: Measure, quarters: readonly QuarterInput[]): TargetToDate {
  const own = heldTarget(quarters.at(-1)?.target)
  if (own.has === 'none' || quarters.length === 1) return own
  if (!spansQuarters(measure) || measure.aggregation === 'ratio') return own
  const given = quarters.flatMap(({ quarter, target }) => withKind(quarter, heldTarget(target), own.target))
  if (given.length === quarters.length) {
    const targets = given.map(({ target }) => target)
    return { has: 'target', target: combineTargets(measure.aggregation, own.target, targets) }
  }
  const covers = given.map(({ quarter }) => quarter)
  const lacks = quarters.map(({ quarter }) => quarter).filter((quarter) => !covers.includes(quarter))
  return { has: 'incomplete', covers, lacks }
}

function withKind(
  quarter: QuarterId,
  held: HeldTarget,
  like: ExactTarget,
): readonly { readonly quarter: QuarterId; readonly target: ExactTarget }[] {
  return held.has === 'target' && held.target.kind === like.kind ? [{ quarter, target: held.target }] : []
}
