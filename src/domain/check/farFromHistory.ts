import { composite } from '../ids'
import type { Exact } from '../exact'
import type { QuarterId } from '../primitives'
import { comparableBefore } from './comparable'
import type { CheckedFigure, Finding, QuarterValue } from './finding'

/** `tenfold`, `tenth`: about ten times the last value or a tenth of it; `outside`: beyond all of many earlier values. */
export type FarFound =
  | {
      readonly how: 'tenfold' | 'tenth'
      readonly value: Exact
      readonly last: Exact
      readonly lastQuarter: QuarterId
    }
  | {
      readonly how: 'outside'
      readonly value: Exact
      readonly least: Exact
      readonly most: Exact
      readonly quarters: number
    }

export type FarFinding = Finding<'C9', FarFound>

/** C9 — A value far outside its history, or 10 or 0.1 times the last one: a digit too many or a point mislaid. */
export function farFromHistory(figure: CheckedFigure): FarFinding | undefined {
  const { kind } = figure.measure.unit
  if (kind === 'yesNo') return undefined
  const before = comparableBefore(figure)
  const found = (kind === 'date' ? undefined : slipped(figure, before)) ?? outside(figure, before)
  if (!found) return undefined
  const against = found.how === 'outside' ? before : before.slice(0, 1)
  return { check: 'C9', about: aboutFigure(figure, against), severity: 'warns', found }
}

/** What a finding about one figure is about, with those that it is held against. */
export const aboutFigure = (
  figure: CheckedFigure,
  against: readonly QuarterValue[],
): FarFinding['about'] => ({
  kind: 'measurement',
  id: composite(figure.indicator, figure.quarter),
  quarter: figure.quarter,
  ...([figure, ...against].some(({ isUnseen }) => isUnseen) ? { isUnseen: true } : {}),
})

/** 190 for 1,850 is 9.7 times, so nine times is enough. */
const tenfold = 9n
/** Counts below this go from 1 to 10 without anything being wrong. */
const smallCount = 20n
/** From so many earlier values on, all of them together say where a value may lie. */
const enough = 6

function slipped({ value, measure }: CheckedFigure, before: readonly QuarterValue[]): FarFound | undefined {
  const [last] = before
  if (!last || last.value.equals(0) || value.equals(0)) return undefined
  if (measure.unit.kind === 'number' && isSmallCount(value) && isSmallCount(last.value)) return undefined
  const how = jump(last.value, value)
  if (!how || hasJumpedBefore(before)) return undefined
  return { how, value, last: last.value, lastQuarter: last.quarter }
}

const isSmallCount = (value: Exact): boolean => value.d === 1n && value.abs().lt(smallCount)

function jump(from: Exact, to: Exact): 'tenfold' | 'tenth' | undefined {
  if (from.s !== to.s) return undefined
  const [before, now] = [from.abs(), to.abs()]
  if (now.gte(before.mul(tenfold))) return 'tenfold'
  return before.gte(now.mul(tenfold)) ? 'tenth' : undefined
}

/** What has gone up and down like this before is its way. */
const hasJumpedBefore = (values: readonly QuarterValue[]): boolean =>
  values.some(({ value }, at) => {
    const older = values[at + 1]
    return older !== undefined && !older.value.equals(0) && jump(older.value, value) !== undefined
  })

/** Further from all earlier values than these lie from each other. Where they never moved, nothing says how far is far. */
function outside({ value }: CheckedFigure, before: readonly QuarterValue[]): FarFound | undefined {
  const [first, ...others] = before.map((one) => one.value)
  if (!first || before.length < enough) return undefined
  const least = others.reduce((low, one) => (one.lt(low) ? one : low), first)
  const most = others.reduce((high, one) => (one.gt(high) ? one : high), first)
  const spread = most.sub(least)
  if (spread.equals(0)) return undefined
  const isFar = value.gt(most.add(spread)) || value.lt(least.sub(spread))
  return isFar ? { how: 'outside', value, least, most, quarters: before.length } : undefined
}
