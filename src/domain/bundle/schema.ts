import * as v from 'valibot'
import type { Json } from '../canonical'
import { idSchema, quarterIdSchema } from '../primitives'
import type { Shape } from '../primitives'

/** The outer shapes of bundle format v1, members in the order in which a file has them. */

/** Of files that are taken in; a pack is only read (packFile.ts). */
export const bundleKinds = ['request', 'return', 'backup'] as const
export type BundleKind = (typeof bundleKinds)[number]

/** G7 — The highest counter a dot may have. */
export const highestCounter = 2 ** 40

export const hashSchema = v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/))
/** Names of writers are keys of `over`, so none may be one through which a prototype is reached (G3). */
export const actorSchema = v.pipe(v.string(), v.regex(/^(?!(constructor|prototype)$)[a-z0-9-]{1,64}$/))
export const counterSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(highestCounter))
export const dotSchema = v.pipe(
  v.string(),
  v.regex(/^(?!(constructor|prototype)\.)[a-z0-9-]{1,64}\.[1-9]\d{0,12}$/),
  v.check((dot) => Number(dot.slice(dot.lastIndexOf('.') + 1)) <= highestCounter),
)
/** What was seen of a record, and, told apart by its id, of one that counts as it (R12): `a7f3c2d9`, `a7f3c2d9:k3x9`. */
export const seenSchema = v.record(
  v.pipe(v.string(), v.regex(/^(?!(constructor|prototype)$)[a-z0-9-]{1,64}(:[a-z0-9-]{1,64})?$/)),
  counterSchema,
)

/** A dot of this record or of one that counts as it (R12). */
const wasDotSchema = v.union([
  dotSchema,
  v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}:[a-z0-9-]{1,64}\.[1-9]\d{0,12}$/)),
])
const entryNameSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]{1,64}(:[a-z0-9-]{1,64})?\.[1-9]\d{0,12}~[0-9a-f]{8}$/),
)

/** Any JSON value: the scanner has seen to it. */
export const jsonSchema = v.custom<Json>((value) => value !== undefined)

const lineSchema = v.pipe(v.string(), v.maxLength(1000))

const markEntries = {
  dot: dotSchema,
  over: seenSchema,
  was: v.nullable(v.object({ dot: wasDotSchema, value: jsonSchema })),
  at: lineSchema,
  by: v.union([v.literal(''), idSchema]),
  /** R10 — The forked entries that this one settles, `actor.counter~hash8`. */
  settles: v.optional(v.array(entryNameSchema)),
  /** Who typed it in for the post `by`, and from what. */
  typed: v.optional(v.object({ by: v.union([v.literal(''), idSchema]), from: lineSchema })),
}
/** An entry without its value, which stands in `values` (R2). */
export const markSchema = v.object(markEntries)
/** A further live entry of a register, with its value. */
export const siblingSchema = v.object({
  dot: markEntries.dot,
  over: markEntries.over,
  value: jsonSchema,
  was: markEntries.was,
  at: markEntries.at,
  by: markEntries.by,
  settles: markEntries.settles,
  typed: markEntries.typed,
})

/** R8 — What the writer of a deletion had seen, register by register, and the forked entries among it by name (R10). */
export const deletedSchema = v.object({
  saw: v.record(v.string(), seenSchema),
  settles: v.optional(v.array(entryNameSchema)),
})

const recordEntries = {
  kind: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  values: v.record(v.string(), jsonSchema),
}
export const recordSchema = v.object({
  ...recordEntries,
  marks: v.optional(v.record(v.string(), markSchema)),
  siblings: v.optional(v.record(v.string(), v.array(siblingSchema))),
})

const sequenceSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(highestCounter))

/** Who wrote the file. `seq` counts the files of this browser; `previous` is the id of the one before. */
const actorHeadSchema = v.object({
  id: actorSchema,
  post: v.optional(lineSchema),
  name: v.optional(lineSchema),
  seq: sequenceSchema,
  previous: v.nullable(hashSchema),
})

/** What a request asks for: everything, or in a second round only words on figures in some bands. */
export const asksSchema = v.variant('what', [
  v.object({ what: v.literal('everything') }),
  v.object({ what: v.literal('comments'), bands: v.array(lineSchema) }),
])
export type Asks = Shape<typeof asksSchema>

/** The cover of a bundle. What a plain bundle may leave out is optional (B2). */
export const headSchema = v.object({
  app: v.object({ name: lineSchema, version: lineSchema }),
  organisation: v.object({
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
    /** Empty where the council has not named itself yet. */
    name: lineSchema,
    firstMonth: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
  }),
  createdAt: lineSchema,
  actor: v.optional(actorHeadSchema),
  basedOn: v.optional(v.array(hashSchema)),
  scope: v.optional(
    v.object({
      quarters: v.array(quarterIdSchema),
      sections: v.array(idSchema),
      posts: v.array(idSchema),
    }),
  ),
  note: v.optional(v.pipe(v.string(), v.maxLength(200_000))),
  /** Of a request: what is asked for. Absent: everything that is due. */
  asks: v.optional(asksSchema),
  /** Of a return that was read from a request's workbook: what stood in it, and when its program last saved it. */
  workbook: v.optional(v.object({ content: hashSchema, savedAt: v.nullable(lineSchema) })),
  /** R10 — Of a request: writers that two browsers have written as. Each of them takes a new name. */
  forked: v.optional(v.array(actorSchema)),
  counts: v.optional(v.object({ records: sequenceSchema })),
})
export type BundleHead = Shape<typeof headSchema>

export const versionSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))

const envelopeOf = <S extends v.GenericSchema>(record: S) =>
  v.object({
    format: v.literal('quarterdeck-bundle'),
    formatVersion: versionSchema,
    minReaderVersion: versionSchema,
    kind: v.picklist(bundleKinds),
    id: v.optional(hashSchema),
    contentId: v.optional(hashSchema),
    head: headSchema,
    payload: v.object({ records: v.array(record) }),
    /** Of a backup: what its records follow from (history.ts). */
    history: v.optional(jsonSchema),
    integrity: v.optional(v.object({ records: v.record(v.string(), hashSchema) })),
    signature: v.optional(v.nullable(v.object({ alg: lineSchema, key: lineSchema, value: lineSchema }))),
  })

/** A bundle before its records are looked at one by one. */
export const envelopeSchema = envelopeOf(jsonSchema)
/** A bundle whose records have the outer shape of records. */
export const bundleSchema = envelopeOf(recordSchema)
