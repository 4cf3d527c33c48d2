import type { CutContext } from './cut'
import type { Exact, ExactTarget } from './exact'
import { missingReasons } from './missing'
import type { MissingReason } from './missing'
import { rate } from './rate'
import type { Rating, RatingInput } from './rate'
import type { RatingBasis } from './records/definition'
import type { IndicatorScheme } from './scheme'

/** What a rating compares, on one basis (S9). `incomplete`: shown with what it covers, not rated (A3). */
export interface Compared {
  readonly basis: RatingBasis
  readonly actual:
    | { readonly has: 'value'; readonly value: Exact; readonly provisional?: boolean }
    | { readonly has: 'incomplete' }
    | { readonly has: 'none'; readonly reason: MissingReason }
  readonly target:
    | { readonly has: 'target'; readonly target: ExactTarget }
    | { readonly has: 'incomplete' }
    | { readonly has: 'none'; readonly reason: MissingReason }
}

/** How an indicator is rated. */
export interface RatingRule extends Omit<CutContext, 'target'> {
  readonly scheme: IndicatorScheme
}

/** S9, S14 — A rating stands with its basis and everything that it was made from. */
export interface Rated extends Rating {
  readonly has: 'band'
  readonly scheme: IndicatorScheme
  readonly basis: RatingBasis
  readonly input: RatingInput
}

/** S8 — One band, or exactly one reason why there is none. */
export type Status = Rated | { readonly has: 'none'; readonly reason: MissingReason }

export interface StatusInput {
  /** Whether a figure is due for the quarter at all (P3). */
  readonly isDue: boolean
  /** Declared on the definition: no target is wanted. */
  readonly forInformation: boolean
  readonly compared: Compared
  readonly rule: RatingRule
}

export function statusOf(input: StatusInput): Status {
  const { actual, target, basis } = input.compared
  if (input.isDue && !input.forInformation && actual.has === 'value' && target.has === 'target') {
    return ratedOn(basis, inputOf(input.rule, actual.value, target.target))
  }
  return { has: 'none', reason: firstReason(reasonsOf(input)) }
}

function ratedOn(basis: RatingBasis, input: RatingInput): Rated {
  const { band, gap, warnings } = rate(input)
  return { has: 'band', basis, scheme: input.scheme, input, band, gap, warnings }
}

/** Written out: spreading the rule takes longer than the rating itself. */
function inputOf(rule: RatingRule, actual: Exact, target: ExactTarget): RatingInput {
  const { scheme, polarity, tolerance, unit, lastYear } = rule
  return { actual, target, scheme, polarity, tolerance, unit, lastYear }
}

/** S8 — The first in the order of the rule, however many apply. */
function firstReason(applying: readonly MissingReason[]): MissingReason {
  const first = missingReasons.find((reason) => applying.includes(reason))
  if (first) return first
  throw new Error(
    'A status without a band has a reason: actual, target, due and for information were all in order',
  )
}

function reasonsOf({ isDue, forInformation, compared }: StatusInput): readonly MissingReason[] {
  return [
    ...(isDue ? [] : (['notDue'] as const)),
    ...(forInformation ? (['forInformation'] as const) : []),
    ...lackOf(compared.actual),
    ...lackOf(compared.target),
  ]
}

function lackOf(side: Compared['actual'] | Compared['target']): readonly MissingReason[] {
  switch (side.has) {
    case 'none':
      return [side.reason]
    case 'incomplete':
      return ['incomplete']
    case 'value':
    case 'target':
      return []
  }
}
