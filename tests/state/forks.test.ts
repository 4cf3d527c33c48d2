// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { exportFile } from '#state/commands/exportFile'
import { acceptFile, previewFile } from '#state/commands/importFile'
import { save } from '#state/commands/save'
import { startCouncil } from '#state/commands/start'
import { sealBundle } from '#state/bundleFile'
import { openWorkspace } from '#state/workspace'
import type { Workspace } from '#state/workspace'
import { readConflicts } from '#storage/inbox'
import { readSetting, saveSetting } from '#storage/settings'
import { Colleague } from './colleague'
import { emptyWorkspace, givenText, testWorld } from './testWorkspace'

const id = 'a@2012-Q1'
const whole = { what: 'request', quarter: '2012-Q1', sections: [], posts: [] } as const

test('[R10] [F45] a copied profile: both values stay, the fork is named, and the one who learns of it takes a new name', async () => {
  const { theirs, mine } = await copiedProfile()
  const before = await readSetting(mine.db, 'actor')
  await take(mine, theirs)
  const [open] = await readConflicts(mine.db)
  const [conflict] = open?.conflicts ?? []
  expect(conflict).toMatchObject({ about: 'values', isForked: true })
  expect(conflict?.about === 'values' && conflict.sides.map(({ value }) => value).toSorted(byText)).toEqual([
    'In the copy.',
    'In the original.',
  ])
  const after = await readSetting(mine.db, 'actor')
  expect(after).toMatchObject({ counter: 0, former: [{ id: before?.id }] })
  expect(after?.id).not.toBe(before?.id)
  mine.close()
})

test('[R10] [B6] two files of one writer with one number show a copy too, whatever stands in them', async () => {
  const { theirs, mine } = await copiedProfile()
  await save(mine, comment('Over it.', 'In the original.'))
  await exportFile(mine, { scope: whole })
  const before = await readSetting(mine.db, 'actor')
  await take(mine, theirs)
  expect((await readSetting(mine.db, 'actor'))?.id).not.toBe(before?.id)
  mine.close()
})

test('[R10] a request names the writers that forked, and one of them takes a new name when it is opened', async () => {
  const { theirs, mine } = await copiedProfile()
  const name = (await readSetting(mine.db, 'actor'))?.id
  await take(mine, theirs)
  await exportFile(mine, { scope: whole })
  const request = mine.saved.at(-1)?.text ?? ''
  expect(JSON.parse(request).head.forked).toEqual([name])
  mine.close()
  const copy = await emptyWorkspace()
  await saveSetting(copy.db, 'actor', { id: name ?? '', counter: 9, sent: [], seq: 9, former: [] })
  await take(copy, request)
  expect(await readSetting(copy.db, 'actor')).toMatchObject({ former: [{ id: name }] })
  copy.close()
})

test('[R4] [G7] an entry under the own name that was never written here brings a new name, and no counter is taken over', async () => {
  const workspace = await emptyWorkspace()
  await startCouncil(workspace, { name: 'Anytown', firstMonth: 4, quarter: '2012-Q1' })
  const before = await readSetting(workspace.db, 'actor')
  const council = await readSetting(workspace.db, 'organisationId')
  for (const counter of [2 ** 40, 2 ** 40 - 1, (before?.counter ?? 0) + 1]) {
    const own = await readSetting(workspace.db, 'actor')
    const same = new Colleague(own?.id ?? '', council)
    same.write({ kind: 'measurement', id: `n${counter}@2012-Q1`, register: 'comment' }, 'Under my name.')
    const text = await same.file({ head: { actor: undefined } })
    const {
      id: _id,
      contentId: _contentId,
      integrity: _integrity,
      ...bundle
    } = JSON.parse(text.replace(`"${own?.id}.1"`, `"${own?.id}.${counter}"`))
    const { sha256 } = testWorld().environment
    await take(workspace, JSON.stringify(await sealBundle(bundle, sha256)))
    const after = await readSetting(workspace.db, 'actor')
    expect(after?.counter).toBe(0)
    expect(after?.former.at(-1)?.id).toBe(own?.id)
    const place = { kind: 'measurement' as const, id: `n${counter}@2012-Q1`, register: 'comment' }
    const over = { ...place, value: 'Mine.', before: 'Under my name.' }
    expect(await save(workspace, { label: 'Over it', writes: [over] })).toEqual({ ok: true, value: null })
    const [written] = (await workspace.db.ownEntries.toArray()).at(-1)?.entries ?? []
    expect(written?.entry.dot).toBe(`${after?.id}.1`)
    await saveSetting(workspace.db, 'actor', {
      id: `again${counter}`,
      counter: 0,
      sent: [],
      seq: 0,
      former: [],
    })
  }
  workspace.close()
})

test('[R10] storage that is behind what was remembered of it is an old copy: it takes a new name, once', async () => {
  const workspace = await emptyWorkspace()
  await startCouncil(workspace, { name: 'Anytown', firstMonth: 4, quarter: '2012-Q1' })
  const actor = await readSetting(workspace.db, 'actor')
  workspace.close()
  localStorage.setItem('quarterdeck-counter-own', `${actor?.id} ${(actor?.counter ?? 0) + 1}`)
  const behind = await reopened()
  expect(await readSetting(behind.db, 'actor')).toMatchObject({ counter: 0, former: [{ id: actor?.id }] })
  const renamed = (await readSetting(behind.db, 'actor'))?.id
  behind.close()
  const again = await reopened()
  expect((await readSetting(again.db, 'actor'))?.id).toBe(renamed)
  again.close()
})

test('[R10] storage that is ahead of what was remembered, or of which nothing was, keeps its name', async () => {
  const workspace = await emptyWorkspace()
  await startCouncil(workspace, { name: 'Anytown', firstMonth: 4, quarter: '2012-Q1' })
  const actor = await readSetting(workspace.db, 'actor')
  workspace.close()
  for (const remembered of [`${actor?.id} 1`, 'other 999', 'nonsense', '']) {
    localStorage.setItem('quarterdeck-counter-own', remembered)
    const opened = await reopened()
    expect(await readSetting(opened.db, 'actor')).toEqual(actor)
    opened.close()
  }
})

/** What a copied profile wrote as a file, and the original, which wrote something else under the same number. */
async function copiedProfile() {
  const copy = await emptyWorkspace()
  await startCouncil(copy, { name: 'Anytown', firstMonth: 4, quarter: '2012-Q1' })
  const tables = await Promise.all(
    copy.db.tables.map(async ({ name }) => [name, await copy.db.table(name).toArray()] as const),
  )
  await save(copy, comment('In the copy.', undefined))
  await exportFile(copy, { scope: whole })
  copy.close()
  localStorage.clear()
  const mine = await emptyWorkspace()
  for (const [name, rows] of tables) await mine.db.table(name).bulkPut(rows)
  await save(mine, comment('In the original.', undefined))
  return { theirs: copy.saved[0]?.text ?? '', mine }
}

async function take(workspace: Workspace, text: string): Promise<void> {
  const preview = await previewFile(workspace, givenText(text))
  if (!preview.ok) throw new Error(JSON.stringify(preview.error))
  expect(await acceptFile(workspace, preview.value)).toEqual({ ok: true, value: null })
}

async function reopened(): Promise<Workspace> {
  const opened = await openWorkspace('own', testWorld().environment)
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}

const comment = (value: string, before: string | undefined) => ({
  label: 'Comment of A',
  writes: [{ kind: 'measurement' as const, id, register: 'comment', value, before }],
})

const byText = (a: unknown, b: unknown): number => (String(a) < String(b) ? -1 : 1)
