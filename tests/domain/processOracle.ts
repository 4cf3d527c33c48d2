import type { Exact } from '#domain/exact'
import { minus, order, plus, product, ratio, rational, size } from './rationals'
import type { Rational } from './rationals'

export interface ProcessFound {
  readonly mean: string
  readonly lower: string
  readonly upper: string
  /** `trend up 4`: which point is marked by which rule. */
  readonly marked: ReadonlySet<string>
}

/** T3 as one would count it on paper, window by window; undefined below eight values. */
export function processOracle(texts: readonly string[]): ProcessFound | undefined {
  if (texts.length < 8) return undefined
  const values = texts.map(rational)
  const mean = meanOf(values)
  const ranges = values.slice(1).map((one, before) => size(minus(one, values[before] ?? one)))
  const reach = product(meanOf(ranges), ratio(266n, 100n))
  const [lower, upper] = [minus(mean, reach), plus(mean, reach)]
  const marked = new Set<string>()
  const windows = (length: number, mark: (at: readonly number[]) => void): void => {
    for (let start = 0; start + length <= values.length; start += 1)
      mark(Array.from({ length }, (_, step) => start + step))
  }
  const valueAt = (place: number): Rational => values[place] ?? mean
  for (const [toward, sign] of [
    ['up', 1],
    ['down', -1],
  ] as const) {
    const side = (place: number): boolean => order(valueAt(place), mean) === sign
    const beyond = (place: number, part: Rational): boolean =>
      side(place) && order(size(minus(valueAt(place), mean)), product(reach, part)) > 0
    windows(1, ([at = 0]) => beyond(at, ratio(1n)) && marked.add(`outside ${toward} ${at}`))
    windows(7, (at) => {
      if (at.every(side)) at.forEach((one) => marked.add(`oneSide ${toward} ${one}`))
      const steps = at.slice(1).map((one) => order(valueAt(one), valueAt(one - 1)))
      if (steps.every((step) => step === sign)) at.forEach((one) => marked.add(`trend ${toward} ${one}`))
    })
    windows(3, (at) => {
      const near = at.filter((one) => beyond(one, ratio(2n, 3n)))
      if (near.length >= 2) near.forEach((one) => marked.add(`nearLimit ${toward} ${one}`))
    })
  }
  return { mean: text(mean), lower: text(lower), upper: text(upper), marked }
}

/** A fraction in lowest terms, as text, for comparing across both arithmetics. */
export const exactly = (value: Exact): string => text(ratio(value.s * value.n, value.d))

const meanOf = (values: readonly Rational[]): Rational =>
  product(values.reduce(plus), ratio(1n, BigInt(values.length)))

function text({ n, d }: Rational): string {
  const divisor = greatest(n < 0n ? -n : n, d)
  return `${n / divisor}/${d / divisor}`
}

const greatest = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatest(b, a % b))
