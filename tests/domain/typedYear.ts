import type { ActualToDate, Held, QuarterInput, TargetToDate } from '#domain/accumulation'
import type { Measure, Unit } from '#domain/records/definition'
import type { Actual, Target } from '#domain/records/measurement'

export const number: Unit = { kind: 'number', name: '' }
export const percent: Unit = { kind: 'percent', name: '' }

export function measuring(over: Partial<Measure>): Measure {
  return {
    unit: number,
    decimals: 2,
    polarity: 'higher',
    accumulation: 'quarter',
    aggregation: 'sum',
    ...over,
  }
}

export const value = (text: string): Actual => ({ state: 'final', value: text })
export const of = (numerator: string, denominator: string): Actual => ({
  state: 'final',
  numerator,
  denominator,
})
export const point = (text: string): Target => ({ kind: 'point', value: text })
export const awaiting: Actual = { state: 'awaiting', reason: '', expected: null }

/** Quarters 1, 2, … of 2012/13. */
export function year(
  ...typed: readonly (readonly [Actual | null, (Target | null)?])[]
): readonly QuarterInput[] {
  return typed.map(([actual, target], index) => ({ quarter: `2012-Q${index + 1}`, actual, target }))
}

/** `2/3` of what is held, or the reason why nothing is. */
export function told(actual: ActualToDate | Held): string {
  if (actual.has === 'none') return actual.reason
  return `${actual.has === 'incomplete' ? 'incomplete ' : ''}${actual.value?.toFraction() ?? ''}`
}

export function targetOf(held: TargetToDate): string {
  if (held.has !== 'target') return held.has
  const { target } = held
  switch (target.kind) {
    case 'point':
      return `${target.strict ? 'over ' : ''}${target.value.toFraction()}`
    case 'range':
      return `${target.lo.toFraction()} to ${target.hi.toFraction()}`
    case 'floor':
      return `${target.value.toFraction()} (floor ${target.floor.toFraction()})`
    case 'two':
      return `${target.acceptable.toFraction()} and ${target.aspire.toFraction()}`
  }
}
