import { afterEach, describe, expect, test, vi } from 'vitest'
import { putFileBack, takeProposals, withdrawFile } from '#state/commands/decideFiles'
import { exportFile } from '#state/commands/exportFile'
import { undo } from '#state/commands/history'
import { openFiles, previewOf, takeFiles } from '#state/commands/importFile'
import { openBackup, restoreBackup } from '#state/commands/restore'
import { save } from '#state/commands/save'
import { startCouncil } from '#state/commands/start'
import type { Workspace } from '#state/workspace'
import { readProposals } from '#storage/inbox'
import { requireSetting } from '#storage/settings'
import { failAtWrite } from '../storage/failingWrites'
import { dump } from '../storage/openedDatabase'
import { Colleague } from './colleague'
import { takeText } from './taking'
import { emptyWorkspace, givenText } from './testWorkspace'

afterEach(() => vi.restoreAllMocks())

const comment = (id: string, value: string, before?: string) => ({
  label: 'Comment',
  writes: [{ kind: 'measurement', id, register: 'comment', value, before } as const],
})

/** A council at work, and three files for it that bring figures, a contention, a proposal and a deletion. */
async function councilWithFiles() {
  const workspace = await emptyWorkspace()
  await startCouncil(workspace, { name: 'Anytown', firstMonth: 4, quarter: '2012-Q1' })
  await save(workspace, comment('a@2012-Q1', 'as it was'))
  await exportFile(workspace, { scope: { what: 'everything' } })
  await save(workspace, comment('a@2012-Q1', 'mine', 'as it was'))
  const council = await requireSetting(workspace.db, 'organisationId')
  const [first, second, third] = [1, 2, 3].map((at) => new Colleague(`colleague${at}`, council))
  if (!first || !second || !third) throw new Error('there are three')
  first.learn(workspace.saved[0]?.text ?? '')
  first.comment('a@2012-Q1', 'theirs')
  second.comment('b@2012-Q1', 'new')
  second.write({ kind: 'measurement', id: 'b@2012-Q1', register: 'target' }, { kind: 'point', value: '10' })
  third.learn(workspace.saved[0]?.text ?? '')
  third.delete('measurement', 'a@2012-Q1')
  const texts = [await first.file(), await second.file(), await third.file()]
  return { workspace, texts }
}

async function previewOfAll(workspace: Workspace, texts: readonly string[]) {
  const outcomes = await openFiles(
    workspace,
    texts.map((text, at) => givenText(text, `${at}.json`)),
  )
  const files = outcomes.flatMap(({ opened }) => (opened.ok ? [opened.value] : []))
  expect(files).toHaveLength(texts.length)
  return previewOf(workspace, files)
}

/** Fails work at every write in turn, each time held against what was there, until it goes through. */
async function failsWhole(workspace: Workspace, work: () => Promise<{ readonly ok: boolean }>) {
  const before = await dump(workspace.db)
  for (let k = 1; k < 1000; k += 1) {
    const writes = failAtWrite(k)
    const outcome = await work()
    vi.restoreAllMocks()
    if (writes() < k) {
      expect(outcome.ok).toBe(true)
      expect(await dump(workspace.db)).not.toBe(before)
      return k - 1
    }
    expect(outcome).toMatchObject({ ok: false, error: { code: 'failed' } })
    expect(workspace.session.getState().save.state).toBe('failed')
    expect(await dump(workspace.db)).toBe(before)
  }
  throw new Error('it never went through')
}

describe('[F24] whatever stops it half-way, everything is as it was', () => {
  test('an import of three files, at every write', async () => {
    const { workspace, texts } = await councilWithFiles()
    const preview = await previewOfAll(workspace, texts)
    const writes = await failsWhole(workspace, () => takeFiles(workspace, { preview, files: preview.files }))
    expect(writes).toBeGreaterThan(15)
    expect(await workspace.db.bundles.count()).toBe(3)
    workspace.close()
  })

  test('withdrawing a file, putting it back and taking a proposal, at every write', async () => {
    const { workspace, texts } = await councilWithFiles()
    for (const text of texts) await takeText(workspace, text)
    const [file] = await workspace.db.bundles.toArray()
    if (!file) throw new Error('it was not taken in')
    expect(await failsWhole(workspace, () => withdrawFile(workspace, file))).toBeGreaterThan(3)
    expect(await failsWhole(workspace, () => putFileBack(workspace, file))).toBeGreaterThan(3)
    const proposals = await readProposals(workspace.db)
    expect(proposals.map(({ register }) => register)).toContain('target')
    expect(await failsWhole(workspace, () => takeProposals(workspace, proposals))).toBeGreaterThan(3)
    expect(await failsWhole(workspace, () => undo(workspace))).toBeGreaterThan(3)
    workspace.close()
  })

  test('restoring a backup over what is here, at every write', async () => {
    const { workspace, texts } = await councilWithFiles()
    for (const text of texts) await takeText(workspace, text)
    await exportFile(workspace, { scope: { what: 'everything' } })
    await save(workspace, comment('c@2012-Q1', 'after the backup'))
    const text = workspace.saved.at(-1)?.text ?? ''
    const backup = await openBackup(workspace, givenText(text, 'backup.json'))
    if (!backup.ok) throw new Error(backup.error[0]?.message)
    const writes = await failsWhole(workspace, () => restoreBackup(workspace, backup.value))
    expect(writes).toBeGreaterThan(15)
    const again = await exportFile(workspace, { scope: { what: 'everything' } })
    expect(again.contentId).toBe(backup.value.bundle.contentId)
    workspace.close()
  })

  test('cancelling before it begins, and while it is written', async () => {
    const { workspace, texts } = await councilWithFiles()
    const preview = await previewOfAll(workspace, texts)
    const before = await dump(workspace.db)
    const { save: saved } = workspace.session.getState()
    const early = AbortSignal.abort()
    const late = new AbortController()
    workspace.db.bundleTexts.hook('creating', () => late.abort())
    for (const signal of [early, late.signal]) {
      const outcome = await takeFiles(workspace, { preview, files: preview.files, signal })
      expect(outcome).toEqual({ ok: false, error: { code: 'cancelled' } })
      expect(await dump(workspace.db)).toBe(before)
      expect(workspace.session.getState().save).toEqual(saved)
    }
    expect((await takeFiles(workspace, { preview, files: preview.files })).ok).toBe(true)
    workspace.close()
  })

  test('cancelling while files are read leaves the rest unread', async () => {
    const { workspace, texts } = await councilWithFiles()
    const before = await dump(workspace.db)
    const control = new AbortController()
    const given = texts.map((text) => givenText(text))
    const onFile = () => control.abort()
    expect(await openFiles(workspace, given, { onFile, signal: control.signal })).toHaveLength(1)
    expect(await dump(workspace.db)).toBe(before)
    workspace.close()
  })
})
