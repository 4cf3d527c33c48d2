import { exact } from './exact'
import type { Exact } from './exact'
import type { QuarterId } from './primitives'
import type { Polarity } from './records/definition'

/**
 * T3 — What chance alone seldom does: a point outside the limits; seven in a row on one side of the mean; seven in a
 * row rising or falling; two of three near the same limit.
 */
export const signalKinds = ['outside', 'oneSide', 'trend', 'nearLimit'] as const
export type SignalKind = (typeof signalKinds)[number]

export interface Signal {
  readonly kind: SignalKind
  /** Above the mean, or rising; below it, or falling. */
  readonly toward: 'up' | 'down'
  /** By polarity; `changed` where neither up nor down is better. */
  readonly means: 'better' | 'worse' | 'changed'
  /** The points it is made of, in order. */
  readonly quarters: readonly QuarterId[]
}

/** T3 — Where values usually lie. `early`: made from few points, so that they may still move. */
export interface Limits {
  readonly mean: Exact
  readonly lower: Exact
  readonly upper: Exact
  readonly early: boolean
}

/** A quarter with a value. */
export interface Measured {
  readonly quarter: QuarterId
  readonly value: Exact
}

/** T3 — In the order of the rules, each over as many points as it lasts. Points equal to the mean, or to the one before, end it. */
export function signalsIn(
  points: readonly Measured[],
  limits: Limits,
  polarity: Polarity,
): readonly Signal[] {
  const stretches: readonly Stretch[] = [
    ...stretchesOf(
      'outside',
      points.map(({ value }) => outside(value, limits)),
      { atLeast: 1, apart: 1 },
    ),
    ...stretchesOf(
      'oneSide',
      points.map(({ value }) => value.compare(limits.mean)),
      { atLeast: inARow, apart: 1 },
    ),
    ...trendsIn(points),
    ...stretchesOf(
      'nearLimit',
      points.map(({ value }) => near(value, limits)),
      { atLeast: 2, apart: 2 },
    ),
  ]
  return stretches.map(({ kind, sign, at }) => ({
    kind,
    toward: sign > 0 ? 'up' : 'down',
    means: meaningOf(sign, polarity),
    quarters: at.flatMap((index) => points[index]?.quarter ?? []),
  }))
}

interface Stretch {
  readonly kind: SignalKind
  readonly sign: number
  /** Places among the points. */
  readonly at: readonly number[]
}

const inARow = 7

const outside = (value: Exact, { lower, upper }: Limits): number =>
  value.gt(upper) ? 1 : value.lt(lower) ? -1 : 0

/** Beyond two thirds of the way from the mean to a limit. */
function near(value: Exact, { mean, upper }: Limits): number {
  const distance = value.sub(mean)
  return distance.abs().gt(upper.sub(mean).mul(twoThirds)) ? distance.compare(0) : 0
}

const twoThirds = exact('2').div(3)

/** Places of one sign, no two neighbours further than `apart` from each other; of any length from `atLeast` on. */
function stretchesOf(
  kind: SignalKind,
  signs: readonly number[],
  { atLeast, apart }: { readonly atLeast: number; readonly apart: number },
): readonly Stretch[] {
  return [1, -1].flatMap((sign) => {
    const groups: number[][] = []
    signs.forEach((one, index) => {
      if (Math.sign(one) !== sign) return
      const last = groups.at(-1)
      if (last && index - (last.at(-1) ?? index) <= apart) last.push(index)
      else groups.push([index])
    })
    return groups.filter((at) => at.length >= atLeast).map((at) => ({ kind, sign, at }))
  })
}

/** Seven points in a row are six steps one way. */
function trendsIn(points: readonly Measured[]): readonly Stretch[] {
  const steps = points.slice(1).map(({ value }, before) => value.compare(points[before]?.value ?? value))
  return stretchesOf('trend', steps, { atLeast: inARow - 1, apart: 1 }).map(({ kind, sign, at }) => ({
    kind,
    sign,
    at: [...at, (at.at(-1) ?? 0) + 1],
  }))
}

function meaningOf(sign: number, polarity: Polarity): Signal['means'] {
  switch (polarity) {
    case 'higher':
      return sign > 0 ? 'better' : 'worse'
    case 'lower':
      return sign > 0 ? 'worse' : 'better'
    case 'plan':
    case 'range':
      return 'changed'
  }
}
