import type { Exact } from '../exact'

/**
 * An exact value as a number for drawing only: finite however long its numerator and denominator are, as those of a mean
 * of eighty ratios can be.
 */
export function drawn({ s, n, d }: Exact): number {
  const over = Math.max(bits(n), bits(d)) - drawable
  const shift = over > 0 ? BigInt(over) : 0n
  return Number(s) * (Number(n >> shift) / Number(d >> shift))
}

/** A number of so many bits is far from the greatest there is, and has all the digits that a drawing needs. */
const drawable = 900

/** At least as many as there are. */
const bits = (value: bigint): number => value.toString(16).length * 4
