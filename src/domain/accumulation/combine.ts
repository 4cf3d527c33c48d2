import type { Exact, ExactTarget } from '../exact'
import type { Aggregation } from '../records/definition'

/** A2 — One value out of the values of several quarters, in order; there must be at least one. */
export function combine(aggregation: Aggregation, values: readonly Exact[]): Exact {
  const last = values.at(-1)
  if (!last) throw new Error('Nothing to combine: a value to date needs at least one quarter')
  switch (aggregation) {
    case 'sum':
      return values.reduce((sum, value) => sum.add(value))
    case 'mean':
      return values.reduce((sum, value) => sum.add(value)).div(values.length)
    case 'maximum':
      return values.reduce((most, value) => (value.gt(most) ? value : most))
    case 'ratio':
    case 'latest':
      return last
  }
}

/**
 * A2 — The target to date by the rule of the actual, each number of a range, a floor or two targets for itself.
 * Strict where any of them is. All targets must be of one kind; those of another kind are left out.
 */
export function combineTargets(
  aggregation: Aggregation,
  last: ExactTarget,
  all: readonly ExactTarget[],
): ExactTarget {
  const one = (values: readonly Exact[]): Exact => combine(aggregation, values)
  switch (last.kind) {
    case 'point': {
      const points = all.filter((target) => target.kind === 'point')
      const strict = points.some((point) => point.strict)
      return { kind: 'point', value: one(points.map(({ value }) => value)), strict }
    }
    case 'range': {
      const ranges = all.filter((target) => target.kind === 'range')
      return { kind: 'range', lo: one(ranges.map(({ lo }) => lo)), hi: one(ranges.map(({ hi }) => hi)) }
    }
    case 'floor': {
      const floors = all.filter((target) => target.kind === 'floor')
      const floor = one(floors.map((target) => target.floor))
      return { kind: 'floor', value: one(floors.map(({ value }) => value)), floor }
    }
    case 'two': {
      const twos = all.filter((target) => target.kind === 'two')
      const aspire = one(twos.map((target) => target.aspire))
      return { kind: 'two', acceptable: one(twos.map(({ acceptable }) => acceptable)), aspire }
    }
  }
}
