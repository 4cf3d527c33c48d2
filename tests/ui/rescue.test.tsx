import './jsdomParts'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepBefore } from '#state/commands/keepSnapshot'
import { save } from '#state/commands/save'
import { startCouncil } from '#state/commands/start'
import { leaveMarker, recallMarker } from '#state/marker'
import { databaseNames, openWorkspace } from '#state/workspace'
import { readRaw } from '#storage/rawDatabase'
import { requireSetting } from '#storage/settings'
import { listSnapshots } from '#storage/snapshots'
import { Desk } from '#ui/Desk'
import { Gate } from '#ui/Gate'
import { RescuePage } from '#ui/rescue/RescuePage'
import { RootBoundary } from '#ui/RootBoundary'
import { comment, shown } from '../state/atWork'
import { emptyWorkspace, testWorld } from '../state/testWorkspace'
import type { TestWorld } from '../state/testWorkspace'
import { dump } from '../storage/openedDatabase'
import { fileOf, open } from './opened'

let world: TestWorld
beforeEach(() => {
  world = testWorld()
})
afterEach(() => vi.restoreAllMocks())

/** A council with a comment, kept in a snapshot, and another comment written since; closed. */
async function worked() {
  const workspace = await emptyWorkspace(world)
  await startCouncil(workspace, { name: 'Anytown', firstMonth: 4, quarter: '2012-Q1' })
  await save(workspace, comment('a@2012-Q1', 'as it was'))
  await keepBefore(workspace, 'import')
  await save(workspace, comment('a@2012-Q1', 'written since', 'as it was'))
  return workspace
}

const press = (name: string | RegExp) => async (user: ReturnType<typeof userEvent.setup>) =>
  user.click(await screen.findByRole('button', { name }))

test('[F5] storage that fails to open once is opened the second time', async () => {
  ;(await worked()).close()
  failToOpen(1)
  const opened = await openWorkspace('own', world.environment)
  expect(opened.ok).toBe(true)
  if (opened.ok) opened.value.close()
})

test('[F5] storage that cannot be opened is told with what to try, nothing is written, and it is never to be cleared', async () => {
  ;(await worked()).close()
  failToOpen(Number.POSITIVE_INFINITY)
  const writes = vi.spyOn(IDBObjectStore.prototype, 'put')
  render(<Gate name="own" environment={world.environment} />)
  expect(await screen.findByText('Quarterdeck could not open its storage in this browser.')).toBeVisible()
  expect(screen.getByText(/start the browser anew/u)).toBeVisible()
  expect(screen.getByText(/Internal error opening backing store/u)).toBeVisible()
  expect(screen.getByText(/Do not clear this site’s data/u)).toBeVisible()
  expect(document.body.textContent).not.toMatch(/clear (the|your) (storage|data)/u)
  expect(writes).not.toHaveBeenCalled()
})

test('[F7] a damaged row is left aside and named, all else is shown, and it is read again from its history', async () => {
  const workspace = await worked()
  await save(workspace, comment('b@2012-Q1', 'sound'))
  const poisoned = {
    kind: 'measurement',
    id: 'a@2012-Q1',
    shelf: '2012-Q1',
    revision: 99,
    record: { values: 7 },
  }
  await workspace.db.table('records').put(poisoned)
  workspace.close()
  const opened = await openWorkspace('own', world.environment, ['2012-Q1'])
  if (!opened.ok) throw new Error(opened.error.code)
  const user = open(opened.value, <Desk />, '/2012-Q1')
  expect(await screen.findByText('1 record is damaged in this browser and left aside.')).toBeVisible()
  expect(screen.getByText('measurement of a in Quarter 1 2012/13')).toBeVisible()
  const shelf = opened.value.session.getState().shelves.get('2012-Q1')
  expect([...(shelf?.keys() ?? [])]).toEqual(['measurement/b@2012-Q1'])
  expect(await readRaw(databaseNames.own)).toMatchObject({
    stores: expect.arrayContaining([
      expect.objectContaining({ name: 'records', rows: expect.arrayContaining([poisoned]) }),
    ]),
  })
  await press('Read again from the history')(user)
  await waitFor(() => expect(screen.queryByText(/left aside/u)).toBeNull())
  expect(await shown(opened.value, 'a@2012-Q1')).toEqual({ comment: 'written since' })
  opened.value.close()
})

test('[F7] where the application cannot be drawn, everything it holds is one button away, damaged rows to the letter', async () => {
  const workspace = await worked()
  const poisoned = { kind: 'measurement', id: 'x@2012-Q1', shelf: 7, record: ['no', { record: undefined }] }
  await workspace.db.table('records').put(poisoned)
  workspace.close()
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const Broken = (): never => {
    throw new Error('it is broken')
  }
  render(
    <RootBoundary environment={world.environment}>
      <Broken />
    </RootBoundary>,
  )
  const user = userEvent.setup()
  expect(await screen.findByText(/it is broken/u)).toBeVisible()
  await press('Save everything as it is')(user)
  expect(await screen.findByText(/^Saved to your downloads: quarterdeck-raw_2012-07-12.json/u)).toBeVisible()
  const raw = world.saved[0]?.text ?? ''
  expect(raw).toContain('"id":"x@2012-Q1","shelf":7,"record":["no",{"record":{"$stored":"undefined"}}]')
  expect(raw).toContain('written since')
  quiet.mockRestore()
})

test('[F7] the rescue page opens nothing by itself, and gives and takes backups when it is asked to', async () => {
  const workspace = await worked()
  const before = await dump(workspace.db)
  workspace.close()
  const opening = vi.spyOn(IDBFactory.prototype, 'open')
  render(<RescuePage environment={world.environment} />)
  const user = userEvent.setup()
  await screen.findByText('Before files were taken in')
  expect(opening.mock.calls.map(([name]) => name)).toEqual([`${databaseNames.own}-snapshots`])
  await press('Open the stored work')(user)
  await press('Save a backup')(user)
  await screen.findByText(/^Saved to your downloads/u)
  const backup = world.saved[0]?.text ?? ''
  await user.upload(screen.getByLabelText('Restore from a backup file'), fileOf(backup, 'backup.json'))
  expect(await screen.findByRole('dialog', { name: 'Replace everything by this backup?' })).toBeVisible()
  expect(before).toContain('written since')
})

test('[F7] it puts a snapshot in the place of what is stored, under a new writer, and keeps what was there', async () => {
  const workspace = await worked()
  const { id } = await requireSetting(workspace.db, 'actor')
  workspace.close()
  render(<RescuePage environment={world.environment} />)
  const user = userEvent.setup()
  await press(/^Go back to it/u)(user)
  await press('Restore this snapshot')(user)
  expect(await screen.findByText(/^Your work stands as on 12 July 2012/u)).toBeVisible()
  const opened = await openWorkspace('own', world.environment)
  if (!opened.ok) throw new Error(opened.error.code)
  expect(await shown(opened.value, 'a@2012-Q1')).toEqual({ comment: 'as it was' })
  const after = await requireSetting(opened.value.db, 'actor')
  expect([after.id === id, after.former.map((one) => one.id)]).toEqual([false, [id]])
  expect((await listSnapshots(databaseNames.own)).map(({ reason }) => reason)).toEqual(['restore', 'import'])
  opened.value.close()
})

test('[F7] a backup can be saved of what a snapshot has put in the place of the opened work', async () => {
  ;(await worked()).close()
  render(<RescuePage environment={world.environment} />)
  const user = userEvent.setup()
  await press('Open the stored work')(user)
  await screen.findByRole('button', { name: 'Save a backup' })
  await press(/^Go back to it/u)(user)
  await press('Restore this snapshot')(user)
  await screen.findByText(/^Your work stands as on/u)
  await press('Open the stored work')(user)
  await press('Save a backup')(user)
  await screen.findByText(/^Saved to your downloads/u)
  const backup = world.saved[0]?.text ?? ''
  expect([backup.includes('as it was'), backup.includes('written since')]).toEqual([true, false])
})

test('[F5] where a snapshot cannot be put in place after all, it is told where the work is, and there it is', async () => {
  ;(await worked()).close()
  render(<RescuePage environment={world.environment} />)
  const user = userEvent.setup()
  await press(/^Go back to it/u)(user)
  const refusing = vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  await press('Restore this snapshot')(user)
  expect(await screen.findByText(/may be gone from its place.*newest snapshot/u)).toBeVisible()
  expect(screen.queryByText(/Nothing was changed:/u)).toBeNull()
  refusing.mockRestore()
  expect(await readRaw(databaseNames.own)).toBeUndefined()
  const [newest] = await screen.findAllByRole('row', { name: /Before a restore/u })
  await user.click(within(newest ?? document.body).getByRole('button'))
  await press('Restore this snapshot')(user)
  await screen.findByText(/^Your work stands as on/u)
  const opened = await openWorkspace('own', world.environment)
  if (!opened.ok) throw new Error(opened.error.code)
  expect(await shown(opened.value, 'a@2012-Q1')).toEqual({ comment: 'written since' })
  opened.value.close()
})

test('[F5] it is asked before what is stored is set aside, and nothing is done until it is answered', async () => {
  ;(await worked()).close()
  render(<RescuePage environment={world.environment} />)
  const user = userEvent.setup()
  await press(/^Set what is stored aside/u)(user)
  const dialog = await screen.findByRole('dialog', { name: 'Set everything that is stored aside?' })
  expect(dialog).toHaveTextContent(/A snapshot of it is kept first/u)
  await user.click(within(dialog).getByRole('button', { name: /^Close/u }))
  expect(await readRaw(databaseNames.own)).toBeDefined()
})

const setAside = async (user: ReturnType<typeof userEvent.setup>) => {
  await press(/^Set what is stored aside/u)(user)
  await press('Set it aside')(user)
}

test('[F5] what is set aside is kept, and where it cannot be kept it stays', async () => {
  ;(await worked()).close()
  render(<RescuePage environment={world.environment} />)
  const user = userEvent.setup()
  failToOpen(Number.POSITIVE_INFINITY)
  await setAside(user)
  expect(await screen.findByText(/could not be kept first/u)).toBeVisible()
  vi.restoreAllMocks()
  await setAside(user)
  expect(await screen.findByText('It is set aside, as a snapshot.')).toBeVisible()
  await waitFor(async () =>
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseNames.own),
  )
  expect((await listSnapshots(databaseNames.own))[0]?.reason).toBe('restore')
})

test('[F1] [F5] what a person has set aside is not told as deleted by the browser', async () => {
  ;(await worked()).close()
  await leaveMarker({ records: 2, at: '2012-07-12T09:30:00Z' })
  render(<RescuePage environment={world.environment} />)
  await setAside(userEvent.setup())
  await screen.findByText('It is set aside, as a snapshot.')
  expect(await recallMarker()).toBeUndefined()
})

/** The next so many times a database cannot be opened, as after an update of the browser. Dexie asks four times by itself. */
function failToOpen(times: number): void {
  let left = times * 4
  const how = 'open'
  const opening = IDBFactory.prototype[how]
  vi.spyOn(IDBFactory.prototype, how).mockImplementation(function (this: IDBFactory, ...wanted) {
    left -= 1
    if (left >= 0) throw new DOMException('Internal error opening backing store', 'UnknownError')
    return opening.apply(this, wanted)
  })
}
