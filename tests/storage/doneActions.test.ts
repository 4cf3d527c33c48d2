import { expect, test, vi } from 'vitest'
import { applyChanges } from '#storage/applyChanges'
import type { Database } from '#storage/database'
import { readDoneActions } from '#storage/doneActions'
import { takeAction, takeBack } from '#storage/undo'
import { author, comment, openedDatabase } from './openedDatabase'

/** So many comments, each on a figure of its own, a minute apart. */
async function written(db: Database, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const at = new Date(Date.UTC(2012, 6, 12, 9, n)).toISOString()
    await applyChanges(
      db,
      { ...comment('text', undefined, `i${n}@2012-Q1`), label: `${n}` },
      { ...author, at },
    )
  }
}

const labels = async (db: Database, wanted: Parameters<typeof readDoneActions>[1]) =>
  (await readDoneActions(db, wanted)).actions.map(({ step }) => step.label)

test('the history is read a page at a time, each naming where those beside it start', async () => {
  const db = await openedDatabase()
  await written(db, 7)
  const first = await readDoneActions(db, { most: 3 })
  expect(first).toMatchObject({ newer: 0, newerFrom: undefined, olderFrom: 4 })
  const second = await readDoneActions(db, { most: 3, from: first.olderFrom })
  expect(second.actions.map(({ step }) => step.label)).toEqual(['3', '2', '1'])
  expect(second).toMatchObject({ newer: 3, newerFrom: undefined, olderFrom: 1 })
  const last = await readDoneActions(db, { most: 3, from: second.olderFrom })
  expect(last).toMatchObject({ newer: 6, newerFrom: 4, olderFrom: undefined })
  expect(await labels(db, { most: 3, from: 6 })).toEqual(['5', '4', '3'])
  expect((await readDoneActions(db, { most: 3, from: 6 })).newerFrom).toBeUndefined()
})

test('it starts at a moment too, and a number of a step that did one again finds that one', async () => {
  const db = await openedDatabase()
  await written(db, 4)
  expect(await labels(db, { most: 2, before: '2012-07-12T09:02:00.000Z' })).toEqual(['1', '0'])
  await takeAction(db, { step: 2, which: 'undo' }, author)
  await takeAction(db, { step: 2, which: 'redo' }, author)
  const again = (await db.ownEntries.toCollection().last())?.step ?? 0
  expect(await labels(db, { most: 1, from: again })).toEqual(['1'])
})

test('each action tells when it was undone and done again, and by whom', async () => {
  const db = await openedDatabase()
  await written(db, 2)
  await takeAction(db, { step: 1, which: 'undo' }, { by: 'clerk', at: '2012-07-13T08:00:00Z' })
  await takeAction(db, { step: 1, which: 'redo' }, { by: 'head', at: '2012-07-13T09:00:00Z' })
  await takeBack(db, 'undo', { by: 'clerk', at: '2012-07-13T10:00:00Z' })
  const { actions } = await readDoneActions(db, { most: 5 })
  expect(actions).toHaveLength(2)
  expect(actions[1]).toMatchObject({
    n: 1,
    isUndone: true,
    turns: [
      { action: 'undo', by: 'clerk', at: '2012-07-13T08:00:00Z' },
      { action: 'redo', by: 'head', at: '2012-07-13T09:00:00Z' },
      { action: 'undo', by: 'clerk', at: '2012-07-13T10:00:00Z' },
    ],
  })
})

test('the newest page of a long history asks for no more of it than it shows', async () => {
  const db = await openedDatabase()
  await written(db, 1)
  const [row] = await db.ownEntries.toArray()
  if (row)
    await db.ownEntries.bulkAdd(
      Array.from({ length: 5000 }, (_, n) => ({ ...row, step: n + 2, label: `${n}` })),
    )
  const read = vi.fn<(row: unknown) => void>()
  db.ownEntries.hook('reading', (one) => {
    read(one)
    return one
  })
  expect((await readDoneActions(db, { most: 50 })).actions).toHaveLength(50)
  expect(read.mock.calls.length).toBeLessThan(200)
})
