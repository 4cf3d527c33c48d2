import Fraction from 'fraction.js'
import { decimalText, placesTyped, roundDecimal } from '../decimal'
import { exact, zero } from '../exact'
import type { Exact } from '../exact'
import type { DecimalText } from '../primitives'
import type { Measure } from '../records/definition'

/** What part of the annual target each due quarter gets; parts that add up do so to 1. */
export interface Shape {
  readonly shares: readonly Exact[]
  readonly addsUp: boolean
}

/** Sums get equal parts; a count to date equal steps; anything else the annual target in every quarter. */
export function equalShape({ accumulation, aggregation }: Measure, due: number): Shape {
  const addsUp = accumulation === 'quarter' && aggregation === 'sum'
  const grows = accumulation === 'cumulative' && aggregation === 'sum'
  const share = (index: number): Exact => new Fraction(addsUp ? 1 : grows ? index + 1 : due, due)
  return { shares: Array.from({ length: due }, (_, index) => share(index)), addsUp }
}

/**
 * The quarters' numbers. Exact where all of them end (738.5 × 4 shares); otherwise rounded to the places of the
 * annual target or of the indicator, whichever are more, each share taking what the ones before it left.
 */
export function shareOut(
  total: DecimalText,
  { shares, addsUp }: Shape,
  decimals: number,
): readonly DecimalText[] {
  const whole = exact(total)
  const parts = shares.map((share) => whole.mul(share))
  const ending = parts.map(decimalText).filter((text) => text !== undefined)
  if (ending.length === parts.length) return ending
  const places = Math.max(decimals, placesTyped(total))
  return addsUp ? roundedSteps(parts, places) : parts.map((part) => roundDecimal(part, places))
}

/** Rounds the running total and takes the differences, so that nothing is lost between the quarters. */
function roundedSteps(parts: readonly Exact[], places: number): readonly DecimalText[] {
  const running = parts.map((_, index) =>
    parts.slice(0, index + 1).reduce((sum, part) => sum.add(part), zero),
  )
  const rounded = running.map((sum) => exact(roundDecimal(sum, places)))
  return rounded.map((sum, index) => roundDecimal(sum.sub(rounded[index - 1] ?? zero), places))
}
