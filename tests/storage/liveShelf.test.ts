import { expect, test, vi } from 'vitest'
import type { Shelf } from '#domain/figures'
import { applyChanges } from '#storage/applyChanges'
import { LiveShelf } from '#storage/liveShelf'
import { undoStep } from '#storage/undo'
import { readUndoState } from '#storage/undoState'
import { worthCopying } from '#storage/shelfCopy'
import { author, changes, comment, openedDatabase } from './openedDatabase'

test('a shelf gives everything first, then what changed; untouched records stay the same objects', async () => {
  const db = await openedDatabase()
  await applyChanges(db, comment('a', undefined, 'a@2012-Q1'), author)
  await applyChanges(db, comment('b', undefined, 'b@2012-Q1'), author)
  await applyChanges(db, comment('other quarter', undefined, 'a@2012-Q2'), author)
  const seen: Shelf[] = []
  const following = new LiveShelf(db, '2012-Q1', {
    onShelf: (shelf) => seen.push(shelf),
    onError: () => undefined,
  })
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
  following.stop()
})

test('a record that was taken back leaves the shelf', async () => {
  const db = await openedDatabase()
  await applyChanges(db, comment('only'), author)
  let latest: Shelf | undefined
  const following = new LiveShelf(db, '2012-Q1', {
    onShelf: (shelf) => (latest = shelf),
    onError: () => undefined,
  })
  await vi.waitFor(() => expect(latest?.size).toBe(1))
  const { undo } = await readUndoState(db)
  if (undo) await undoStep(db, undo, author)
  await vi.waitFor(() => expect(latest?.size).toBe(0))
  following.stop()
})

test('an empty shelf says that it is empty', async () => {
  const db = await openedDatabase()
  let latest: Shelf | undefined
  const following = new LiveShelf(db, 'structure', {
    onShelf: (shelf) => (latest = shelf),
    onError: () => undefined,
  })
  await vi.waitFor(() => expect(latest?.size).toBe(0))
  following.stop()
})

test('what this tab wrote is shown at once, and not once more when it has been read again', async () => {
  const db = await openedDatabase()
  const seen: Shelf[] = []
  const following = new LiveShelf(db, '2012-Q1', {
    onShelf: (shelf) => seen.push(shelf),
    onError: () => undefined,
  })
  await vi.waitFor(() => expect(seen).toHaveLength(1))
  const applied = await applyChanges(db, comment('mine'), author)
  following.publish(applied.ok ? applied.value.rows : [])
  expect(seen.at(-1)?.get('measurement/pi1128@2012-Q1')?.values).toEqual({ comment: 'mine' })
  await applyChanges(db, comment('other', undefined, 'b@2012-Q1'), author)
  await vi.waitFor(() => expect(seen.at(-1)?.size).toBe(2))
  expect(seen).toHaveLength(3)
  following.stop()
})

test('a large shelf is copied once and opened from its copy, with what changed since', async () => {
  const db = await openedDatabase()
  const ids = Array.from({ length: worthCopying }, (_, place) => `i${place}@2012-Q1`)
  await applyChanges(db, changes(ids.flatMap((id) => comment('first', undefined, id).writes)), author)
  const first = new LiveShelf(db, '2012-Q1', { onShelf: () => undefined, onError: () => undefined })
  await vi.waitFor(async () => expect(await db.shelfCopies.count()).toBe(1))
  first.stop()
  await applyChanges(db, comment('later', 'first', 'i7@2012-Q1'), author)
  const { undo } = await readUndoState(db)
  await applyChanges(db, comment('new', undefined, 'new@2012-Q1'), author)

  let latest: Shelf | undefined
  const again = new LiveShelf(db, '2012-Q1', {
    onShelf: (shelf) => (latest = shelf),
    onError: () => undefined,
  })
  await vi.waitFor(() => expect(latest?.size).toBe(worthCopying + 1))
  expect(latest?.get('measurement/i7@2012-Q1')?.values).toEqual({ comment: 'later' })
  expect(latest?.get('measurement/i8@2012-Q1')?.values).toEqual({ comment: 'first' })
  if (undo) await undoStep(db, undo, author)
  await vi.waitFor(() => expect(latest?.get('measurement/i7@2012-Q1')?.values).toEqual({ comment: 'first' }))
  again.stop()
})

test('a copy that cannot be read is left alone and the rows are read', async () => {
  const db = await openedDatabase()
  await applyChanges(db, comment('kept'), author)
  await db.shelfCopies.put({ shelf: '2012-Q1', revision: 99, text: '[{' })
  let latest: Shelf | undefined
  const following = new LiveShelf(db, '2012-Q1', {
    onShelf: (shelf) => (latest = shelf),
    onError: () => undefined,
  })
  await vi.waitFor(() => expect(latest?.size).toBe(1))
  following.stop()
})
