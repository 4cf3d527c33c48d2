/** Whole numbers as ranges, both ends included, in order and apart: `[[1, 40], [45, 45]]`. */
export type CounterRanges = readonly (readonly [number, number])[]

export const isInRanges = (ranges: CounterRanges, counter: number): boolean =>
  ranges.some(([from, to]) => from <= counter && counter <= to)

/** The ranges with more numbers, in whatever order they come. */
export function withCounters(ranges: CounterRanges, counters: readonly number[]): CounterRanges {
  const all: (readonly [number, number])[] = [...ranges, ...counters.map((one) => [one, one] as const)]
  const joined: [number, number][] = []
  for (const [from, to] of all.toSorted(([a], [b]) => a - b)) {
    const last = joined.at(-1)
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

/** The highest number in the ranges; 0 where there is none. */
export const highestIn = (ranges: CounterRanges): number => ranges.at(-1)?.[1] ?? 0
