import type { QuarterId } from './primitives'
import { formatQuarter } from './quarter'
import type { Problem } from './result'

/**
 * Why a life that ends before it starts is not taken where it is typed; undefined where it may stand. Files may
 * carry one: merging never refuses, it becomes a check (R8).
 */
export function lifeProblem(
  life: { readonly from: QuarterId | null; readonly until: QuarterId | null },
  firstMonth: number,
): Problem | undefined {
  const { from, until } = life
  if (from === null || until === null || from <= until) return undefined
  return {
    code: 'life-ends-before-start',
    path: 'last quarter',
    message: `The last quarter, ${formatQuarter(until, firstMonth)}, is before the first, ${formatQuarter(from, firstMonth)}. Choose ${formatQuarter(from, firstMonth)} or a later one.`,
  }
}
