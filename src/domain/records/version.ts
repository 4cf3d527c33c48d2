import * as v from 'valibot'
import { dateSchema, idSchema, quarterIdSchema, textSchema } from '../primitives'
import type { Shape } from '../primitives'

/** S14 — How one indicator was rated: its band with what was compared by which tolerance, or why it has none. */
const frozenRatingSchema = v.object({
  indicator: idSchema,
  quarter: quarterIdSchema,
  /** Label of the band; '' without one. */
  band: textSchema,
  reason: textSchema,
  basis: textSchema,
  actual: textSchema,
  target: textSchema,
  rule: textSchema,
})
export type FrozenRating = Shape<typeof frozenRatingSchema>

/** `1.0`, `1.1`. */
export const versionLabelSchema = v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}\.\d{1,4}$/))

/**
 * A finalised version: the figures of a quarter as they were printed (S14). Written once; whoever corrects a figure
 * finalises the next one.
 */
export const versionRegisters = {
  frozen: v.object({
    quarter: quarterIdSchema,
    label: versionLabelSchema,
    asAt: dateSchema,
    /** Each record as it stood, as canonical JSON of its kind, id and values; checked when the version is opened. */
    records: v.array(textSchema),
    /** Activities that were completed before the quarters that are kept. */
    completed: v.array(idSchema),
    ratings: v.array(frozenRatingSchema),
    /** Ids of the files whose figures are in it. */
    files: v.array(textSchema),
    /** `sha256:…` of all the others, by which a copy can be told from a changed one. */
    hash: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/)),
  }),
}
export type Frozen = Shape<(typeof versionRegisters)['frozen']>
