import { expect, test } from 'vitest'
import { isFolderBackupDue } from '#domain/folderBackup'
import { putFile } from '#state/backupFolder'
import type { FolderHandle } from '#state/backupFolder'
import { save } from '#state/commands/save'
import { startCouncil } from '#state/commands/start'
import { linkedFolderOf } from '#state/linkedFolder'
import { newestBackup } from '#state/newestBackup'
import { comment } from './atWork'
import { emptyWorkspace, givenText, testWorld } from './testWorkspace'

/** A folder in memory. What it does to what is written into it can be changed. */
function folderOf(files: Map<string, string>) {
  const behaviour: { permission: PermissionState; write: (text: string) => string } = {
    permission: 'granted',
    write: (text) => text,
  }
  const failing = (name: string) => Promise.reject(new DOMException('no', name))
  const handle: FolderHandle = {
    name: 'Backups',
    getFileHandle(name, options) {
      if (!files.has(name) && !options?.create) return failing('NotFoundError')
      if (!files.has(name)) files.set(name, '')
      return Promise.resolve({
        getFile: () => Promise.resolve({ text: () => Promise.resolve(files.get(name) ?? '') }),
        createWritable: () =>
          Promise.resolve({
            write: async (text: string) => void files.set(name, behaviour.write(text)),
            close: () => Promise.resolve(),
          }),
      })
    },
    removeEntry: (name) => Promise.resolve(void files.delete(name)),
    queryPermission: () => Promise.resolve(behaviour.permission),
    requestPermission: () => Promise.resolve((behaviour.permission = 'granted')),
  }
  return { handle, behaviour }
}

const throwing = (name: string) => (): string => {
  throw new DOMException('no', name)
}

async function linked() {
  const world = testWorld()
  let now = '2012-07-12T09:30:00Z'
  const workspace = await emptyWorkspace({ ...world, environment: { ...world.environment, now: () => now } })
  await startCouncil(workspace, { name: 'Anytown', firstMonth: 4, quarter: '2012-Q1' })
  await expect.poll(() => workspace.session.getState().revision).toBe(1)
  const files = new Map<string, string>()
  const folder = linkedFolderOf(workspace)
  const { handle, behaviour } = folderOf(files)
  /** A comment, and the look that is taken at so many minutes later. */
  const work = async (id: string, minutes: number) => {
    const { revision } = workspace.session.getState()
    await save(workspace, comment(`${id}@2012-Q1`, 'Words.'))
    await expect.poll(() => workspace.session.getState().revision).toBe(revision + 1)
    const changedAt = now
    now = new Date(new Date(now).getTime() + minutes * 60_000).toISOString()
    await folder.backUpIfDue(changedAt)
  }
  return { workspace, folder, handle, behaviour, files, work, state: () => folder.state.getState().folder }
}

test('[F46] the folder receives a backup when it is linked and when the work has rested, each under a name of its own', async () => {
  const { workspace, folder, handle, files, work, state } = await linked()
  await folder.link(handle)
  await work('a', 4)
  expect(files.size).toBe(1)
  await work('b', 5)
  await folder.backUpIfDue('2012-07-12T09:30:00Z')
  const names = [...files.keys()]
  expect(names).toEqual([
    expect.stringMatching(/_backup_id\d+-1_[0-9a-f]{8}\.json$/u),
    expect.stringMatching(/-2_[0-9a-f]{8}\.json$/u),
  ])
  expect(state()).toMatchObject({ link: { lastFile: names[1] }, problem: undefined })
  workspace.close()
})

test.each([
  ['torn', (text: string) => text.slice(0, 100), 'torn'],
  ['refused as read-only', throwing('NoModificationAllowedError'), 'readOnly'],
  ['refused for want of permission', throwing('NotAllowedError'), 'permission'],
  ['refused for want of room', throwing('QuotaExceededError'), 'full'],
  ['written where the folder has gone', throwing('NotFoundError'), 'gone'],
] as const)('[F46] a backup that is %s does not count, and is tried again', async (_, write, problem) => {
  const { workspace, folder, handle, behaviour, files, work, state } = await linked()
  behaviour.write = write
  await folder.link(handle)
  expect(state()).toMatchObject({ problem, link: { lastFile: null } })
  expect([files.size, await workspace.db.exports.count()]).toEqual([0, 0])
  behaviour.write = (text) => text
  await work('a', 5)
  expect(state()).toMatchObject({ problem: undefined, link: { lastFile: [...files.keys()][0] } })
  workspace.close()
})

test('[F46] a permission that was lost is asked for again after a click, and only then', async () => {
  const { workspace, folder, handle, behaviour, files, work, state } = await linked()
  behaviour.permission = 'prompt'
  await folder.link(handle)
  await work('a', 5)
  expect([files.size, state()?.problem]).toEqual([0, 'permission'])
  await folder.allow()
  expect([files.size, state()?.problem]).toEqual([1, undefined])
  workspace.close()
})

test('[F23] [F46] nothing that is there is written over, and what is missing there is not missed', async () => {
  const { workspace, folder, handle, files, work } = await linked()
  await folder.link(handle)
  const [first = ''] = files.keys()
  files.set(first, 'changed by somebody')
  await work('a', 5)
  expect([files.size, files.get(first)]).toEqual([2, 'changed by somebody'])
  files.clear()
  await work('b', 5)
  expect(files.size).toBe(1)
  workspace.close()
})

test('[F23] a name that is taken is left as it is', async () => {
  const files = new Map([['backup.json', 'theirs']])
  expect(await putFile(folderOf(files).handle, 'backup.json', 'ours')).toEqual({ ok: false, error: 'taken' })
  expect(files.get('backup.json')).toBe('theirs')
})

test('[F46] the newest backup is found among copies, torn files and files of others', async () => {
  const { workspace, folder, handle, files, work } = await linked()
  await folder.link(handle)
  await work('a', 5)
  const [older = '', newer = ''] = files.values()
  const found = await newestBackup([
    givenText('not JSON', 'notes.json'),
    givenText(newer.slice(0, -50), 'torn.json'),
    givenText(newer, 'all_all_backup_x-DESKTOP-2.json'),
    givenText(older, 'all_all_backup_z.json'),
    { ...givenText(newer, 'away.json'), arrayBuffer: () => Promise.reject(new Error('not here')) },
    givenText(newer, 'letter.txt'),
  ])
  expect(found?.name).toBe('all_all_backup_x-DESKTOP-2.json')
  expect(await newestBackup([givenText('{"kind":"return"}')])).toBeUndefined()
  workspace.close()
})

test('a period of work is over after five minutes, and one that goes on is saved every hour', () => {
  const at = (minute: number) => new Date(Date.UTC(2012, 6, 12, 9, minute)).toISOString()
  const due = (now: number, changed: number, last?: number) =>
    isFolderBackupDue({
      now: at(now),
      changedAt: at(changed),
      lastAt: last === undefined ? null : at(last),
      isDirty: true,
    })
  expect([due(4, 0), due(5, 0)]).toEqual([false, true])
  expect([due(59, 58, 0), due(60, 58, 0), due(3, 58, 0)]).toEqual([false, true, true])
  expect(isFolderBackupDue({ now: at(5), changedAt: at(0), lastAt: null, isDirty: false })).toBe(false)
})
