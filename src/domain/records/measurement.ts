import * as v from 'valibot'
import {
  dateSchema,
  decimalSchema,
  idSchema,
  quarterIdSchema,
  textSchema,
  titleSchema,
  valueSchema,
} from '../primitives'
import type { Shape } from '../primitives'

const figureStateSchema = v.picklist(['final', 'provisional'])

/** A figure, or the declared reason why there is none. Emptied or absent: blank without a reason (S8). */
export const actualSchema = v.union([
  v.object({ state: figureStateSchema, value: valueSchema }),
  v.object({ state: figureStateSchema, numerator: decimalSchema, denominator: decimalSchema }),
  v.object({ state: v.literal('awaiting'), reason: textSchema, expected: v.nullable(dateSchema) }),
  v.object({ state: v.literal('notDue') }),
  v.object({ state: v.picklist(['suspended', 'withheld']), reason: textSchema }),
])
export type Actual = Shape<typeof actualSchema>

/** What the actual is held against. `strict`: it must be passed, not met (S11). */
export const targetSchema = v.variant('kind', [
  v.object({ kind: v.literal('point'), value: valueSchema, strict: v.optional(v.boolean()) }),
  v.object({ kind: v.literal('range'), lo: valueSchema, hi: valueSchema }),
  v.object({ kind: v.literal('floor'), value: valueSchema, floor: valueSchema }),
  v.object({ kind: v.literal('two'), acceptable: valueSchema, aspire: valueSchema }),
  v.object({ kind: v.literal('toBeSet') }),
  v.object({ kind: v.literal('awaiting'), reason: textSchema }),
])
export type Target = Shape<typeof targetSchema>

/** Who may read it (Schedule 12A), or the small number shown instead of it. */
export const accessSchema = v.variant('level', [
  v.object({ level: v.literal('public') }),
  v.object({ level: v.literal('exempt'), paragraph: textSchema }),
  v.object({ level: v.literal('internal') }),
  v.object({ level: v.literal('suppressed'), shown: titleSchema }),
])
export type Access = Shape<typeof accessSchema>

/** One indicator in one quarter; id `indicator@quarter`. On the screen: a figure. */
export const measurementRegisters = {
  actual: actualSchema,
  /** Emptied or absent: the target of the year's profile, where there is one. */
  target: targetSchema,
  comment: textSchema,
  correctiveAction: v.object({
    reason: textSchema,
    action: textSchema,
    post: v.nullable(idSchema),
    by: v.nullable(dateSchema),
  }),
  /** A status as typed or imported (S15); `band` where the text could be read as one. */
  reportedStatus: v.object({ text: textSchema, band: v.nullable(idSchema) }),
  override: v.object({ band: idSchema, reason: titleSchema }),
  forecast: v.object({ value: valueSchema, reason: textSchema }),
  trend: v.object({ suppressed: v.boolean(), reason: textSchema }),
  source: v.object({
    system: textSchema,
    extractedOn: v.nullable(dateSchema),
    preparedBy: v.nullable(idSchema),
    checkedBy: v.nullable(idSchema),
  }),
  /** The quarter this figure was carried forward from. */
  copiedFrom: v.object({ quarter: quarterIdSchema }),
  access: accessSchema,
}

/** One activity in one quarter; id `activity@quarter`. */
export const progressRegisters = {
  /** Id of a band of the activity scheme (S16). */
  status: idSchema,
  text: textSchema,
  nextStep: v.object({ reason: textSchema, action: textSchema, by: v.nullable(dateSchema) }),
  percent: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  access: accessSchema,
}
