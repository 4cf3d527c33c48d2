import * as v from 'valibot'
import { hashSchema } from '../bundle/schema'
import { dateSchema, quarterIdSchema, textSchema } from '../primitives'
import type { Shape as ShapeOf } from '../primitives'
import { unitSchema } from '../records/definition'
import { lookSchema, organisationRegisters } from '../records/organisation'
import { symbolNames, toneNames } from '../records/scheme'
import { versionLabelSchema } from '../records/version'
import type { PackDocument } from './document'

/** The shape of a pack as it lies in a file; whoever wrote that file, nothing in it is trusted before it fits. */

/** So much of anything is more than a council prints. */
const most = { parts: 500, blocks: 20_000, rows: 20_000, columns: 60, shapes: 20_000 } as const

const listOf = <S extends v.GenericSchema>(item: S, longest: number) =>
  v.pipe(v.array(item), v.maxLength(longest))

const factSchema = v.object({ name: textSchema, text: textSchema })

const editionSchema = v.variant('is', [
  v.object({
    is: v.literal('draft'),
    number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
    on: dateSchema,
    isPart2: v.boolean(),
  }),
  v.object({
    is: v.literal('version'),
    label: versionLabelSchema,
    asAt: dateSchema,
    hash: hashSchema,
    isPart2: v.boolean(),
  }),
])

const markSchema = v.object({
  symbol: v.picklist(symbolNames),
  tone: v.picklist(toneNames),
  word: textSchema,
  short: textSchema,
})

const cellSchema = v.variant('is', [
  v.object({ is: v.literal('text'), text: textSchema }),
  v.object({ is: v.literal('prose'), text: textSchema }),
  v.object({ is: v.literal('status'), mark: markSchema }),
  v.object({
    is: v.literal('figure'),
    text: textSchema,
    value: v.nullable(textSchema),
    unit: unitSchema,
  }),
  v.object({ is: v.literal('none'), why: textSchema }),
])

const tableSchema = v.object({
  is: v.literal('table'),
  caption: textSchema,
  columns: v.pipe(
    v.array(
      v.object({
        head: textSchema,
        over: textSchema,
        align: v.picklist(['start', 'end']),
        width: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
      }),
    ),
    v.minLength(1),
    v.maxLength(most.columns),
  ),
  rows: listOf(v.object({ cells: listOf(cellSchema, most.columns) }), most.rows),
  notes: listOf(textSchema, most.rows),
})

const placeSchema = v.pipe(v.number(), v.minValue(-100_000), v.maxValue(100_000))
const sizeSchema = v.pipe(v.number(), v.minValue(1), v.maxValue(10_000))
const pointSchema = v.tuple([placeSchema, placeSchema])
const roleSchema = v.picklist(['actual', 'target', 'tolerance', 'axis', 'grid', 'lastYear'])

const shapeSchema = v.variant('is', [
  v.object({ is: v.literal('line'), role: roleSchema, points: listOf(pointSchema, most.shapes) }),
  v.object({ is: v.literal('area'), role: roleSchema, points: listOf(pointSchema, most.shapes) }),
  v.object({ is: v.literal('mark'), at: pointSchema, size: sizeSchema, mark: markSchema }),
  v.object({
    is: v.literal('label'),
    at: pointSchema,
    text: textSchema,
    anchor: v.picklist(['start', 'middle', 'end']),
  }),
])

const blockSchema = v.variant('is', [
  v.object({ is: v.literal('heading'), level: v.picklist([2, 3]), text: textSchema }),
  v.object({ is: v.literal('prose'), text: textSchema }),
  v.object({ is: v.literal('note'), text: textSchema }),
  v.object({ is: v.literal('facts'), facts: listOf(factSchema, most.rows) }),
  v.object({ is: v.literal('list'), items: listOf(textSchema, most.rows) }),
  tableSchema,
  v.object({
    is: v.literal('chart'),
    title: textSchema,
    alt: textSchema,
    width: sizeSchema,
    height: sizeSchema,
    shapes: listOf(shapeSchema, most.shapes),
  }),
])

const figureDatumSchema = v.object({
  priority: textSchema,
  section: textSchema,
  ref: textSchema,
  title: textSchema,
  unit: textSchema,
  polarity: textSchema,
  quarter: textSchema,
  basis: textSchema,
  actual: textSchema,
  actualState: textSchema,
  target: textSchema,
  actualToDate: textSchema,
  targetToDate: textSchema,
  tolerance: textSchema,
  status: textSchema,
  previousStatus: textSchema,
  comment: textSchema,
})

const activityDatumSchema = v.object({
  priority: textSchema,
  section: textSchema,
  objective: textSchema,
  ref: textSchema,
  title: textSchema,
  status: textSchema,
  progress: textSchema,
  leads: textSchema,
})

/** Members in the order in which a file has them. */
export const packDocumentSchema = v.object({
  language: v.literal('en-GB'),
  council: textSchema,
  title: textSchema,
  quarter: quarterIdSchema,
  period: textSchema,
  committee: textSchema,
  front: listOf(factSchema, 1000),
  edition: editionSchema,
  look: lookSchema,
  logo: v.optional(
    v.object({
      png: organisationRegisters.logo.entries.png,
      words: organisationRegisters.logo.entries.words,
      width: sizeSchema,
      height: sizeSchema,
    }),
  ),
  parts: listOf(
    v.object({
      id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,100}$/)),
      title: textSchema,
      orientation: v.picklist(['portrait', 'landscape']),
      blocks: listOf(blockSchema, most.blocks),
    }),
    most.parts,
  ),
  figures: listOf(figureDatumSchema, most.rows),
  activities: listOf(activityDatumSchema, most.rows),
})

/** What fits the shape is a document: the compiler holds the two together. */
export const documentOf = (read: ShapeOf<typeof packDocumentSchema>): PackDocument => read
