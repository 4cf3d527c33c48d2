import * as v from 'valibot'
import { dateSchema, idSchema, quarterIdSchema, textSchema, titleSchema } from '../primitives'
import { lifeSchema } from './life'

/** A fractional key: records sort by it, ties by id. Never in conflict (R5). */
export const orderSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,200}$/))

export const priorityRegisters = {
  identity: v.object({ number: textSchema, title: titleSchema }),
  placement: v.object({ plan: v.nullable(idSchema) }),
  life: lifeSchema,
  order: orderSchema,
}

/** What is drafted and handed in together. Belongs to one priority. */
export const sectionRegisters = {
  identity: v.object({ title: titleSchema }),
  placement: v.object({ priority: v.nullable(idSchema) }),
  drafters: v.array(idSchema),
  signOff: v.object({ post: v.nullable(idSchema) }),
  life: lifeSchema,
  order: orderSchema,
}

export const objectiveRegisters = {
  identity: v.object({ number: textSchema, title: titleSchema, aim: textSchema }),
  placement: v.object({ section: v.nullable(idSchema) }),
  life: lifeSchema,
  order: orderSchema,
}

/** A planned action (key action) under an objective. */
export const activityRegisters = {
  identity: v.object({ ref: v.nullable(textSchema), title: titleSchema }),
  placement: v.object({ objective: v.nullable(idSchema) }),
  leads: v.array(idSchema),
  due: v.object({ original: v.nullable(dateSchema), revised: v.nullable(dateSchema), reason: textSchema }),
  milestones: v.array(
    v.object({ title: titleSchema, due: v.nullable(dateSchema), done: v.nullable(dateSchema) }),
  ),
  life: lifeSchema,
  order: orderSchema,
}

/** By what a text of a pack's own goes in its order. */
const blockIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,40}$/))

/** What a pack is made of, in the usual order; `priorities`: the texts, scorecards and objectives. */
export const packParts = [
  'coverReport',
  'texts',
  'introduction',
  'howToRead',
  'summary',
  'exceptions',
  'priorities',
  'changes',
  'glossary',
  'words',
  'contact',
] as const
export type PackPart = (typeof packParts)[number]

/** Who a pack is for, and which rows it receives. */
export const committeeRegisters = {
  identity: v.object({ name: titleSchema, kind: textSchema }),
  content: v.object({
    sections: v.array(idSchema),
    directorates: v.array(idSchema),
    tags: v.array(textSchema),
    include: v.array(idSchema),
    exclude: v.array(idSchema),
    order: v.array(idSchema),
    mode: v.picklist(['full', 'exceptions']),
  }),
  front: v.object({
    title: textSchema,
    meeting: textSchema,
    date: v.nullable(dateSchema),
    author: textSchema,
    /** Its own texts; `table`: a line of the text is a row, the first one the head (absent: prose). For all (absent) or not. */
    blocks: v.array(
      v.object({
        title: textSchema,
        text: textSchema,
        id: v.optional(blockIdSchema),
        form: v.optional(v.picklist(['prose', 'table'])),
        access: v.optional(v.picklist(['public', 'exempt', 'internal'])),
      }),
    ),
  }),
  /** The parts of its packs in their order, which of them are printed, and whose charts are; of `texts` with `block` one alone. */
  composition: v.object({
    parts: v.array(
      v.object({ part: v.picklist(packParts), shown: v.boolean(), block: v.optional(blockIdSchema) }),
    ),
    charts: v.picklist(['none', 'exceptions', 'all']),
  }),
  /** The drafts that were given out, newest last; `of`: what it held, so that the same draft keeps its number. */
  drafts: v.array(
    v.object({
      quarter: quarterIdSchema,
      number: v.pipe(v.number(), v.integer(), v.minValue(1)),
      on: dateSchema,
      of: titleSchema,
    }),
  ),
  life: lifeSchema,
}
