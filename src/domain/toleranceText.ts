import { exact } from './exact'
import { exactAmount } from './explain/amount'
import type { Measure, Tolerance } from './records/definition'

/** `5%`, `2 days`, `5% better, 10% worse`, `none`. */
export function toleranceText({ mode, up, down }: Tolerance, measure: Measure): string {
  const width = (text: string) => {
    if (mode === 'percent') return `${text}%`
    const unit = mode === 'points' ? ({ kind: 'points', name: '' } as const) : measure.unit
    return exactAmount(exact(text), { unit, decimals: 0 })
  }
  if (exact(up).equals(exact(down))) return exact(up).equals(0) ? 'none' : width(up)
  return `${width(up)} better, ${width(down)} worse`
}
