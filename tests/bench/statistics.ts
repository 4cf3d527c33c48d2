/** The middle value; NaN of none. */
export const median = (numbers: readonly number[]): number => percentile(numbers, 50)

/** The value that `percent` of all do not exceed (nearest rank); NaN of none. */
export function percentile(numbers: readonly number[], percent: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN
}

/** To one place behind the point. */
export const round = (number: number): number => Math.round(number * 10) / 10
