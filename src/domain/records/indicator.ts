import * as v from 'valibot'
import {
  dateSchema,
  decimalSchema,
  valueSchema,
  idSchema,
  quarterIdSchema,
  quarterNumberSchema,
  textSchema,
  titleSchema,
} from '../primitives'
import { actualSchema, targetSchema } from './measurement'
import { orderSchema } from './structure'

/** What is measured. What it is called and how it is rated stands in its definitions. */
export const indicatorRegisters = {
  /** `dueIn`: the quarters of the year in which a figure is due (P3). `lagQuarters`: reported so many later. */
  life: v.object({
    from: v.nullable(quarterIdSchema),
    until: v.nullable(quarterIdSchema),
    dueIn: v.array(quarterNumberSchema),
    lagQuarters: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8)),
  }),
  tags: v.array(textSchema),
  replaces: v.object({ indicators: v.array(idSchema) }),
  formerRefs: v.array(textSchema),
  /** The same indicator under another id (R12). */
  joined: v.object({ into: idSchema }),
  order: orderSchema,
}

/** The annual target and outturn of an indicator; id `indicator@year`. */
export const yearRegisters = {
  target: v.object({
    annual: targetSchema,
    /** Four quarterly targets (null: none), or the rule that derives them (A4). */
    profile: v.union([
      v.tuple([
        v.nullable(decimalSchema),
        v.nullable(decimalSchema),
        v.nullable(decimalSchema),
        v.nullable(decimalSchema),
      ]),
      v.picklist(['equal', 'lastYear']),
    ]),
    rationale: textSchema,
    agreed: v.nullable(v.object({ meeting: textSchema, minute: textSchema, on: v.nullable(dateSchema) })),
  }),
  outturn: actualSchema,
  comparators: v.array(v.object({ name: titleSchema, value: valueSchema, source: textSchema })),
}
