import { expect, test } from 'vitest'
import type { RecordEntries } from '#domain/bundle/entries'
import type { Json } from '#domain/canonical'
import { foldRecord } from '#domain/fold'
import { countedAs, countsAs, joinsOf, withJoined, withoutJoined } from '#domain/merge/joined'
import { writeEntry } from '#domain/register'
import type { Entry } from '#domain/register'

const entry = (dot: string, value: Json, over: Entry['over'] = {}): Entry => ({
  dot,
  over,
  value,
  was: null,
  at: '',
  by: '',
})
const figure = (owner: string, ...comment: readonly Entry[]) => ({
  kind: 'measurement' as const,
  id: `${owner}@2012-Q1`,
  entries: { comment },
})
const folded = ({ id, entries }: RecordEntries) => foldRecord({ kind: 'measurement', id, entries })
const pair = (id: string, into: string) => ({ id, into })
const writing = { actor: 'clerk', counter: 3, hasTravelled: () => true, at: '', by: '' }

test('[R12] the smallest id stands for all, whichever way the joins point and however long the chain', () => {
  const expected = { b: 'a', c: 'a', d: 'a' }
  expect(joinsOf([pair('b', 'a'), pair('c', 'b'), pair('d', 'c')])).toEqual(expected)
  expect(joinsOf([pair('a', 'b'), pair('d', 'b'), pair('c', 'd')])).toEqual(expected)
  expect(joinsOf([pair('a', 'a')])).toEqual({})
  expect(joinsOf([pair('a', 'b'), pair('b', 'a')])).toEqual({ b: 'a' })
})

test('[R12] figures, definitions and years of a joined indicator count as the other’s; nothing else moves', () => {
  const joins = { b: 'a' }
  expect(countsAs({ kind: 'measurement', id: 'b@2012-Q1' }, joins)).toBe('a@2012-Q1')
  expect(countsAs({ kind: 'year', id: 'b@2012' }, joins)).toBe('a@2012')
  expect(countsAs({ kind: 'indicator', id: 'b' }, joins)).toBe('b')
  expect(countsAs({ kind: 'progress', id: 'b@2012-Q1' }, joins)).toBe('b@2012-Q1')
  expect(countedAs({ kind: 'measurement', id: 'a@2012-Q1' }, joins)).toEqual(['b@2012-Q1'])
  expect(countedAs({ kind: 'progress', id: 'a@2012-Q1' }, joins)).toEqual([])
})

test('[R12] what counts as whom is found without going through all joins for every record', () => {
  let reads = 0
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`b${at}`, `a${at % 100}`]))
  const joins = new Proxy(many, {
    ownKeys: (all) => {
      reads += 1
      return Reflect.ownKeys(all)
    },
  })
  const found = Array.from({ length: 200 }, (_, at) => countedAs({ kind: 'year', id: `a${at}@2012` }, joins))
  expect(found[7]).toEqual(['b7@2012', 'b107@2012', 'b207@2012'])
  expect(found[100]).toEqual([])
  expect(reads).toBe(1)
})

test('[R12] two values under two ids are something to choose about, and one choice settles it', () => {
  const theirs = figure('b', entry('hos.1', 'Theirs.'))
  const joined = withJoined(figure('a', entry('ana.1', 'Ours.')), [theirs])
  expect(folded(joined)).toMatchObject({ id: 'a@2012-Q1', unsettled: ['comment'] })
  const choice = writeEntry(joined.entries['comment'] ?? [], { ...writing, value: 'Theirs.' })
  expect(folded(withJoined(figure('a', entry('ana.1', 'Ours.'), choice), [theirs]))).toMatchObject({
    values: { comment: 'Theirs.' },
    unsettled: [],
  })
})

test('[R12] having seen a writer under one id is not having seen them under the other', () => {
  const ours = figure('a', entry('clerk.9', 'Ours.', { hos: 7 }))
  expect(folded(withJoined(ours, [figure('b', entry('hos.5', 'Theirs.'))]))?.unsettled).toEqual(['comment'])
})

test('[R12] one plain file with both ids is no fork: its writer wrote two records', () => {
  const theirs = figure('b', entry('plain-1.1', 'Same.'))
  const joined = withJoined(figure('a', entry('plain-1.1', 'Same.')), [theirs])
  expect(joined.entries['comment']).toHaveLength(2)
  expect(folded(joined)).toMatchObject({ values: { comment: 'Same.' }, unsettled: [] })
})

test('[R12] what was deleted under the joined id stays away; what was joined can be taken apart again', () => {
  const ours = figure('a', entry('ana.1', 'Ours.'))
  const theirs = figure('b', entry('hos.1', 'Theirs.'))
  const deleted = [entry('hos.2', { saw: { comment: { hos: 1 } } })]
  expect(withJoined(ours, [{ ...theirs, entries: { ...theirs.entries, deleted } }])).toEqual(ours)
  expect(withoutJoined(withJoined(ours, [theirs]))).toEqual(ours)
})
