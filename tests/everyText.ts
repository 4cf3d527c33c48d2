import { registersOf } from '#domain/records'
import type { Kind } from '#domain/records'
import * as v from 'valibot'
import { readPlainBundle } from './plainBundle'
import type { PlainRecord } from './plainBundle'

/** A text to be put somewhere; `most`: characters that it may have there. */
export type WriteText = (most: number) => string

/**
 * The records of the example with more of every kind, so that each kind of text has its place in them, and every text of a
 * person in them written anew. What is not free text (ids, dates, numbers, choices) stays.
 */
export function everyText(write: WriteText): readonly PlainRecord[] {
  const records = [...readPlainBundle('public/example-dudley-2012-13.json').records, ...more].reduce(
    joined,
    [],
  )
  return records.map((record) => ({
    ...record,
    values: Object.fromEntries(
      Object.entries(record.values).map(([register, value]) => [
        register,
        rewritten(shapeOf(record.kind, register), value, write),
      ]),
    ),
  }))
}

/** A plain file of them, by itself enough for an empty browser; what its cover says is written anew too. */
export function everyTextFile(write: WriteText, records = everyText(write)): string {
  return JSON.stringify({
    format: 'quarterdeck-bundle',
    formatVersion: 1,
    minReaderVersion: 1,
    kind: 'request',
    head: {
      app: { name: 'hand', version: '1' },
      organisation: { id: 'every-text', name: write(1000), firstMonth: 4 },
      createdAt: '2012-08-14T09:00:00Z',
      note: write(1000),
    },
    payload: { records },
  })
}

/** `kind/register` of every register that holds texts of people, by the contract of records. */
export const registersWithText = (): readonly string[] =>
  Object.entries(registersOf).flatMap(([kind, registers]) =>
    Object.entries(registers)
      .filter(([, shape]) => holdsText(shape))
      .map(([register]) => `${kind}/${register}`),
  )

const shapeOf = (kind: Kind, register: string): v.GenericSchema => {
  const shapes: Readonly<Record<string, v.GenericSchema>> = registersOf[kind]
  return shapes[register] ?? v.never()
}

/** The schemas inside a schema, whatever it is made of. */
function inside(shape: v.GenericSchema): readonly v.GenericSchema[] {
  const { entries, item, items, options, wrapped } = { ...Object(shape) }
  return [...Object.values(Object(entries)), item, ...(items ?? []), ...(options ?? []), wrapped].filter(
    isSchema,
  )
}

const isSchema = (one: unknown): one is v.GenericSchema =>
  typeof one === 'object' && one !== null && Reflect.get(one, 'kind') === 'schema'

const holdsText = (shape: v.GenericSchema): boolean => mostIn(shape) > 0 || inside(shape).some(holdsText)

/** How many characters a text of a person may have there; 0 where a string has a form to keep. */
function mostIn(shape: v.GenericSchema): number {
  const { type, pipe = [] } = { type: '', ...Object(shape) }
  const rules: readonly { readonly type: string; readonly requirement?: unknown }[] = pipe
  const isFree = rules.every((rule) => ['string', 'min_length', 'max_length'].includes(rule.type))
  const most = rules.find((rule) => rule.type === 'max_length')?.requirement
  return type === 'string' && isFree && typeof most === 'number' ? most : 0
}

function rewritten(shape: v.GenericSchema, value: unknown, write: WriteText): unknown {
  if (typeof value === 'string' && mostIn(shape) > 0) return write(mostIn(shape))
  if (Array.isArray(value)) {
    const [item] = inside(shape)
    return item ? value.map((each: unknown) => rewritten(item, each, write)) : value
  }
  const parts = inside(shape)
  if (typeof value === 'object' && value !== null && shape.type === 'object') {
    const entries: Readonly<Record<string, v.GenericSchema>> = Object(Reflect.get(shape, 'entries'))
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, rewritten(entries[name] ?? v.never(), each, write)]),
    )
  }
  const fitting = parts.find((part) => v.is(part, value))
  return fitting ? rewritten(fitting, value, write) : value
}

/** A PNG. */
const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

/** What the example does not have, of every kind. */
const more: readonly PlainRecord[] = [
  adding('organisation', 'organisation', {
    texts: { vision: 'a', ambition: 'b' },
    look: { font: '', colour: '', header: 'a', footer: 'b' },
    logo: { png: onePixel, words: 'a' },
    packTexts: { words: 'a', contact: 'b' },
  }),
  adding('directorate', 'cex', { identity: { name: 'a', code: 'b' } }),
  adding('post', 'anti-social-behaviour-manager', { holder: { name: 'a' } }),
  adding('activity', 'ta1a', {
    due: { original: '2012-06-30', revised: '2012-09-30', reason: 'a' },
    milestones: [{ title: 'a', due: '2012-06-30', done: null }],
  }),
  adding('progress', 'ta1a@2012-Q1', {
    text: 'a',
    nextStep: { reason: 'a', action: 'b', by: '2012-09-30' },
    access: { level: 'public' },
  }),
  adding('progress', 'ta1b@2012-Q1', { access: { level: 'exempt', paragraph: 'a' } }),
  adding('indicator', 'pi1128', { tags: ['a', 'b'], formerRefs: ['a'] }),
  adding('year', 'pi1128@2012', {
    target: {
      annual: { kind: 'point', value: '8000' },
      profile: 'equal',
      rationale: 'a',
      agreed: { meeting: 'a', minute: 'b', on: '2012-06-30' },
    },
    outturn: { state: 'awaiting', reason: 'a', expected: null },
    comparators: [
      { name: 'a', value: '999999999999999999', source: 'b' },
      { name: 'c', value: '-0.5', source: 'd' },
    ],
  }),
  adding('measurement', 'pi1128@2012-Q1', {
    comment: 'a',
    correctiveAction: { reason: 'a', action: 'b', post: null, by: null },
    reportedStatus: { text: 'a', band: null },
    override: { band: 'exceeds', reason: 'a' },
    forecast: { value: '999999999999999999.999999999999999', reason: 'a' },
    trend: { suppressed: true, reason: 'a' },
    source: { system: 'a', extractedOn: null, preparedBy: null, checkedBy: null },
  }),
  adding('measurement', 'pi1171@2012-Q1', {
    actual: { state: 'final', value: '-999999999999999999.999999999999999' },
    target: { kind: 'awaiting', reason: 'a' },
    access: { level: 'suppressed', shown: 'a' },
  }),
  adding('measurement', 'pi1172@2012-Q1', { actual: { state: 'awaiting', reason: 'a', expected: null } }),
  adding('committee', 'community-safety-scrutiny', {
    content: {
      sections: ['crime', 'young-people'],
      directorates: [],
      tags: ['a'],
      include: [],
      exclude: [],
      order: [],
      mode: 'full',
    },
    drafts: [{ quarter: '2012-Q1', number: 1, on: '2012-08-14', of: 'a' }],
  }),
  adding('narrative', 'crime@2012-Q1', {
    summary: 'a',
    achievements: 'a',
    challenges: 'a',
    scorecardComments: 'a',
    blocks: [
      { title: 'a', text: 'b' },
      { title: 'a', head: ['b', 'c'], rows: [['d', 'e']] },
    ],
    access: { level: 'exempt', paragraph: 'a' },
  }),
  adding('submission', 'crime@2012-Q1', { note: 'a' }),
  adding('quarter', '2012-Q1', { note: 'a' }),
  adding('question', 'asked-once', {
    about: { kind: 'indicator', id: 'pi1128' },
    asked: { text: 'a', post: null, meeting: 'b', on: null },
    answer: { text: 'a', post: null, on: null },
  }),
  adding('dismissal', 'put-aside', { reason: 'a' }),
]

function adding(kind: Kind, id: string, values: PlainRecord['values']): PlainRecord {
  return { kind, id, values }
}

/** One record of each name, its registers those of both. */
function joined(all: readonly PlainRecord[], one: PlainRecord): readonly PlainRecord[] {
  const known = all.find(({ kind, id }) => kind === one.kind && id === one.id)
  if (!known) return [...all, one]
  const values = { ...known.values, ...one.values }
  return all.map((each) => (each === known ? { ...known, values } : each))
}
