import { expect, test } from 'vitest'
import type { RecordEntries } from '#domain/bundle/entries'
import type { Json } from '#domain/canonical'
import { changedSince } from '#domain/merge/changedSince'
import { returnPairs } from '#domain/merge/returnPairs'
import type { CountedReturn } from '#domain/merge/returnPairs'
import type { Entry } from '#domain/register'
import { reportOf } from '../report'

const entry = (dot: string, value: Json, over: Entry['over'] = {}): Entry => ({
  dot,
  over,
  value,
  was: null,
  at: '2012-07-01T09:00:00Z',
  by: '',
})

const figure = (id: string, entries: RecordEntries['entries']): RecordEntries => ({
  kind: 'measurement',
  id: `${id}@2012-Q1`,
  entries,
})

const final = (value: string): Json => ({ state: 'final', value })

test('what is new and what is otherwise is named with both values, what is the same is not', () => {
  const earlier = [figure('pi1', { actual: [entry('a.1', final('5'))], comment: [entry('a.2', 'Fewer.')] })]
  const later = [
    figure('pi1', { actual: [entry('a.3', final('6'))], comment: [entry('a.2', 'Fewer.')] }),
    figure('pi2', { actual: [entry('a.4', final('7'))] }),
  ]
  expect(changedSince(earlier, later)).toEqual([
    { kind: 'measurement', id: 'pi1@2012-Q1', register: 'actual', before: [final('5')], now: [final('6')] },
    { kind: 'measurement', id: 'pi2@2012-Q1', register: 'actual', before: [], now: [final('7')] },
  ])
})

test('[R5] written again with an equal value is no change, and 97.0 is 97', () => {
  const earlier = [figure('pi1', { actual: [entry('a.1', final('97'))] })]
  expect(changedSince(earlier, [figure('pi1', { actual: [entry('a.5', final('97.0'))] })])).toEqual([])
})

test('[B5] what only the earlier file has was settled meanwhile and is no change', () => {
  const earlier = [figure('pi1', { actual: [entry('a.1', final('5'))], comment: [entry('a.2', 'Fewer.')] })]
  expect(changedSince(earlier, [figure('pi1', { actual: [entry('a.1', final('5'))] })])).toEqual([])
  expect(changedSince(earlier, [])).toEqual([])
})

test('emptied is a change, and a value that stands against another is shown with it', () => {
  const earlier = [figure('pi1', { comment: [entry('a.1', 'Fewer.')] })]
  const emptied = [figure('pi1', { comment: [entry('a.2', null, { a: 1 })] })]
  expect(changedSince(earlier, emptied)[0]?.now).toEqual([null])
  const both = [figure('pi1', { comment: [entry('a.1', 'Fewer.'), entry('b.1', 'More.')] })]
  expect(changedSince(earlier, both)[0]).toMatchObject({ before: ['Fewer.'], now: ['Fewer.', 'More.'] })
})

const { structure } = reportOf([{ id: 'pi1', section: 'roads' }])
const at = { section: 'roads', quarter: '2012-Q1' }

const file = (writer: string, seq: number, sections: readonly string[] = ['roads']): CountedReturn => ({
  id: `${writer}${seq}`,
  fileName: `${writer}-${seq}.json`,
  importedAt: '2012-07-10T09:00:00Z',
  head: {
    actor: { id: writer, seq, previous: null },
    scope: { quarters: ['2012-Q1'], sections: [...sections], posts: [] },
  },
})

const named = (returns: readonly CountedReturn[]) =>
  returnPairs(returns, structure, at).map(({ earlier, later }) => `${earlier.id} ${later.id}`)

test('the last two files of each writer, by their numbers and not by when they came', () => {
  expect(named([file('a', 3), file('b', 7), file('a', 12), file('a', 2), file('b', 8)])).toEqual([
    'a3 a12',
    'b7 b8',
  ])
})

test('one file alone, one of another section or quarter and one without a writer are no pair', () => {
  expect(named([file('a', 1)])).toEqual([])
  expect(named([file('a', 1), file('a', 2, ['schools'])])).toEqual([])
  const { actor: _actor, ...head } = file('a', 2).head
  expect(named([file('a', 1), { ...file('a', 2), head }])).toEqual([])
  const later = { ...file('a', 2).head, scope: { quarters: ['2012-Q2'], sections: ['roads'], posts: [] } }
  expect(named([file('a', 1), { ...file('a', 2), head: later }])).toEqual([])
})

test('a file of the whole quarter is of every section', () => {
  expect(named([file('a', 1, []), file('a', 2)])).toEqual(['a1 a2'])
})
