import * as v from 'valibot'
import { decimalSchema, idSchema, textSchema, titleSchema } from '../primitives'
import type { Shape } from '../primitives'
import { lifeSchema } from './life'

export const symbolNames = [
  'star',
  'disc',
  'ring',
  'triangle',
  'diamond',
  'square',
  'tick',
  'cross',
  'pause',
  'dash',
] as const
export const toneNames = ['best', 'good', 'fair', 'poor', 'aspire', 'neutral'] as const

/** One band: `tone` names a colour token, so that light, dark and print each have their own value. */
export const bandSchema = v.object({
  id: idSchema,
  label: titleSchema,
  /** A word or two, for cells. */
  short: titleSchema,
  symbol: v.picklist(symbolNames),
  tone: v.picklist(toneNames),
  meaning: textSchema,
})
export type Band = Shape<typeof bandSchema>

/**
 * Where a band begins, as a signed gap from the target, positive = better (S1–S3):
 * the target itself; so many times the tolerance up (better) or down (worse); so many percent of the target
 * worse; the floor or the higher of two targets; better than the same quarter last year.
 */
export const cutSchema = v.variant('at', [
  v.object({ at: v.literal('target') }),
  v.object({ at: v.literal('toleranceUp'), times: decimalSchema }),
  v.object({ at: v.literal('toleranceDown'), times: decimalSchema }),
  v.object({ at: v.literal('percentWorse'), percent: decimalSchema }),
  v.object({ at: v.literal('floor') }),
  v.object({ at: v.literal('aspire') }),
  v.object({ at: v.literal('lastYear') }),
])
export type Cut = Shape<typeof cutSchema>

/** `inclusive`: the boundary itself belongs to the band. */
export const stepSchema = v.object({ band: idSchema, cut: cutSchema, inclusive: v.boolean() })
export type Step = Shape<typeof stepSchema>

/**
 * `cuts`: the first step, best first, whose cut the gap reaches gives the band; else `otherwise` (S3, S12).
 * `chosen`: a person picks the band (activities, S16).
 */
export const ruleSchema = v.variant('type', [
  v.object({ type: v.literal('cuts'), steps: v.array(stepSchema), otherwise: idSchema }),
  v.object({ type: v.literal('chosen') }),
])
export type Rule = Shape<typeof ruleSchema>

/** An ordered list of bands, best first, with the rule that picks one. */
export const schemeRegisters = {
  identity: v.object({ title: titleSchema }),
  bands: v.pipe(v.array(bandSchema), v.minLength(1)),
  rule: ruleSchema,
  life: lifeSchema,
}
