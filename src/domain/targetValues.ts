import type { Exact, ExactTarget } from './exact'

/** The numbers of a target: of a point one, of all others two. */
export function targetValues(target: ExactTarget): readonly Exact[] {
  switch (target.kind) {
    case 'point':
      return [target.value]
    case 'range':
      return [target.lo, target.hi]
    case 'floor':
      return [target.value, target.floor]
    case 'two':
      return [target.acceptable, target.aspire]
  }
}
