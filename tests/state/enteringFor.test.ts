// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import type { Changes } from '#domain/change'
import type { Id } from '#domain/primitives'
import { compareBackup, openBackup, restoreBackup } from '#state/commands/restore'
import { enterFor, recallEntering } from '#state/enteringFor'
import { exportFile } from '#state/commands/exportFile'
import { redo, undo } from '#state/commands/history'
import { saveMe } from '#state/commands/me'
import { removeEverything } from '#state/commands/removeEverything'
import { save } from '#state/commands/save'
import { draftsOf } from '#state/drafts'
import type { Workspace } from '#state/workspace'
import { clerk, crime, officer } from './requestStory'
import { takeText } from './taking'
import { givenText } from './testWorkspace'

beforeEach(() => sessionStorage.clear())

const whom = { post: 'parking-services-manager', from: 'e-mail of 12 July' }
const place = { kind: 'measurement', id: 'pi1128@2012-Q1' } as const
const before = { state: 'final', value: '1850' }

const actual: Changes['writes'][number] = {
  ...place,
  register: 'actual',
  value: { state: 'final', value: '1900' },
  before,
}
const target: Changes['writes'][number] = {
  ...place,
  register: 'target',
  value: { kind: 'point', value: '2000' },
  before: { kind: 'point', value: '2061' },
}
const comment: Changes['writes'][number] = {
  ...place,
  register: 'comment',
  value: 'As expected.',
  before: undefined,
}
const saveAll = (workspace: Workspace, ...writes: Changes['writes']) =>
  save(workspace, { label: 'PI1128', writes })

async function entries({ db }: Workspace) {
  const marks = await db.marks.get([place.kind, place.id])
  return (register: string) => marks?.entries[register]?.at(-1)
}

/** Whose an entry is that was typed in for them here, by a person who has said who they are or has not. */
const theirs = (typist: Id = '') => ({ by: whom.post, typed: { by: typist, from: whom.from } })

async function entering() {
  const { workspace } = await clerk()
  enterFor(workspace, whom)
  return workspace
}

test('[R2] [B3] whose it is, who typed it and where the figure comes from travel in the file', async () => {
  const browser = await officer(crime)
  await saveMe(browser, 'community-safety-manager')
  enterFor(browser, whom)
  await expect.poll(() => browser.session.getState().me).toBe('community-safety-manager')
  await saveAll(browser, actual)
  await exportFile(browser, { scope: { what: 'return', ...crime } })
  browser.close()
  const { workspace } = await clerk()
  await takeText(workspace, browser.saved.at(-1)?.text ?? '')
  const entry = await entries(workspace)
  expect(entry('actual')).toMatchObject({ value: actual.value, ...theirs('community-safety-manager') })
  expect(entry('source')).toMatchObject({
    value: { system: whom.from, preparedBy: whom.post },
    ...theirs('community-safety-manager'),
  })
  workspace.close()
})

test('of one action, what is not an officer’s to write stays one’s own', async () => {
  const workspace = await entering()
  expect((await saveAll(workspace, target, actual, comment)).ok).toBe(true)
  const entry = await entries(workspace)
  expect(entry('target')).toMatchObject({ by: '', value: target.value })
  expect(entry('target')).not.toHaveProperty('typed')
  expect(entry('actual')).toMatchObject(theirs())
  expect(entry('comment')).toMatchObject(theirs())
  workspace.close()
})

test('a comment says nothing of where the figure comes from, and nor does a figure that is cleared', async () => {
  const workspace = await entering()
  await saveAll(workspace, comment)
  await saveAll(workspace, { ...actual, value: null })
  const entry = await entries(workspace)
  expect(entry('comment')).toMatchObject(theirs())
  expect(entry('actual')).toMatchObject({ value: null, ...theirs() })
  expect(entry('source')).toBeUndefined()
  workspace.close()
})

test('[F19] what was saved while it was on is theirs, also where it is switched off before it is on the disk', async () => {
  const workspace = await entering()
  const saving = saveAll(workspace, actual)
  enterFor(workspace, undefined)
  await saving
  await saveAll(workspace, comment)
  const entry = await entries(workspace)
  expect(entry('actual')).toMatchObject(theirs())
  expect(entry('comment')).toMatchObject({ by: '' })
  expect(entry('comment')).not.toHaveProperty('typed')
  workspace.close()
})

test('[R11] one undo takes the figure and its source back, and redo keeps whose it is', async () => {
  const workspace = await entering()
  await saveAll(workspace, actual)
  enterFor(workspace, undefined)
  await undo(workspace)
  const undone = await entries(workspace)
  expect(undone('actual')?.value).toEqual(before)
  expect(undone('source')).toBeUndefined()
  await redo(workspace)
  const again = await entries(workspace)
  expect([again('actual'), again('source')]).toMatchObject([theirs(), theirs()])
  workspace.close()
})

test('a figure that was changed elsewhere meanwhile is refused by the very write that was given', async () => {
  const workspace = await entering()
  const stale = { ...actual, before: { state: 'final', value: '1' } }
  expect(await saveAll(workspace, stale)).toMatchObject({
    ok: false,
    error: { code: 'moved', places: [{ write: stale }] },
  })
  expect((await entries(workspace))('source')).toBeUndefined()
  workspace.close()
})

test('[B5] a backup keeps it, and restoring one ends it', async () => {
  const workspace = await entering()
  await saveAll(workspace, actual)
  await exportFile(workspace, { scope: { what: 'everything' } })
  const opened = await openBackup(workspace, givenText(workspace.saved.at(-1)?.text ?? ''))
  if (!opened.ok) throw new Error('The backup does not open')
  const compared = await compareBackup(workspace, opened.value)
  expect((await restoreBackup(workspace, compared)).ok).toBe(true)
  expect((await entries(workspace))('actual')).toMatchObject(theirs())
  expect(workspace.session.getState().enteringFor).toBeUndefined()
  expect(recallEntering(workspace.name)).toBeUndefined()
  workspace.close()
})

test('[F18] a draft says for whom it was typed', async () => {
  const workspace = await entering()
  const drafts = draftsOf(workspace)
  const typing = { place: 'p', register: undefined, name: 'Comment', page: 'Crime', address: '#/' }
  await drafts.type({ ...typing, id: 'a', texts: { text: 'Typed' }, base: { text: '' } })
  drafts.leave('a')
  await drafts.look()
  expect(drafts.left.getState()).toMatchObject([{ enteredFor: whom }])
  await drafts.clear()
  workspace.close()
})

test('removing everything ends it', async () => {
  const workspace = await entering()
  await removeEverything(workspace)
  expect(recallEntering(workspace.name)).toBeUndefined()
})
