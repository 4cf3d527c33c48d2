import type { Id } from '../primitives'
import type { Band, Rule } from '../records/scheme'

type RuleOf<T extends Rule['type']> = Extract<Rule, { readonly type: T }>

interface SchemeWith<R extends Rule> {
  readonly id: Id
  readonly title: string
  /** Best first. */
  readonly bands: readonly Band[]
  readonly rule: R
}

/** S12 — Bands for indicators, picked by how the gap stands to the cuts. */
export type IndicatorScheme = SchemeWith<RuleOf<'cuts'>>
/** S16 — Bands for activities, picked by a person. */
export type ActivityScheme = SchemeWith<RuleOf<'chosen'>>
export type Scheme = IndicatorScheme | ActivityScheme
