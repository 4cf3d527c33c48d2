import { expect, test } from 'vitest'
import { joinsOf } from '#domain/merge/joined'
import type { JoinedWritten } from '#domain/merge/sameReference'
import {
  differentChanges,
  dismissalOf,
  joiningChanges,
  sameReferences,
  separatingChanges,
} from '#domain/merge/sameReference'
import { isIdOf } from '#domain/ids'
import { writeProblem } from '#domain/validWrite'
import type { AnyRecord } from '#domain/records'
import { buildStructure } from '#domain/structure'

const quarter = '2012-Q1'
const none = () => false

function view(refs: Readonly<Record<string, string | null>>, joined: Readonly<Record<string, string>> = {}) {
  const records = Object.entries(refs).flatMap(([id, ref]): AnyRecord[] => [
    {
      kind: 'indicator',
      id,
      unsettled: [],
      values: {
        life: {
          from: null,
          until: id.startsWith('old') ? '2011-Q4' : null,
          dueIn: [1, 2, 3, 4],
          lagQuarters: 0,
        },
        ...(joined[id] && { joined: { into: joined[id] } }),
      },
    },
    {
      kind: 'definition',
      id: `${id}@2011-Q1`,
      unsettled: [],
      values: { identity: { ref, title: `Title of ${id}` } },
    },
  ])
  return { structure: buildStructure(records), quarter }
}

const pair = { ref: 'PI1', smaller: 'a', larger: 'b' }

test('[R12] equal references under different ids are asked about, spaces and capitals aside', () => {
  expect(sameReferences(view({ b: ' pi1 ', a: 'PI1', c: 'PI2' }), none)).toEqual([pair])
})

test('[R12] not asked about: no reference, retired, joined already, said to be different', () => {
  expect(sameReferences(view({ a: null, b: null, c: '', d: ' ' }), none)).toEqual([])
  expect(sameReferences(view({ a: 'PI1', old: 'PI1' }), none)).toEqual([])
  expect(sameReferences(view({ a: 'PI1', b: 'PI1' }, { b: 'a' }), none)).toEqual([])
  expect(sameReferences(view({ a: 'PI1', b: 'PI1' }), (id) => id === dismissalOf(pair))).toEqual([])
})

test('[R12] of three, each two are asked about', () => {
  const pairs = sameReferences(view({ a: 'PI1', b: 'PI1', c: 'PI1' }), none)
  expect(pairs.map(({ smaller, larger }) => `${smaller} ${larger}`)).toEqual(['a b', 'a c', 'b c'])
})

test('[R12] *different* is a record of its own with an id that says nothing, and can be stored', () => {
  const { writes } = differentChanges(pair, undefined)
  expect(writes.map(writeProblem)).toEqual([''])
  expect(isIdOf('dismissal', dismissalOf(pair))).toBe(true)
  expect(dismissalOf(pair)).not.toBe(dismissalOf({ smaller: 'a', larger: 'c' }))
})

/** What all say after a change. */
function after(written: readonly JoinedWritten[], { writes }: ReturnType<typeof joiningChanges>) {
  const said = new Map(written.map(({ id, into }) => [id, into ?? null]))
  for (const { id, value } of writes) {
    const into = typeof value === 'object' && value !== null ? Object.values(value)[0] : null
    said.set(id, typeof into === 'string' ? into : null)
  }
  return [...said].map(([id, into]) => ({ id, into }))
}

const joins = (written: readonly JoinedWritten[]) =>
  joinsOf(written.flatMap(({ id, into }) => (into ? [{ id, into }] : [])))

test('[R12] *the same* is written on the larger id', () => {
  const { writes } = joiningChanges(pair, [])
  expect(writes).toEqual([
    { kind: 'indicator', id: 'b', register: 'joined', value: { into: 'a' }, before: undefined },
  ])
})

test('[R12] one that says already that it is the same as a third keeps saying so', () => {
  const written = [{ id: 'b', into: 'c' }]
  expect(joins(after(written, joiningChanges(pair, written)))).toEqual({ b: 'a', c: 'a' })
})

test('[R12] taken apart, whichever way the two point at each other', () => {
  for (const written of [[{ id: 'b', into: 'a' }], [{ id: 'a', into: 'b' }]]) {
    const apart = separatingChanges({ id: 'b', name: 'PI1' }, written)
    expect(joins(after(written, apart))).toEqual({})
    expect(apart.writes.map(({ before }) => before)).toEqual([{ into: written[0]?.into }])
  }
  const chain = [
    { id: 'b', into: 'a' },
    { id: 'c', into: 'a' },
  ]
  expect(joins(after(chain, separatingChanges({ id: 'b', name: 'PI1' }, chain)))).toEqual({ c: 'a' })
})
