import { exact, zero } from './exact'
import type { Exact } from './exact'
import type { Tolerance, Unit } from './records/definition'

/** S2 — How far from the target still counts as on target, in the indicator's own unit. Never negative. */
export interface Widths {
  readonly up: Exact
  readonly down: Exact
}

/** The number that is to be met (of a range, the nearer limit) and the unit it is in. */
export interface Anchor {
  readonly value: Exact
  readonly unit: Unit
}

/** S2, S6 — A percentage of a target of zero has no width. */
export function toleranceWidths(tolerance: Tolerance, anchor: Anchor): Widths {
  const { up, down } = exactWidths(tolerance)
  if (tolerance.mode !== 'percent') return { up, down }
  const better = percentOf(anchor, up)
  return { up: better, down: up === down ? better : percentOf(anchor, down) }
}

/** S2, S7 — So many percent of |target|. A date has no zero to be a percentage of, so its percentage has no width. */
export function percentOf({ value, unit }: Anchor, percent: Exact): Exact {
  return hasPercentage({ value, unit }) ? value.abs().mul(percent).div(100n) : zero
}

/** S6 — Whether a percentage of the target has a width at all. */
export function hasPercentage({ value, unit }: Anchor): boolean {
  return value.n !== 0n && unit.kind !== 'date'
}

/** Whether the tolerance is a percentage that is meant to have a width. */
export function isPercentage(tolerance: Tolerance): boolean {
  const { up, down } = exactWidths(tolerance)
  return tolerance.mode === 'percent' && (up.n !== 0n || down.n !== 0n)
}

/** One tolerance is shared by many indicators, so its decimals are read once. */
const read = new WeakMap<Tolerance, Widths>()

function exactWidths(tolerance: Tolerance): Widths {
  const known = read.get(tolerance)
  if (known) return known
  const up = exact(tolerance.up)
  const widths = { up, down: tolerance.up === tolerance.down ? up : exact(tolerance.down) }
  read.set(tolerance, widths)
  return widths
}
