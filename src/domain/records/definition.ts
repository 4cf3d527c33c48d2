import * as v from 'valibot'
import { decimalSchema, idSchema, textSchema, titleSchema } from '../primitives'
import type { Shape } from '../primitives'

const widthSchema = v.pipe(decimalSchema, v.regex(/^[^-]/, 'a tolerance is never negative'))

/** How far from the target still counts as on target (S2): `up` on the better side, `down` on the worse. */
export const toleranceSchema = v.object({
  mode: v.picklist(['percent', 'absolute', 'points']),
  up: widthSchema,
  down: widthSchema,
})
export type Tolerance = Shape<typeof toleranceSchema>

export const unitKinds = [
  'number',
  'percent',
  'points',
  'money',
  'ratio',
  'days',
  'duration',
  'yesNo',
  'date',
] as const
/** `name` is what is counted ("offences per 1,000 people") or, for a duration, its unit ("hours"); may be empty. */
export const unitSchema = v.object({ kind: v.picklist(unitKinds), name: textSchema })
export type Unit = Shape<typeof unitSchema>

export const polaritySchema = v.picklist(['higher', 'lower', 'plan', 'range'])
export type Polarity = v.InferOutput<typeof polaritySchema>

/** What the typed value covers (A1): the three months, the year to date, the last day, the last twelve months. */
export const accumulationSchema = v.picklist(['quarter', 'cumulative', 'snapshot', 'rolling'])
export type Accumulation = v.InferOutput<typeof accumulationSchema>

/** How values of several quarters become one (A2). */
export const aggregationSchema = v.picklist(['sum', 'ratio', 'latest', 'maximum', 'mean'])
export type Aggregation = v.InferOutput<typeof aggregationSchema>

export const measureSchema = v.object({
  unit: unitSchema,
  /** Places shown; values are kept as typed. */
  decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
  polarity: polaritySchema,
  accumulation: accumulationSchema,
  aggregation: aggregationSchema,
})
export type Measure = Shape<typeof measureSchema>

export const ratingBasisSchema = v.picklist(['yearToDate', 'quarter', 'forecast'])
export type RatingBasis = v.InferOutput<typeof ratingBasisSchema>

/**
 * What an indicator is from a quarter on; id `indicator@quarter`. A register that a definition does not
 * write, or that was emptied, goes on as the definition before had it.
 */
export const definitionRegisters = {
  identity: v.object({ ref: v.nullable(textSchema), title: titleSchema }),
  placement: v.object({ section: v.nullable(idSchema) }),
  measure: measureSchema,
  /** Never written: the organisation's default. */
  tolerance: toleranceSchema,
  /** `scheme` null: the organisation's default. `forInformation`: no target is wanted (S8). */
  rating: v.object({ basis: ratingBasisSchema, scheme: v.nullable(idSchema), forInformation: v.boolean() }),
  owner: v.object({ figures: v.nullable(idSchema), commentary: v.nullable(idSchema) }),
  meaning: v.object({ text: textSchema, source: textSchema }),
}
