import { beforeEach, expect, test } from 'vitest'
import type { Write } from '#domain/change'
import { applyChanges } from '#storage/applyChanges'
import type { Database } from '#storage/database'
import { readConflicts } from '#storage/inbox'
import { takeBack } from '#storage/undo'
import { author, openedDatabase } from './openedDatabase'

let db: Database

beforeEach(async () => {
  db = await openedDatabase()
  for (const id of ['a', 'b']) {
    await write({ kind: 'indicator', id, register: 'order', value: id, before: undefined })
    await write({
      kind: 'measurement',
      id: `${id}@2012-Q1`,
      register: 'comment',
      value: id,
      before: undefined,
    })
    await write({
      kind: 'measurement',
      id: `${id}@2012-Q1`,
      register: 'trend',
      value: null,
      before: undefined,
    })
  }
})

test('[R12] joined, two values are something to choose about under the smaller id, and the other shows nothing', async () => {
  await join()
  expect(await comment('a')).toBe('b')
  expect(await comment('b')).toBeUndefined()
  expect(await conflicts()).toEqual([['a@2012-Q1', '"a" or "b"']])
})

test('[R12] a write afterwards covers both, and what the other id says later is a choice again', async () => {
  await join()
  await write({ kind: 'measurement', id: 'a@2012-Q1', register: 'comment', value: 'c', before: 'b' })
  expect(await comment('a')).toBe('c')
  expect(await conflicts()).toEqual([])
  expect((await db.marks.get(['measurement', 'a@2012-Q1']))?.entries['comment']).toHaveLength(2)
  await write({ kind: 'measurement', id: 'b@2012-Q1', register: 'comment', value: 'd', before: 'b' })
  expect(await conflicts()).toEqual([['a@2012-Q1', '"c" or "d"']])
})

test('[R12] taken apart again, by undo or by hand, everything is as it was', async () => {
  const before = await db.records
    .orderBy('[kind+id]')
    .filter(({ kind }) => kind === 'measurement')
    .toArray()
  await join()
  await takeBack(db, 'undo', author)
  const after = await db.records
    .orderBy('[kind+id]')
    .filter(({ kind }) => kind === 'measurement')
    .toArray()
  expect(after.map(({ record }) => record)).toEqual(before.map(({ record }) => record))
  expect(await conflicts()).toEqual([])
})

test('[R12] joined the wrong way round, the smaller id still is the one that shows', async () => {
  await write({ kind: 'indicator', id: 'a', register: 'joined', value: { into: 'b' }, before: undefined })
  expect(await comment('a')).toBe('b')
  expect(await comment('b')).toBeUndefined()
  const indicators = await db.records
    .where('[kind+id]')
    .between(['indicator', ''], ['indicator', 'z'])
    .toArray()
  expect(indicators.map(({ id, record }) => [id, record?.values])).toEqual([
    ['a', { order: 'a', joined: null }],
    ['b', { order: 'b', joined: { into: 'a' } }],
  ])
})

const join = () =>
  write({ kind: 'indicator', id: 'b', register: 'joined', value: { into: 'a' }, before: undefined })

async function write(one: Write): Promise<void> {
  const applied = await applyChanges(db, { label: 'A change', writes: [one] }, author)
  if (!applied.ok) throw new Error(`Moved: ${JSON.stringify(applied.error)}`)
}

async function comment(owner: string): Promise<unknown> {
  const record = (await db.records.get(['measurement', `${owner}@2012-Q1`]))?.record
  return record?.kind === 'measurement' ? record.values.comment : undefined
}

async function conflicts(): Promise<unknown> {
  const open = await readConflicts(db)
  return open.flatMap((one) =>
    one.conflicts.map((conflict) => {
      const values =
        conflict.about === 'values'
          ? conflict.sides.map(({ value }) => JSON.stringify(value)).toSorted(byText)
          : []
      return [one.marks.id, values.join(' or ')]
    }),
  )
}

const byText = (a: string, b: string): number => (a < b ? -1 : 1)
