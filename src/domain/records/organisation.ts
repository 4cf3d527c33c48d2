import * as v from 'valibot'
import { idSchema, textSchema, titleSchema, yearIdSchema } from '../primitives'
import { toleranceSchema } from './definition'
import { lifeSchema } from './life'

/** The council itself. One record, id `organisation`. */
export const organisationRegisters = {
  identity: v.object({ name: titleSchema }),
  /** First month of the financial year, 1–12; cannot change once figures exist (P1). */
  year: v.object({ firstMonth: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)) }),
  texts: v.object({ vision: textSchema, ambition: textSchema }),
  defaults: v.object({
    scheme: idSchema,
    activityScheme: v.optional(idSchema),
    tolerance: toleranceSchema,
    /** Register name → most words. */
    wordLimits: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1))),
    /** Bands whose indicators are listed as exceptions and need a comment (K3, C2). */
    exceptionBands: v.array(idSchema),
  }),
}

export const directorateRegisters = {
  identity: v.object({ name: titleSchema, code: textSchema }),
  placement: v.object({ parent: v.nullable(idSchema) }),
  life: lifeSchema,
}

/** A job. Its holder's name is optional and stands nowhere else, so that it can be erased in one place. */
export const postRegisters = {
  identity: v.object({ title: titleSchema, directorate: v.nullable(idSchema) }),
  holder: v.object({ name: textSchema }),
  life: lifeSchema,
}

export const planRegisters = {
  identity: v.object({ title: titleSchema, from: yearIdSchema, until: yearIdSchema }),
  texts: v.object({ drivers: textSchema }),
}
