import type { CreatingHookContext, Transaction } from 'dexie'
import { afterEach, expect, test, vi } from 'vitest'
import { write } from '#domain/change'
import { exportFile } from '#state/commands/exportFile'
import { acceptFile, previewFile } from '#state/commands/importFile'
import { save } from '#state/commands/save'
import { startCouncil } from '#state/commands/start'
import type { RecordRow } from '#storage/rows'
import type { SaveState } from '#state/session'
import type { Workspace } from '#state/workspace'
import { failAtWrite, fillDisk } from '../storage/failingWrites'
import { dump } from '../storage/openedDatabase'
import { emptyWorkspace, givenText } from './testWorkspace'

let workspace: Awaited<ReturnType<typeof emptyWorkspace>>
afterEach(() => workspace.close())

const change = (text: string) => ({
  label: 'Summary of Crime',
  writes: [write({ kind: 'narrative', id: 'crime@2012-Q1', register: 'summary' }, text, undefined)],
})

/** Every state from now on. */
function followed({ session }: Workspace): SaveState['state'][] {
  const states: SaveState['state'][] = []
  session.subscribe(({ save: { state } }) => {
    if (states.at(-1) !== state) states.push(state)
  })
  return states
}

const stored = async () => {
  const row = await workspace.db.records.get(['narrative', 'crime@2012-Q1'])
  return row?.record?.values
}

test('[F19] it is saving until the transaction has completed, then saved with the time', async () => {
  workspace = await emptyWorkspace()
  const states = followed(workspace)
  expect(await save(workspace, change('Written.'))).toMatchObject({ ok: true })
  expect(states).toEqual(['saving', 'saved'])
  expect(workspace.session.getState().save).toEqual({ state: 'saved', at: '2012-07-12T09:30:00Z' })
})

test('[F19] a transaction that is aborted after every put has succeeded has failed, and stored nothing', async () => {
  workspace = await emptyWorkspace()
  const states = followed(workspace)
  const abort = abortAfterPut(workspace)
  const outcome = await save(workspace, change('Written.'))
  expect(outcome).toMatchObject({ ok: false, error: { code: 'failed' } })
  expect(states).toEqual(['saving', 'failed'])
  workspace.db.records.hook('creating').unsubscribe(abort)
  expect(await stored()).toBeUndefined()
  expect(await save(workspace, change('Again.'))).toMatchObject({ ok: true })
  expect(states).toEqual(['saving', 'failed', 'saving', 'saved'])
})

test('[F3] [F19] a full disk is told in words, and the next write is tried again', async () => {
  workspace = await emptyWorkspace()
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  workspace.db.records.hook('creating', full)
  await save(workspace, change('Written.'))
  expect(workspace.session.getState().save).toMatchObject({
    state: 'failed',
    message: expect.stringContaining('no room left'),
  })
  workspace.db.records.hook('creating').unsubscribe(full)
  await save(workspace, change('Written.'))
  expect(workspace.session.getState().save.state).toBe('saved')
  expect(await stored()).toEqual({ summary: 'Written.' })
})

test('[F3] [F24] whichever of its writes finds the disk full, a change is stored whole or not at all, and that is told', async () => {
  workspace = await emptyWorkspace()
  const before = await dump(workspace.db)
  let tried = 0
  for (let k = 1; ; k += 1) {
    const writes = failAtWrite(k)
    const outcome = await save(workspace, change('Written.'))
    tried = writes()
    vi.restoreAllMocks()
    if (outcome.ok) break
    expect(workspace.session.getState()).toMatchObject({ isFull: true, save: { state: 'failed' } })
    expect(await dump(workspace.db)).toBe(before)
  }
  expect(tried).toBeGreaterThan(3)
  expect(workspace.session.getState()).toMatchObject({ isFull: false, save: { state: 'saved' } })
})

test('[F3] a backup can be saved where nothing can be written any more, and is taken in elsewhere', async () => {
  workspace = await emptyWorkspace()
  await startCouncil(workspace, { name: 'Anytown', firstMonth: 4, quarter: '2012-Q1' })
  fillDisk()
  const before = await dump(workspace.db)
  const { saved } = workspace
  await exportFile(workspace, { scope: { what: 'everything' } })
  vi.restoreAllMocks()
  expect(await dump(workspace.db)).toBe(before)
  workspace.close()
  workspace = await emptyWorkspace()
  const preview = await previewFile(workspace, givenText(saved[0]?.text ?? ''))
  expect(preview.ok && (await acceptFile(workspace, preview.value))).toEqual({ ok: true, value: null })
})

test('[F6] a connection that the browser has closed is opened once more, and the change is stored', async () => {
  workspace = await emptyWorkspace()
  workspace.db.backendDB().close()
  expect(await save(workspace, change('Written.'))).toMatchObject({ ok: true })
  expect(workspace.session.getState().save.state).toBe('saved')
  expect(await stored()).toEqual({ summary: 'Written.' })
})

test('[F6] where it cannot be opened any more, nothing is said to be saved', async () => {
  workspace = await emptyWorkspace()
  workspace.db.backendDB().close()
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError')
  })
  expect(await save(workspace, change('Written.'))).toMatchObject({ ok: false })
  expect(workspace.session.getState().save.state).toBe('failed')
  vi.restoreAllMocks()
})

/** The browser takes a transaction back after its put, as it does when the disk is full by then. */
function abortAfterPut({ db }: Workspace) {
  function abort(
    this: CreatingHookContext<RecordRow, [string, string]>,
    ...[, , transaction]: [[string, string], RecordRow, Transaction]
  ) {
    this.onsuccess = () => transaction.abort()
  }
  db.records.hook('creating', abort)
  return abort
}

test('[F1] [F6] where the storage was emptied under an open page, what was typed is to be copied before it is reloaded', async () => {
  workspace = await emptyWorkspace()
  await workspace.db.settings.clear()
  expect(await save(workspace, change('Written.'))).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('Copy what you typed, reload the page') },
  })
})
