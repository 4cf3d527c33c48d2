import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { draftsOf } from '#state/drafts'
import type { DraftRow, Drafts, Typing } from '#state/drafts'
import { removeEverything } from '#state/commands/removeEverything'
import { createSectionLock } from '#state/sectionLock'
import { openWorkspace } from '#state/workspace'
import type { Workspace } from '#state/workspace'
import { emptyWorkspace, testWorld } from './testWorkspace'

const opened: Workspace[] = []
beforeEach(async () => {
  const workspace = await emptyWorkspace()
  opened.push(workspace)
  await draftsOf(workspace).clear()
})
afterEach(() =>
  opened.splice(0).forEach((workspace) => {
    draftsOf(workspace).close()
    workspace.close()
  }),
)

/** The same browser's page, opened at a time. It has no locks: what is older than the page counts as left. */
async function pageAt(now: string): Promise<Drafts> {
  const workspace = await openWorkspace('own', { ...testWorld().environment, now: () => now })
  if (!workspace.ok) throw new Error(workspace.error.code)
  opened.push(workspace.value)
  return draftsOf(workspace.value)
}

const typing = (id: string, text: string): Typing => ({
  id,
  place: 'narrative/crime@2012-Q1/summary',
  register: undefined,
  name: 'Summary',
  page: 'Crime',
  address: '#/2012-Q1/section/crime',
  texts: { text },
  base: { text: '' },
})

const textsOf = (rows: readonly DraftRow[]) => rows.map(({ texts }) => texts['text'])

const left = async (drafts: Drafts) => {
  await drafts.look()
  return textsOf(drafts.left.getState())
}

test('[F18] what was typed in a page is offered in the next one, and not while its own editor holds it', async () => {
  const first = await pageAt('2012-07-12T09:00:00Z')
  expect(await first.type(typing('a', 'Typ'))).toBe(true)
  await first.type(typing('a', 'Typed'))
  expect(await left(first)).toEqual([])
  expect(await left(await pageAt('2012-07-12T10:00:00Z'))).toEqual(['Typed'])
})

test('a text whose editor went without storing it is offered in its own page', async () => {
  const page = await pageAt('2012-07-12T09:00:00Z')
  await page.type(typing('a', 'abc'))
  page.leave('a')
  expect(await left(page)).toEqual(['abc'])
})

test('[F20] a text that was stored, dropped or discarded is offered nowhere', async () => {
  const page = await pageAt('2012-07-12T09:00:00Z')
  await page.type(typing('a', 'Stored'))
  page.end('a')
  await page.type(typing('b', 'Discarded'))
  page.leave('b')
  await page.look()
  for (const row of page.left.getState()) await page.discard(row)
  expect(await left(page)).toEqual([])
  expect(await left(await pageAt('2012-07-12T10:00:00Z'))).toEqual([])
})

test('the editor that goes on with a text takes its place, and one that types another does not', async () => {
  const page = await pageAt('2012-07-12T09:00:00Z')
  await page.type(typing('a', 'Left'))
  page.leave('a')
  await page.look()
  const [row] = page.left.getState()
  if (!row) throw new Error('Nothing is offered')
  await page.type(typing('b', 'Another'))
  expect(await left(page)).toEqual(['Left'])
  expect(await page.takeUp(row)).toBe(true)
  await page.type(typing('c', 'Left'))
  expect(await left(page)).toEqual([])
  await page.type(typing('c', 'Left and gone on with'))
  expect(await page.takeUp(row)).toBe(false)
  expect(await left(await pageAt('2012-07-12T10:00:00Z'))).toEqual(['Another', 'Left and gone on with'])
})

/** As the browser does: under the open page. */
const emptied = () =>
  new Promise<void>((resolve) => {
    indexedDB.deleteDatabase('quarterdeck-drafts').addEventListener('success', () => resolve())
  })

test('[F1] [F18] what the browser takes away under an open page is written again though no key follows', async () => {
  const page = await pageAt('2012-07-12T09:00:00Z')
  const heard: boolean[] = []
  await page.type(typing('a', 'Being typed'), (isKept) => heard.push(isKept))
  await page.type(typing('b', 'Its editor is gone'))
  await page.type(typing('c', 'Stored'))
  page.leave('b')
  page.end('c')
  await emptied()
  await vi.waitFor(() => expect(heard).toEqual([false, true]))
  expect(await left(page)).toEqual(['Its editor is gone'])
  const next = await pageAt('2012-07-12T10:00:00Z')
  expect(new Set(await left(next))).toEqual(new Set(['Being typed', 'Its editor is gone']))
})

test('[F1] [F18] a text is not called kept while the browser will not write it again, and is once it does', async () => {
  const page = await pageAt('2012-07-12T09:00:00Z')
  const heard: boolean[] = []
  await page.type(typing('a', 'Being typed'), (isKept) => heard.push(isKept))
  const refusing = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('gone', 'UnknownError')
  })
  await emptied()
  await vi.waitFor(() => expect(heard).toEqual([false, false]))
  refusing.mockRestore()
  opened.at(-1)?.session.setState({ save: { state: 'failed', message: 'The storage is gone.' } })
  await vi.waitFor(() => expect(heard.at(-1)).toBe(true))
  expect(await left(await pageAt('2012-07-12T10:00:00Z'))).toEqual(['Being typed'])
})

test('removing everything removes what was typed', async () => {
  const page = await pageAt('2012-07-12T09:00:00Z')
  await page.type(typing('a', 'Typed'))
  const [workspace] = opened
  if (workspace) await removeEverything(workspace)
  expect(await left(await pageAt('2012-07-12T10:00:00Z'))).toEqual([])
})

test('[F12] without locks every tab may store into every section', async () => {
  const lock = createSectionLock('crime@2012-Q1', undefined)
  const leave = lock.enter()
  expect(lock.standing.getState()).toBe('here')
  expect(await lock.mayStore()).toBe(true)
  leave()
  expect(lock.standing.getState()).toBe('free')
})

test('[F12] what asks for a section must know the answer before it stores', async () => {
  const request = vi.fn<(name: string, how: LockOptions, got: (lock: Lock | null) => unknown) => unknown>()
  const locks = { request: (...asked: Parameters<typeof request>) => Promise.resolve(request(...asked)) }
  const lock = createSectionLock('crime@2012-Q1', Object.assign(Object.create(null), locks))
  lock.enter()
  const answered = vi.fn<(may: boolean) => void>()
  const may = lock.mayStore().then(answered)
  expect(lock.standing.getState()).toBe('asking')
  await vi.waitFor(() => expect(request).toHaveBeenCalledTimes(1))
  request.mock.calls[0]?.[2](null)
  await may
  expect(answered).toHaveBeenCalledWith(false)
  expect(lock.standing.getState()).toBe('elsewhere')
  await vi.waitFor(() => expect(request).toHaveBeenCalledTimes(2))
  request.mock.calls[1]?.[2]({ name: 'crime@2012-Q1', mode: 'exclusive' })
  expect(await lock.mayStore()).toBe(true)
})

test('[F12] a section that this tab has only just let go is not held by another one', async () => {
  let isHeld = false
  /** As in a browser, a lock is free some time after it was let go. */
  const request: (
    name: string,
    how: LockOptions,
    begun: (lock: Lock | null) => unknown,
  ) => Promise<void> = async (name, _how, begun) => {
    if (isHeld) return void begun(null)
    isHeld = true
    await begun({ name, mode: 'exclusive' })
    await new Promise((resolve) => setTimeout(resolve))
    isHeld = false
  }
  const lock = createSectionLock('crime@2012-Q1', Object.assign(Object.create(null), { request }))
  for (let entry = 0; entry < 3; entry++) {
    const leave = lock.enter()
    expect(await lock.mayStore()).toBe(true)
    expect(lock.standing.getState()).toBe('here')
    leave()
  }
})
