/** Exact rationals for oracles: pairs of BigInt, sharing nothing with fraction.js or the code under test. */
export interface Rational {
  readonly n: bigint
  /** Always positive. */
  readonly d: bigint
}

export const ratio = (n: bigint, d = 1n): Rational => (d < 0n ? { n: -n, d: -d } : { n, d })
export const plus = (a: Rational, b: Rational): Rational => ratio(a.n * b.d + b.n * a.d, a.d * b.d)
export const minus = (a: Rational, b: Rational): Rational => ratio(a.n * b.d - b.n * a.d, a.d * b.d)
export const product = (a: Rational, b: Rational): Rational => ratio(a.n * b.n, a.d * b.d)
export const size = (a: Rational): Rational => (a.n < 0n ? ratio(-a.n, a.d) : a)
export const opposite = (a: Rational): Rational => ratio(-a.n, a.d)

/** −1, 0 or 1. */
export function order(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** `"-97.05"` → −9705/100. */
export function rational(text: string): Rational {
  const [whole = '0', places = ''] = text.split('.')
  return ratio(BigInt(whole + places), 10n ** BigInt(places.length))
}
