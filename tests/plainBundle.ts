import { readFileSync } from 'node:fs'
import { isIdOf } from '#domain/ids'
import { isKind, registersOf } from '#domain/records'
import * as v from 'valibot'

const recordSchema = v.object({
  kind: v.custom<keyof typeof registersOf>((kind) => typeof kind === 'string' && isKind(kind)),
  id: v.string(),
  values: v.record(v.string(), v.unknown()),
})
const bundleSchema = v.object({
  format: v.literal('quarterdeck-bundle'),
  payload: v.object({ records: v.array(recordSchema) }),
})

export type PlainRecord = v.InferOutput<typeof recordSchema>

/** A bundle file read without the gate, so that a file can be held against the contract of records alone. */
export interface PlainBundle {
  readonly text: string
  /** Names of the outermost members, in the order of the file. */
  readonly members: readonly string[]
  readonly records: readonly PlainRecord[]
  list(kind: string): readonly PlainRecord[]
  has(kind: string, id: string): boolean
  /** The registers of a record; none where there is no such record. */
  values(kind: string, id: string): PlainRecord['values']
}

/** `path` from the root of the project. */
export function readPlainBundle(path: string): PlainBundle {
  const text = readFileSync(path, 'utf8')
  const json: unknown = JSON.parse(text)
  const { records } = v.parse(bundleSchema, json).payload
  const find = (kind: string, id: string) =>
    records.find((record) => record.kind === kind && record.id === id)
  return {
    text,
    members: Object.keys(Object(json)),
    records,
    list: (kind) => records.filter((record) => record.kind === kind),
    has: (kind, id) => find(kind, id) !== undefined,
    values: (kind, id) => find(kind, id)?.values ?? {},
  }
}

/** What the contract of records says against a record: its id, an unknown register, a wrong value, a wrong order. */
export function faultsOf(record: PlainRecord): readonly string[] {
  const shapes: Readonly<Record<string, v.GenericSchema>> = registersOf[record.kind]
  const names = Object.keys(record.values)
  const known = Object.keys(shapes).filter((name) => names.includes(name))
  return [
    ...(isIdOf(record.kind, record.id) ? [] : ['id']),
    ...(names.join() === known.join() ? [] : [`registers ${names.join()}, expected ${known.join()}`]),
    ...known.filter((name) => !v.is(shapes[name] ?? v.never(), record.values[name])),
  ].map((fault) => `${record.kind} ${record.id}: ${fault}`)
}

/** `[kind, id]` of every record that another one points to and that is not in the bundle. */
export function danglingIn(bundle: PlainBundle): readonly string[] {
  return bundle.records.flatMap((record) =>
    referencesOf(record)
      .filter(([kind, id]) => !bundle.has(kind, id))
      .map(([kind, id]) => `${record.kind} ${record.id} → ${kind} ${id}`),
  )
}

type Reference = readonly [kind: string, id: string]

/** By member name: the kind that an id under this name belongs to, wherever it stands in a record. */
const kindNamed: Readonly<Record<string, string>> = {
  directorate: 'directorate',
  parent: 'directorate',
  plan: 'plan',
  priority: 'priority',
  section: 'section',
  sections: 'section',
  objective: 'objective',
  scheme: 'scheme',
  activityScheme: 'scheme',
  post: 'post',
  figures: 'post',
  commentary: 'post',
  drafters: 'post',
  leads: 'post',
  include: 'indicator',
}

const ownerOf: Readonly<Record<string, string>> = {
  definition: 'indicator',
  measurement: 'indicator',
  progress: 'activity',
  narrative: 'section',
  submission: 'section',
}

function referencesOf({ kind, id, values }: PlainRecord): readonly Reference[] {
  const owner = ownerOf[kind]
  const [first = '', period = ''] = id.split('@')
  const quarter: readonly Reference[] = /^\d{4}-Q[1-4]$/.test(period) ? [['quarter', period]] : []
  return [...(owner ? [[owner, first] as const] : []), ...quarter, ...namedIn(values)]
}

function namedIn(value: unknown): readonly Reference[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => {
    const kind = kindNamed[name]
    const ids = [member].flat().filter((id) => typeof id === 'string')
    return kind ? ids.map((id) => [kind, id] as const) : namedIn(member)
  })
}
