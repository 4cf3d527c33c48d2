import { afterEach, expect, test, vi } from 'vitest'
import { applyChanges } from '#storage/applyChanges'
import { save, tracked } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { ok } from '#domain/result'
import { comment } from './atWork'
import { emptyWorkspace } from './testWorkspace'

const quarter = '2012-Q1'
const id = `a@${quarter}`
const author = { by: '', at: '2012-07-12T09:30:00Z' }

let workspace: Workspace
afterEach(() => {
  vi.restoreAllMocks()
  workspace.close()
})

/** A quarter on the screen with one comment that is stored. */
async function opened(stored = 'as it was') {
  workspace = await emptyWorkspace()
  workspace.follow(quarter)
  await save(workspace, comment(id, stored))
  await vi.waitFor(() => expect(shown()).toBe(stored))
}

const record = () => workspace.session.getState().shelves.get(quarter)?.get(`measurement/${id}`)
function shown() {
  const found = record()
  return found?.kind === 'measurement' ? found.values.comment : undefined
}
const state = () => workspace.session.getState().save.state
const stored = async () => (await workspace.db.records.get(['measurement', id]))?.record?.values

/** Keeps the writes after it waiting until it is let go. */
function heldUp(): () => void {
  let release = (): void => undefined
  const held = new Promise<null>((resolve) => (release = () => resolve(null)))
  void tracked(workspace, async () => ok(await held))
  return release
}

test('[F19] what was entered is shown at once, as being saved, and saved only once it is stored', async () => {
  await opened()
  const release = heldUp()
  const saving = save(workspace, comment(id, 'new', 'as it was'))
  expect([shown(), state()]).toEqual(['new', 'saving'])
  expect(await stored()).toEqual({ comment: 'as it was' })
  const expected = record()
  release()
  expect(await saving).toEqual(ok(null))
  expect([shown(), state()]).toEqual(['new', 'saved'])
  expect(await stored()).toEqual({ comment: 'new' })
  expect(record()).toBe(expected)
})

test('[F19] several entries in a row are all shown, and saved only once the last is stored', async () => {
  await opened()
  const release = heldUp()
  const first = save(workspace, comment(id, 'one', 'as it was'))
  const second = save(workspace, comment(id, 'two', 'one'))
  expect(shown()).toBe('two')
  release()
  await first
  expect([shown(), state()]).toEqual(['two', 'saving'])
  await second
  expect([shown(), state(), await stored()]).toEqual(['two', 'saved', { comment: 'two' }])
})

test('what was changed in another tab meanwhile refuses the entry, and stands there', async () => {
  await opened()
  const release = heldUp()
  const saving = save(workspace, comment(id, 'mine', 'as it was'))
  await applyChanges(workspace.db, comment(id, 'theirs', 'as it was'), author)
  release()
  expect(await saving).toMatchObject({ ok: false, error: { code: 'moved' } })
  await vi.waitFor(() => expect(shown()).toBe('theirs'))
  expect(state()).toBe('saved')
})

test('[F3][F19] on a full disk what stood there comes back, and the state says that it is not saved', async () => {
  await opened()
  const before = record()
  workspace.db.ownEntries.hook('creating', () => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const saving = save(workspace, comment(id, 'new', 'as it was'))
  expect(shown()).toBe('new')
  expect(await saving).toMatchObject({ ok: false, error: { code: 'failed' } })
  expect(record()).toBe(before)
  expect(state()).toBe('failed')
  expect(await stored()).toEqual({ comment: 'as it was' })
})

test('an entry over something else than what stands there is not shown before it is refused', async () => {
  await opened()
  const release = heldUp()
  const moved = save(workspace, comment(id, 'mine', 'never seen'))
  expect(shown()).toBe('as it was')
  release()
  expect(await moved).toMatchObject({ ok: false, error: { code: 'moved' } })
})
