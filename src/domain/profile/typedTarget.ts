import type { DecimalText } from '../primitives'
import type { Target } from '../records/measurement'

/** A target of the same kind with each of its numbers changed; dates are kept, as they cannot be spread. */
export function typedTarget(target: Target, change: (number: DecimalText) => DecimalText): Target {
  const of = (value: string): string => (value.includes('-', 1) ? value : change(value))
  switch (target.kind) {
    case 'point':
      return { ...target, value: of(target.value) }
    case 'range':
      return { ...target, lo: of(target.lo), hi: of(target.hi) }
    case 'floor':
      return { ...target, value: of(target.value), floor: of(target.floor) }
    case 'two':
      return { ...target, acceptable: of(target.acceptable), aspire: of(target.aspire) }
    case 'toBeSet':
    case 'awaiting':
      return target
  }
}
