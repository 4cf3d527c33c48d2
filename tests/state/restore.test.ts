import { expect, test } from 'vitest'
import { exportFile } from '#state/commands/exportFile'
import { acceptFile, openFiles, previewFile, previewOf, takeFiles } from '#state/commands/importFile'
import { compareBackup, openBackup, restoreBackup } from '#state/commands/restore'
import { save } from '#state/commands/save'
import { startCouncil } from '#state/commands/start'
import { draftsOf } from '#state/drafts'
import type { Workspace } from '#state/workspace'
import { readForPlan } from '#storage/reading'
import { dump } from '../storage/openedDatabase'
import { comment } from './atWork'
import { emptyWorkspace, givenPath, givenText } from './testWorkspace'

async function backupOfExample(): Promise<string> {
  const workspace = await emptyWorkspace()
  const preview = await previewFile(workspace, await givenPath('public/example-dudley-2012-13.json'))
  if (!preview.ok) throw new Error('the example was refused')
  await acceptFile(workspace, preview.value)
  await exportFile(workspace, { scope: { what: 'everything' } })
  workspace.close()
  return workspace.saved[0]?.text ?? ''
}

async function anytownWith(text: string) {
  const workspace = await emptyWorkspace()
  await startCouncil(workspace, { name: 'Anytown', firstMonth: 1, quarter: '2012-Q1' })
  const backup = await openBackup(workspace, givenText(text, 'backup.json'))
  if (!backup.ok) throw new Error(backup.error[0]?.message)
  return { workspace, backup: backup.value }
}

test('[F2] a restored backup is all there is: another council, another first month, a new writer', async () => {
  const text = await backupOfExample()
  const { workspace, backup } = await anytownWith(text)
  const before = await readForPlan(workspace.db, [])
  expect(await restoreBackup(workspace, backup)).toEqual({ ok: true, value: null })
  const after = await readForPlan(workspace.db, [])
  expect(after.structure.find(({ kind }) => kind === 'organisation')).toMatchObject({
    values: { year: { firstMonth: 4 } },
  })
  expect(JSON.stringify(await workspace.db.records.toArray())).not.toContain('Anytown')
  expect(after.actor).toMatchObject({ counter: 0, sent: [] })
  expect(after.actor.id).not.toBe(before.actor.id)
  expect(after.revision).toBeGreaterThan(before.revision)
  expect((await workspace.db.ownEntries.toArray()).map(({ action, entries }) => [action, entries])).toEqual([
    ['begin', []],
  ])
  const again = await exportFile(workspace, { scope: { what: 'everything' } })
  expect(again.contentId).toBe(backup.bundle.contentId)
  workspace.close()
})

test('[F2] a backup that cannot be written whole leaves everything as it was', async () => {
  const text = await backupOfExample()
  const { workspace, backup } = await anytownWith(text)
  const before = await dump(workspace.db)
  const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' })
  workspace.db.bundles.hook('creating', () => {
    throw full
  })
  expect(await restoreBackup(workspace, backup)).toMatchObject({ ok: false, error: { code: 'failed' } })
  expect(await dump(workspace.db)).toBe(before)
  workspace.close()
})

test('[F2] what was written after the backup was opened is not replaced unseen: it has moved, and is seen the second time', async () => {
  const text = await backupOfExample()
  const { workspace, backup } = await anytownWith(text)
  await save(workspace, comment('a@2012-Q1', 'written meanwhile'))
  const before = await dump(workspace.db)
  expect(await restoreBackup(workspace, backup)).toMatchObject({ ok: false, error: { code: 'moved' } })
  expect(await dump(workspace.db)).toBe(before)
  const again = await compareBackup(workspace, backup)
  expect(again.lost).toHaveLength(backup.lost.length + 1)
  expect(await restoreBackup(workspace, again)).toEqual({ ok: true, value: null })
  workspace.close()
})

test('[F2] a backup opened in an empty browser does not replace what was begun after the preview', async () => {
  const text = await backupOfExample()
  const workspace = await emptyWorkspace()
  const preview = await previewFile(workspace, givenText(text))
  if (!preview.ok) throw new Error('the backup was refused')
  await startCouncil(workspace, { name: 'Anytown', firstMonth: 1, quarter: '2012-Q1' })
  const before = await dump(workspace.db)
  expect(await acceptFile(workspace, preview.value)).toMatchObject({ ok: false, error: { code: 'moved' } })
  expect(await dump(workspace.db)).toBe(before)
  workspace.close()
})

test('[F2] a backup and another file taken together are refused whole: neither is dropped silently', async () => {
  const text = await backupOfExample()
  const workspace = await emptyWorkspace()
  const example = await givenPath('public/example-dudley-2012-13.json')
  const outcomes = await openFiles(workspace, [givenText(text, 'backup.json'), example])
  const files = outcomes.flatMap(({ opened }) => (opened.ok ? [opened.value] : []))
  expect(files).toHaveLength(2)
  const before = await dump(workspace.db)
  const preview = await previewOf(workspace, files)
  expect(await takeFiles(workspace, { preview, files })).toMatchObject({
    ok: false,
    error: { code: 'failed', message: expect.stringContaining('comes alone') },
  })
  expect(await dump(workspace.db)).toBe(before)
  workspace.close()
})

/** A text that is typed and not stored. */
async function typing(workspace: Workspace) {
  const place = { name: 'Challenges', page: 'Crime', address: '/2012-Q1/section/crime' }
  const texts = { texts: { text: 'typed' }, base: { text: '' } }
  const drafts = draftsOf(workspace)
  await drafts.type({ id: 'd1', place: 'narrative/crime@2012-Q1', register: undefined, ...place, ...texts })
  drafts.leave('d1')
  return drafts
}

test('[F1] what was typed when the browser lost the work is still offered once a backup is back, and goes where it takes the place of other work', async () => {
  const text = await backupOfExample()
  const { workspace, backup } = await anytownWith(text)
  const gone = await typing(workspace)
  await restoreBackup(workspace, backup)
  await gone.look()
  expect(gone.left.getState()).toEqual([])
  workspace.close()

  const empty = await emptyWorkspace()
  const kept = await typing(empty)
  const preview = await previewFile(empty, givenText(text, 'backup.json'))
  if (preview.ok) await acceptFile(empty, preview.value)
  await kept.look()
  expect(kept.left.getState()).toMatchObject([{ texts: { text: 'typed' } }])
  empty.close()
})
