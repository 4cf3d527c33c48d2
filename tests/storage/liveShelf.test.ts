import { expect, test, vi } from 'vitest'
import type { Shelf } from '#domain/figures'
import { applyChanges } from '#storage/applyChanges'
import { followShelf } from '#storage/liveShelf'
import { readUndoState, undoStep } from '#storage/undo'
import { author, comment, openedDatabase } from './openedDatabase'

test('a shelf gives everything first, then what changed; untouched records stay the same objects', async () => {
  const db = await openedDatabase()
  await applyChanges(db, comment('a', undefined, 'a@2012-Q1'), author)
  await applyChanges(db, comment('b', undefined, 'b@2012-Q1'), author)
  await applyChanges(db, comment('other quarter', undefined, 'a@2012-Q2'), author)
  const seen: Shelf[] = []
  const stop = followShelf(db, '2012-Q1', { onShelf: (shelf) => seen.push(shelf), onError: () => undefined })
  await vi.waitFor(() => expect(seen.at(-1)?.size).toBe(2))

  await applyChanges(db, comment('c', 'b', 'b@2012-Q1'), author)
  await vi.waitFor(() => expect(seen.at(-1)?.get('measurement/b@2012-Q1')?.values).toEqual({ comment: 'c' }))
  expect(seen.at(-1)?.get('measurement/a@2012-Q1')).toBe(seen[0]?.get('measurement/a@2012-Q1'))
  const emitted = seen.length
  await applyChanges(db, comment('next quarter', undefined, 'b@2012-Q2'), author)
  const { undo } = await readUndoState(db)
  if (undo) await undoStep(db, undo, author)
  await applyChanges(db, comment('a2', 'a', 'a@2012-Q1'), author)
  await vi.waitFor(() => expect(seen).toHaveLength(emitted + 1))
  stop()
})

test('a record that was taken back leaves the shelf', async () => {
  const db = await openedDatabase()
  await applyChanges(db, comment('only'), author)
  let latest: Shelf | undefined
  const stop = followShelf(db, '2012-Q1', { onShelf: (shelf) => (latest = shelf), onError: () => undefined })
  await vi.waitFor(() => expect(latest?.size).toBe(1))
  const { undo } = await readUndoState(db)
  if (undo) await undoStep(db, undo, author)
  await vi.waitFor(() => expect(latest?.size).toBe(0))
  stop()
})

test('an empty shelf says that it is empty', async () => {
  const db = await openedDatabase()
  let latest: Shelf | undefined
  const stop = followShelf(db, 'structure', {
    onShelf: (shelf) => (latest = shelf),
    onError: () => undefined,
  })
  await vi.waitFor(() => expect(latest?.size).toBe(0))
  stop()
})
