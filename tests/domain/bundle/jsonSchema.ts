import { packFileSchema } from '#domain/bundle/packFile'
import { sealedSchema } from '#domain/bundle/sealedFile'
import { deletedSchema, envelopeSchema, recordSchema } from '#domain/bundle/schema'
import type { Kind } from '#domain/records'
import { kinds, registersOf } from '#domain/records'
import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'

export const schemaPath = 'public/quarterdeck-bundle-1.schema.json'

type Schema = Readonly<Record<string, unknown>>

/** B1 — The JSON Schema of bundle format v1, made from the schemas by which the gate reads. */
export function buildJsonSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'quarterdeck-bundle-1.schema.json',
    title: 'Quarterdeck bundle, format version 1',
    description:
      'A request, return, backup or pack of a council’s quarterly performance report. A pack is only read: see $defs/pack. A plain bundle, made by hand or by another system, leaves out id, contentId, marks, siblings, integrity and signature. A file locked with a passphrase has nothing in clear but how it is locked: see $defs/sealed. Kinds, registers and members unknown to this version are allowed: readers keep them.',
    anyOf: [{ $ref: '#/$defs/bundle' }, { $ref: '#/$defs/pack' }, { $ref: '#/$defs/sealed' }],
    $defs: {
      bundle: withRecord(convert(envelopeSchema)),
      pack: convert(packFileSchema),
      sealed: sealedJsonSchema(),
      record: {
        ...convert(recordSchema),
        allOf: kinds.map((kind) => ({
          anyOf: [{ properties: { kind: { not: { const: kind } } } }, { $ref: `#/$defs/${kind}` }],
        })),
      },
      ...Object.fromEntries(kinds.map((kind) => [kind, kindSchema(kind)])),
    },
  }
}

/** B8 — The lengths of the bytes, which the reader checks one by one, as patterns of their base64 text. */
function sealedJsonSchema(): Schema {
  const { properties, ...rest } = convert(sealedSchema)
  const text = (pattern: string) => ({ type: 'string', pattern })
  const bytes = {
    salt: text('^[A-Za-z0-9+/]{21}[AQgw]==$'),
    iv: text('^[A-Za-z0-9+/]{16}$'),
    data: text(`^${four}{5}(${four}+${end}|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)$`),
  }
  return { ...rest, properties: { ...Object(properties), ...bytes } }
}

const four = '([A-Za-z0-9+/]{4})'
/** Padding, and before it only digits whose bits over are none. */
const end = '([A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?'

/** The text as it is served. */
export const formatJsonSchema = (): string => `${JSON.stringify(buildJsonSchema(), null, 1)}\n`

function withRecord(envelope: Schema): Schema {
  const text = JSON.stringify(envelope, (name, value: unknown) =>
    name === 'records' && isArraySchema(value) ? { type: 'array', items: { $ref: '#/$defs/record' } } : value,
  )
  const schema: Schema = JSON.parse(text)
  return schema
}

function isArraySchema(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'array'
}

function kindSchema(kind: Kind): Schema {
  const registers = Object.entries({ ...registersOf[kind], deleted: deletedSchema })
  const nullable = registers.map(([name, schema]) => [name, { anyOf: [convert(schema), { type: 'null' }] }])
  return {
    properties: {
      id: { pattern: idPatterns[kind] },
      values: { type: 'object', properties: Object.fromEntries(nullable) },
    },
  }
}

const plain = '[a-z0-9-]{1,64}'
const quarter = String.raw`\d{4}-Q[1-4]`

const idPatterns: { readonly [K in Kind]: string } = {
  organisation: '^organisation$',
  directorate: `^${plain}$`,
  post: `^${plain}$`,
  plan: `^${plain}$`,
  priority: `^${plain}$`,
  section: `^${plain}$`,
  objective: `^${plain}$`,
  scheme: `^${plain}$`,
  indicator: `^${plain}$`,
  definition: `^${plain}@${quarter}$`,
  year: String.raw`^${plain}@\d{4}$`,
  measurement: `^${plain}@${quarter}$`,
  activity: `^${plain}$`,
  progress: `^${plain}@${quarter}$`,
  narrative: `^${plain}@${quarter}$`,
  submission: `^${plain}@${quarter}$`,
  quarter: `^${quarter}$`,
  question: `^${plain}$`,
  dismissal: `^${plain}$`,
  committee: `^${plain}$`,
  version: `^${plain}$`,
}

/** Calendar dates and nothing else, leap years included: what the reader checks by the calendar. */
const calendarDate = (() => {
  const long = '(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])'
  const short = '(0[469]|11)-(0[1-9]|[12][0-9]|30)'
  const february = '02-(0[1-9]|1[0-9]|2[0-8])'
  const leap = '([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29'
  return `(?!0000)([0-9]{4}-(${long}|${short}|${february})|${leap})`
})()

const datePattern = String.raw`^\d{4}-\d{2}-\d{2}$`

/** The pattern of what is checked to be a date as well, with the dates that exist in place of their form. */
function exactPattern(pattern: unknown): string | undefined {
  if (pattern === datePattern) return `^${calendarDate}$`
  const anyDate = String.raw`|\d{4}-\d{2}-\d{2})$`
  if (typeof pattern !== 'string' || !pattern.endsWith(anyDate)) return undefined
  return `${pattern.slice(0, -anyDate.length)}|${calendarDate})$`
}

function convert(schema: v.GenericSchema): Schema {
  const { $schema: _dialect, ...converted } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
    overrideAction: ({ valibotAction, jsonSchema }) => {
      if (valibotAction.type !== 'check') return undefined
      const pattern = exactPattern(jsonSchema.pattern)
      return pattern === undefined ? jsonSchema : { ...jsonSchema, pattern }
    },
  })
  return converted
}
