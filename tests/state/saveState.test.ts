import type { CreatingHookContext, Transaction } from 'dexie'
import { afterEach, expect, test } from 'vitest'
import { write } from '#domain/change'
import { save } from '#state/commands/save'
import type { RecordRow } from '#storage/rows'
import type { SaveState } from '#state/session'
import type { Workspace } from '#state/workspace'
import { emptyWorkspace } from './testWorkspace'

let workspace: Workspace
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
