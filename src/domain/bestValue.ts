import { exact, zero } from './exact'
import type { Exact } from './exact'
import type { Measure } from './records/definition'

/**
 * T2 — The best value that there can be: 100% or yes where higher is better, nothing at all where lower is. Undefined
 * where there is no end to it: money, dates and percentage points can always be less.
 */
export function bestValue({ polarity, unit }: Pick<Measure, 'polarity' | 'unit'>): Exact | undefined {
  if (polarity === 'higher') return highest[unit.kind]
  return polarity === 'lower' && !endless.has(unit.kind) ? zero : undefined
}

const highest: Readonly<Partial<Record<Measure['unit']['kind'], Exact>>> = {
  percent: exact('100'),
  yesNo: exact('1'),
}

const endless: ReadonlySet<Measure['unit']['kind']> = new Set(['money', 'points', 'date'])
