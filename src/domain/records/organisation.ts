import * as v from 'valibot'
import { idSchema, textSchema, titleSchema, yearIdSchema } from '../primitives'
import { toleranceSchema } from './definition'
import { lifeSchema } from './life'

/** How its documents look; '' for as usual. The colour is checked to be readable where it is chosen. */
export const lookSchema = v.object({
  /** Name of a font that its readers have: `Gill Sans MT`. */
  font: v.pipe(v.string(), v.regex(/^[A-Za-z0-9 -]{0,60}$/)),
  colour: v.pipe(v.string(), v.regex(/^(#[0-9a-f]{6})?$/)),
  /** Stand at the head and foot of every page. */
  header: v.pipe(v.string(), v.maxLength(200)),
  footer: v.pipe(v.string(), v.maxLength(200)),
})

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
    /** S9 — Tables show the status of the year-end forecast beside the other, until somebody chooses otherwise. */
    forecastStatus: v.optional(v.boolean()),
  }),
  look: lookSchema,
  /** A PNG in base64, drawn anew when it was chosen ('': none), and what it shows in words; checked again where it is used. */
  logo: v.object({
    png: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/), v.maxLength(60_000)),
    words: v.pipe(v.string(), v.maxLength(200)),
  }),
  /** Printed at the end of its packs: words and what they mean, one on a line (`Word: meaning`); whom to ask. */
  packTexts: v.object({ words: textSchema, contact: textSchema }),
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
