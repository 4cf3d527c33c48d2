import * as v from 'valibot'

const texts = v.record(v.string(), v.string())

const typedPlaceSchema = v.object({
  kind: v.picklist(['measurement', 'narrative', 'progress']),
  id: v.string(),
  register: v.string(),
  section: v.optional(v.object({ id: v.string(), quarter: v.string() })),
})

const draftRowSchema = v.object({
  id: v.string(),
  /** The opened page that it is typed in. */
  tab: v.string(),
  /** Names the place among all that is typed. */
  place: v.string(),
  /** The register it is for; undefined of a form, which knows that itself. */
  register: v.optional(typedPlaceSchema),
  /** For people: "Actual of PI1128 Overall recorded crime". */
  name: v.string(),
  /** Title and address of its page. */
  page: v.string(),
  address: v.string(),
  /** By field; an editor of one text has the field `text` alone. */
  texts,
  /** What stood there when it was begun, by field. */
  base: texts,
  at: v.string(),
})

/** The register that a text is typed into, and the section of the report that it is part of; undefined: of none. */
export type TypedPlace = Readonly<v.InferOutput<typeof typedPlaceSchema>>

/** A text that is being typed, as it stood after the last key. A row for each editor that was opened. */
export type DraftRow = Readonly<v.InferOutput<typeof draftRowSchema>>

/** Whether a row is one: another version may have left others. */
export const isDraftRow = (row: unknown): row is DraftRow => v.is(draftRowSchema, row)
