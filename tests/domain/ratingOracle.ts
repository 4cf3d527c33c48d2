import { minus, opposite, order, plus, product, ratio, rational, size } from './rationals'
import type { Rational } from './rationals'

/** What is rated, in the oracle's own terms: `aim` is what the actual is held against. */
export type OracleTarget =
  | { readonly kind: 'point'; readonly value: Rational; readonly strict: boolean }
  | { readonly kind: 'range'; readonly lo: Rational; readonly hi: Rational }
  | { readonly kind: 'floor'; readonly value: Rational; readonly floor: Rational }
  | { readonly kind: 'two'; readonly acceptable: Rational; readonly aspire: Rational }

export interface OracleCase {
  readonly actual: Rational
  readonly target: OracleTarget
  readonly polarity: 'higher' | 'lower' | 'plan' | 'range'
  readonly mode: 'percent' | 'absolute' | 'points'
  readonly up: string
  readonly down: string
  readonly lastYear: Rational | undefined
}

/**
 * The rules of domain.md once more, written as comparisons of values rather than of gaps. `better(x, y)` asks
 * whether x is a better actual than y.
 */
export function oracleBand(scheme: string, given: OracleCase): string {
  const see = viewOf(given)
  switch (scheme) {
    case 'dudley':
      if (see.beyond(see.up)) return 'exceeds'
      if (see.met) return 'upper'
      return see.within(see.down) ? 'lower' : 'below'
    case 'rag':
      return see.met ? 'green' : see.within(see.down) ? 'amber' : 'red'
    case 'rag-tolerant':
      if (see.within(see.down)) return 'green'
      return see.within(plus(see.down, see.down)) ? 'amber' : 'red'
    case 'rag-two-step':
      return see.within(see.percent(5n)) ? 'green' : see.within(see.percent(10n)) ? 'amber' : 'red'
    case 'target-and-floor':
      return see.met ? 'green' : see.floorMet ? 'amber' : 'red'
    case 'two-targets':
      if (see.aspireMet) return 'aspire'
      return see.met ? 'green' : see.within(see.down) ? 'amber' : 'red'
    case 'last-year':
      return see.within(see.down) ? 'green' : see.betterThanLastYear ? 'amber' : 'red'
    case 'last-year-maintained':
      return see.within(see.down) ? 'green' : see.noWorseThanLastYear ? 'amber' : 'red'
    case 'on-track':
      return see.within(see.down) ? 'on-track' : 'not-on-track'
    default:
      throw new Error(`no oracle for ${scheme}`)
  }
}

function viewOf(given: OracleCase) {
  const { actual, target, polarity } = given
  const near = nearestOf(target, actual)
  const percent = (points: bigint) => product(size(near), ratio(points, 100n))
  const width = (text: string) =>
    given.mode === 'percent' ? product(size(near), product(rational(text), ratio(1n, 100n))) : rational(text)
  const worseBy = lossOf(given, actual)
  const strictlyMissed =
    target.kind === 'point' &&
    target.strict &&
    (polarity === 'higher' || polarity === 'lower') &&
    worseBy.n === 0n
  return {
    up: width(given.up),
    down: width(given.down),
    percent,
    met: worseBy.n <= 0n && !strictlyMissed,
    beyond: (by: Rational) => order(opposite(worseBy), by) > 0,
    within: (by: Rational) =>
      order(worseBy, by) < 0 || (order(worseBy, by) === 0 && !(strictlyMissed && by.n === 0n)),
    floorMet: floorMet(given, worseBy),
    aspireMet: aspireMet(given),
    betterThanLastYear: given.lastYear !== undefined && order(worseBy, lossOf(given, given.lastYear)) < 0,
    noWorseThanLastYear: given.lastYear !== undefined && order(worseBy, lossOf(given, given.lastYear)) <= 0,
  }
}

/** How much worse than the target a value is; negative = better. */
function lossOf({ target, polarity }: OracleCase, value: Rational): Rational {
  if (target.kind === 'range') {
    if (order(value, target.lo) < 0) return minus(target.lo, value)
    return order(value, target.hi) > 0 ? minus(value, target.hi) : ratio(0n)
  }
  const aim = nearestOf(target, value)
  if (polarity === 'higher') return minus(aim, value)
  return polarity === 'lower' ? minus(value, aim) : size(minus(value, aim))
}

function floorMet(given: OracleCase, worseBy: Rational): boolean {
  if (given.target.kind !== 'floor') return false
  const floorLoss = lossOf(given, given.target.floor)
  return floorLoss.n >= 0n && order(worseBy, floorLoss) <= 0
}

function aspireMet({ actual, target, polarity }: OracleCase): boolean {
  if (target.kind !== 'two') return false
  if (polarity === 'higher')
    return order(target.aspire, target.acceptable) >= 0 && order(actual, target.aspire) >= 0
  return (
    polarity === 'lower' && order(target.aspire, target.acceptable) <= 0 && order(actual, target.aspire) <= 0
  )
}

function nearestOf(target: OracleTarget, actual: Rational): Rational {
  switch (target.kind) {
    case 'point':
    case 'floor':
      return target.value
    case 'two':
      return target.acceptable
    case 'range': {
      const middle = product(plus(target.lo, target.hi), ratio(1n, 2n))
      return order(actual, middle) <= 0 ? target.lo : target.hi
    }
  }
}
