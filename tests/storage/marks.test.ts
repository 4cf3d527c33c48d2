import { afterEach, expect, test, vi } from 'vitest'
import { marksOf } from '#storage/marks'
import { openedDatabase } from './openedDatabase'

afterEach(() => vi.restoreAllMocks())

const entry = (id: string) => ({ dot: 'ann.1', over: {}, value: id, was: null, at: '', by: '' })
const row = (kind: string, id: string) => ({ kind, id, entries: { comment: [entry(id)] } })
const figures = Array.from({ length: 600 }, (_, at) => `f${at}@2012-Q1`)

/** A thousand records of three kinds, one of them unknown here. */
async function filled() {
  const db = await openedDatabase()
  await db.marks.bulkPut([
    ...figures.map((id) => row('measurement', id)),
    ...figures.slice(0, 300).map((id) => row('progress', id)),
    ...figures.slice(0, 100).map((id) => row('survey', id)),
  ])
  return db
}

test.each([
  ['a few', 3, 1],
  ['all that lie between them', 600, 1],
  ['many, with as many again between them', 300, 2],
  ['many that lie far apart', 110, 5],
])('%s are found, and nothing else', async (_what, count, apart) => {
  const db = await filled()
  const ids = Array.from({ length: count }, (_, at) => figures[at * apart] ?? `never-heard-of-${at}`)
  const wanted = ids.flatMap((id) => ['measurement', 'survey'].map((kind) => ({ kind, id })))
  const found = await marksOf(db, [...wanted, ...wanted.slice(0, 2)])
  const there = wanted.filter(
    ({ kind, id }) => figures.indexOf(id) >= 0 && (kind === 'measurement' || figures.indexOf(id) < 100),
  )
  const sorted = (rows: readonly object[]) => rows.map((one) => JSON.stringify(one)).toSorted()
  expect(sorted(found)).toEqual(sorted(there.map(({ kind, id }) => row(kind, id))))
})

test('where most of what lies between them is wanted, it is read at once; in an empty browser nothing is', async () => {
  const [full, empty] = [await filled(), await openedDatabase()]
  const gets = vi.spyOn(IDBObjectStore.prototype, 'get')
  const wanted = figures.map((id) => ({ kind: 'measurement', id }))
  expect(await marksOf(full, wanted)).toHaveLength(600)
  expect(await marksOf(empty, wanted)).toEqual([])
  expect(gets).not.toHaveBeenCalled()
})

test('where little of it is wanted, what lies between is not read', async () => {
  const db = await filled()
  const all = vi.spyOn(IDBObjectStore.prototype, 'getAll')
  const wanted = figures.filter((_, at) => at % 5 === 0).map((id) => ({ kind: 'measurement', id }))
  expect(await marksOf(db, wanted)).toHaveLength(120)
  expect(all).not.toHaveBeenCalled()
})
