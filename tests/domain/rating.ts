import { exactValue } from '#domain/value'
import type { ExactTarget } from '#domain/exact'
import type { RatingInput } from '#domain/rate'
import { dudley } from '#domain/scheme'

/** What a rating test says: texts stand for exact values, and what it leaves out is the Dudley case at 5%, lower is better. */
export type Given = Partial<Omit<RatingInput, 'actual' | 'target' | 'lastYear'>> & {
  readonly lastYear?: string
  readonly strict?: boolean
}

export function ratingOf(actual: string, target: string | ExactTarget, given: Given = {}): RatingInput {
  const { lastYear, strict = false, ...rest } = given
  return {
    scheme: dudley,
    polarity: 'lower',
    tolerance: percent('5'),
    unit: { kind: 'number', name: '' },
    ...rest,
    actual: exactValue(actual),
    target: typeof target === 'string' ? { kind: 'point', value: exactValue(target), strict } : target,
    lastYear: lastYear === undefined ? undefined : exactValue(lastYear),
  }
}

export const percent = (up: string, down = up) => ({ mode: 'percent', up, down }) as const
export const absolute = (up: string, down = up) => ({ mode: 'absolute', up, down }) as const
export const points = (up: string, down = up) => ({ mode: 'points', up, down }) as const

export const range = (lo: string, hi: string): ExactTarget => ({
  kind: 'range',
  lo: exactValue(lo),
  hi: exactValue(hi),
})

export const floored = (value: string, floor: string): ExactTarget => ({
  kind: 'floor',
  value: exactValue(value),
  floor: exactValue(floor),
})

export const two = (acceptable: string, aspire: string): ExactTarget => ({
  kind: 'two',
  acceptable: exactValue(acceptable),
  aspire: exactValue(aspire),
})
