import { expect, test, vi } from 'vitest'
import { exportFile } from '#state/commands/exportFile'
import { acceptFile, previewFile } from '#state/commands/importFile'
import { keepBefore } from '#state/commands/keepSnapshot'
import { removeEverything } from '#state/commands/removeEverything'
import { openBackup, restoreBackup } from '#state/commands/restore'
import { compareSnapshot, lookAtSnapshot, restoreSnapshot } from '#state/commands/restoreSnapshot'
import { save } from '#state/commands/save'
import { undo } from '#state/commands/history'
import { keepIfDue, keepWorking } from '#state/keepWorking'
import type { Workspace } from '#state/workspace'
import { requireSetting, saveSetting } from '#storage/settings'
import { listSnapshots } from '#storage/snapshots'
import { comment, council, fileOfFrank, shown } from './atWork'
import { givenText } from './testWorkspace'

const reasons = async ({ db }: Workspace) => (await listSnapshots(db.name)).map(({ reason }) => reason)

async function look(workspace: Workspace) {
  const [cover] = await listSnapshots(workspace.db.name)
  const compared = cover && (await lookAtSnapshot(workspace, cover))
  if (!compared?.ok) throw new Error('there is no snapshot to look at')
  return compared.value
}

test('[F8] the work is kept before a file is taken in and before a backup takes its place', async () => {
  const { workspace, colleague } = await council()
  expect(await reasons(workspace)).toEqual([])
  const preview = await previewFile(workspace, givenText(await fileOfFrank(colleague)))
  if (preview.ok) await acceptFile(workspace, preview.value)
  expect(await reasons(workspace)).toEqual(['import'])
  const backup = await openBackup(workspace, givenText(workspace.saved[0]?.text ?? ''))
  if (backup.ok) await restoreBackup(workspace, backup.value)
  expect(await reasons(workspace)).toEqual(['restore', 'import'])
  workspace.close()
})

test('[F8] a snapshot says what would go and what would come back, and then stands as it was', async () => {
  const { workspace } = await council()
  await save(workspace, comment('a@2012-Q1', 'as it is kept', 'as it was'))
  await save(workspace, comment('c@2012-Q1', 'undone later'))
  await keepBefore(workspace, 'import')
  await undo(workspace)
  await save(workspace, comment('a@2012-Q1', 'written since', 'as it is kept'))
  const compared = await look(workspace)
  expect(compared.lost).toEqual(['measurement of a in Quarter 1 2012/13, comment'])
  expect(compared.back).toEqual(['measurement of c in Quarter 1 2012/13, comment'])
  expect(await restoreSnapshot(workspace, compared)).toEqual({ ok: true, value: null })
  expect(await shown(workspace, 'a@2012-Q1')).toEqual({ comment: 'as it is kept' })
  expect(await shown(workspace, 'c@2012-Q1')).toEqual({ comment: 'undone later' })
  expect(await reasons(workspace)).toEqual(['restore', 'import'])
  workspace.close()
})

test('[F8] [F22] what was restored can be undone further, and the restoring itself by the snapshot before it', async () => {
  const { workspace } = await council()
  await save(workspace, comment('a@2012-Q1', 'second', 'as it was'))
  await keepBefore(workspace, 'import')
  await save(workspace, comment('a@2012-Q1', 'third', 'second'))
  await restoreSnapshot(workspace, await look(workspace))
  await undo(workspace)
  expect(await shown(workspace, 'a@2012-Q1')).toEqual({ comment: 'as it was' })
  await restoreSnapshot(workspace, await look(workspace))
  expect(await shown(workspace, 'a@2012-Q1')).toEqual({ comment: 'third' })
  workspace.close()
})

test('[F45] a browser that goes back writes under a new name and knows what it sent since', async () => {
  const { workspace } = await council()
  await keepBefore(workspace, 'import')
  const before = await requireSetting(workspace.db, 'actor')
  await save(workspace, comment('a@2012-Q1', 'sent', 'as it was'))
  await exportFile(workspace, { scope: { what: 'everything' } })
  const revision = await requireSetting(workspace.db, 'revision')
  await restoreSnapshot(workspace, await look(workspace))
  const after = await requireSetting(workspace.db, 'actor')
  expect(after.id).not.toBe(before.id)
  expect(after.former.map(({ id }) => id)).toContain(before.id)
  expect(await workspace.db.exports.count()).toBe(2)
  expect(await requireSetting(workspace.db, 'revision')).toBeGreaterThan(revision)
  workspace.close()
})

test('a snapshot is not restored over what was written since the person looked', async () => {
  const { workspace } = await council()
  await keepBefore(workspace, 'import')
  const compared = await look(workspace)
  await save(workspace, comment('a@2012-Q1', 'meanwhile', 'as it was'))
  expect(await restoreSnapshot(workspace, compared)).toMatchObject({ ok: false, error: { code: 'moved' } })
  expect(await shown(workspace, 'a@2012-Q1')).toEqual({ comment: 'meanwhile' })
  const again = await compareSnapshot(workspace, compared)
  expect(again.lost).toHaveLength(1)
  workspace.close()
})

test('[F3] nothing is taken in where there is no room to keep the work first', async () => {
  const { workspace, colleague } = await council()
  const preview = await previewFile(workspace, givenText(await fileOfFrank(colleague)))
  const full = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const taken = preview.ok && (await acceptFile(workspace, preview.value))
  full.mockRestore()
  expect(taken).toMatchObject({ ok: false, error: { message: expect.stringContaining('no room left') } })
  expect(await shown(workspace, 'a@2012-Q1')).toEqual({ comment: 'as it was' })
  workspace.close()
})

test('[F8] the work is kept every fifteen minutes in which it changed, and then not again', async () => {
  const { workspace } = await council()
  const opened = '2012-07-12T09:30:00Z'
  const atMinute = (minute: number): Workspace => ({
    ...workspace,
    environment: { ...workspace.environment, now: () => `2012-07-12T09:${minute}:00Z` },
  })
  await vi.waitFor(() => expect(workspace.session.getState().revision).toBeGreaterThan(0))
  expect(await keepIfDue(atMinute(44), opened)).toBe(false)
  expect(await keepIfDue(atMinute(45), opened)).toBe(true)
  expect(await keepIfDue(atMinute(59), opened)).toBe(false)
  expect(
    await keepIfDue(
      { ...atMinute(59), environment: { ...workspace.environment, now: () => '2012-07-12T12:00:00Z' } },
      opened,
    ),
  ).toBe(false)
  expect(await reasons(workspace)).toEqual(['working'])
  workspace.close()
})

test('[F8] short visits add up, and work that the rescue page put back is kept again', async () => {
  const { workspace } = await council()
  const keep = (now: string) =>
    keepIfDue({ ...workspace, environment: { ...workspace.environment, now: () => now } }, now)
  await keepBefore(workspace, 'import')
  await save(workspace, comment('a@2012-Q1', 'written since', 'as it was'))
  const revision = await requireSetting(workspace.db, 'revision')
  await vi.waitFor(() => expect(workspace.session.getState().revision).toBe(revision))
  expect(await keep('2099-07-12T09:00:00Z')).toBe(true)
  await saveSetting(workspace.db, 'revision', 1)
  await vi.waitFor(() => expect(workspace.session.getState().revision).toBe(1))
  expect(await keep('2099-07-12T09:14:00Z')).toBe(false)
  expect(await keep('2099-07-12T09:15:00Z')).toBe(true)
  expect(await reasons(workspace)).toEqual(['working', 'working', 'import'])
  workspace.close()
})

test('[F8] the work of a first visit, however short, is kept soon after the second begins, and once', async () => {
  const { workspace } = await council()
  await vi.waitFor(() => expect(workspace.session.getState().revision).toBeGreaterThan(0))
  const visit = (state: 'saved' | 'idle') => {
    workspace.session.setState({ save: state === 'idle' ? { state } : { state, at: '2012-07-12T09:30:00Z' } })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
    const leave = keepWorking(workspace, () => Promise.resolve())
    vi.advanceTimersByTime(10_000)
    vi.useRealTimers()
    return leave
  }
  visit('saved')()
  expect(await keepIfDue(workspace, workspace.environment.now())).toBe(false) // after whatever the visit began
  expect(await reasons(workspace), 'what this page has written itself').toEqual([])
  visit('idle')()
  await vi.waitFor(async () => expect(await reasons(workspace)).toEqual(['working']))
  expect(await keepIfDue(workspace, undefined)).toBe(false)
  expect(workspace.session.getState().snapshots).toBe(1)
  workspace.close()
})

test('removing everything takes the snapshots with it', async () => {
  const { workspace } = await council()
  await keepBefore(workspace, 'import')
  await removeEverything(workspace)
  expect(await listSnapshots('quarterdeck')).toEqual([])
})
