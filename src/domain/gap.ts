import { zero } from './exact'
import type { Exact, ExactTarget } from './exact'
import type { Polarity } from './records/definition'

/**
 * S1 — Signed distance from the target in the indicator's own unit, positive = better. `justBelow`: a strict
 * target met exactly, which counts as just below 0 (S11).
 */
export interface Gap {
  readonly distance: Exact
  readonly justBelow: boolean
}

/** What an actual is held against, and which way is better. A target of two limits is a range, whatever the polarity. */
export interface Aim {
  readonly target: ExactTarget
  readonly polarity: Polarity
}

/** Yes/no compares as 1 and 0, a date as a number of days. */
export function gapFrom(actual: Exact, aim: Aim): Gap {
  const distance = distanceFrom(actual, aim)
  return { distance, justBelow: isStrict(aim) && distance.n === 0n }
}

/** Negative where `a` is worse than `b`. */
export function compareGaps(a: Gap, b: Gap): number {
  return a.distance.compare(b.distance) || Number(b.justBelow) - Number(a.justBelow)
}

/** S11 — Where plan is best nothing lies beyond the target, so a strict one says no more than a plain one. */
export function isStrict({ target, polarity }: Aim): boolean {
  return target.kind === 'point' && target.strict && isOneSided({ target, polarity })
}

/** Whether only one side of the target is worse. */
export function isOneSided({ target, polarity }: Aim): boolean {
  return target.kind !== 'range' && (polarity === 'higher' || polarity === 'lower')
}

/**
 * The number that is to be met: the value of a point or floor target, the acceptable one of two targets, the
 * nearer limit of a range.
 */
export function aimedAt(target: ExactTarget, actual: Exact): Exact {
  switch (target.kind) {
    case 'point':
    case 'floor':
      return target.value
    case 'two':
      return target.acceptable
    case 'range':
      return actual.sub(target.lo).compare(target.hi.sub(actual)) <= 0 ? target.lo : target.hi
  }
}

function distanceFrom(actual: Exact, { target, polarity }: Aim): Exact {
  if (target.kind === 'range') return distanceFromRange(actual, target.lo, target.hi)
  const over = actual.sub(aimedAt(target, actual))
  switch (polarity) {
    case 'higher':
      return over
    case 'lower':
      return over.neg()
    case 'plan':
    case 'range':
      return over.abs().neg()
  }
}

/** Inside = 0, outside minus the distance to the nearer limit. */
function distanceFromRange(actual: Exact, lo: Exact, hi: Exact): Exact {
  if (actual.lt(lo)) return actual.sub(lo)
  return actual.gt(hi) ? hi.sub(actual) : zero
}
