import * as v from 'valibot'
import { dateSchema, idSchema, textSchema } from '../primitives'
import { accessSchema } from './measurement'

const rowSchema = v.array(textSchema)

/** A titled text or table of a narrative. */
export const blockSchema = v.union([
  v.object({ title: textSchema, text: textSchema }),
  v.object({ title: textSchema, head: rowSchema, rows: v.array(rowSchema) }),
])

/** Prose of a section in a quarter; id `section@quarter`. */
export const narrativeRegisters = {
  summary: textSchema,
  achievements: textSchema,
  challenges: textSchema,
  scorecardComments: textSchema,
  blocks: v.array(blockSchema),
  access: accessSchema,
}

export const sectionStates = [
  'drafting',
  'checked',
  'signedOff',
  'submitted',
  'accepted',
  'reopened',
] as const

/** How far a section has come in a quarter; id `section@quarter`. */
export const submissionRegisters = {
  deadline: dateSchema,
  note: textSchema,
  state: v.picklist(sectionStates),
  signOff: v.object({
    post: idSchema,
    on: dateSchema,
    how: textSchema,
    /** What was signed: the digest of each row by `kind/id`, so that a later change is seen (absent: not said). */
    rows: v.optional(v.record(v.string(), v.string())),
  }),
}

export const quarterRegisters = {
  state: v.picklist(['open', 'closed']),
  /** Printed with the quarter ("illustrative figures"). */
  note: textSchema,
}

const aboutSchema = v.object({
  kind: v.pipe(v.string(), v.minLength(1)),
  id: v.pipe(v.string(), v.minLength(1)),
})

export const questionRegisters = {
  about: aboutSchema,
  asked: v.object({
    text: textSchema,
    post: v.nullable(idSchema),
    meeting: textSchema,
    on: v.nullable(dateSchema),
  }),
  answer: v.object({ text: textSchema, post: v.nullable(idSchema), on: v.nullable(dateSchema) }),
}

/** A check put aside for a quarter; its id is a hash of `check@kind@recordId@quarter`. */
export const dismissalRegisters = { reason: textSchema }
