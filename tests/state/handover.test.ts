import { expect, test } from 'vitest'
import { sealBundle } from '#state/bundleFile'
import { withdrawFile, putFileBack } from '#state/commands/decideFiles'
import { exportFile } from '#state/commands/exportFile'
import { undo } from '#state/commands/history'
import { acceptFile, previewFile } from '#state/commands/importFile'
import { openBackup, restoreBackup } from '#state/commands/restore'
import { save } from '#state/commands/save'
import { startCouncil } from '#state/commands/start'
import type { Workspace } from '#state/workspace'
import { readSetting } from '#storage/settings'
import { emptyWorkspace, givenText, testWorld } from './testWorkspace'

const id = 'a@2012-Q1'

test('[R3] a backup opened by a colleague goes on where it left off: files can still be withdrawn and put back', async () => {
  const { text, contentId } = await clerksBackup()
  const colleague = await restored(text)
  expect(await comment(colleague)).toBe('Theirs.')
  const again = await exportFile(colleague, { scope: { what: 'everything' } })
  expect(again.contentId).toBe(contentId)
  const [file] = await colleague.db.bundles.toArray()
  await withdrawFile(colleague, file ?? missing())
  expect(await comment(colleague)).toBe('Ours.')
  await putFileBack(colleague, file ?? missing())
  expect(await comment(colleague)).toBe('Theirs.')
  colleague.close()
})

test('[R10] the colleague writes under a new name, and what was written before stays their own', async () => {
  const { text, actor } = await clerksBackup()
  const colleague = await restored(text)
  const now = await readSetting(colleague.db, 'actor')
  expect(now).toMatchObject({ counter: 0, former: [{ id: actor }] })
  expect(await save(colleague, changed('New.', 'Theirs.'))).toEqual({ ok: true, value: null })
  const returned = await exportFile(colleague, { scope: { what: 'return', ...whole } })
  expect(returned.records).toBeGreaterThan(0)
  expect(colleague.saved.at(-1)?.text).toContain('"New."')
  colleague.close()
})

test('[R2] [R11] a draft that was written over here before it left is not in the backup', async () => {
  const { text } = await clerksBackup()
  expect(text).toContain('"Ours."')
  expect(text).not.toContain('A first draft.')
})

test('undo does not go back behind a restored backup', async () => {
  const { text } = await clerksBackup()
  const colleague = await restored(text)
  expect(await undo(colleague)).toEqual({ ok: false, error: { code: 'nothing' } })
  colleague.close()
})

test('a history that does not lead to the records is left out, and the records come back alone', async () => {
  const { text } = await clerksBackup()
  const { id: _id, integrity: _integrity, signature: _signature, ...bundle } = JSON.parse(text)
  bundle.history.own[0].entry.value = { name: 'Othertown' }
  const { sha256 } = testWorld().environment
  const resealed = await sealBundle(bundle, sha256)
  const workspace = await emptyWorkspace()
  const backup = await openBackup(workspace, givenText(JSON.stringify(resealed)))
  if (!backup.ok) throw new Error(JSON.stringify(backup.error))
  expect(backup.value.history).toBe('doubtful')
  expect(await restoreBackup(workspace, backup.value)).toEqual({ ok: true, value: null })
  expect(await comment(workspace)).toBe('Theirs.')
  expect(JSON.stringify(await workspace.db.records.toArray())).not.toContain('Othertown')
  expect((await workspace.db.bundles.toArray()).map(({ kind }) => kind)).toEqual(['backup'])
  workspace.close()
})

test.each<[string, (history: History) => void]>([
  ['a file in it that the gate refuses', ({ files }) => void (files[0].bundle.format = 'other')],
  ['an own entry of a wrong shape', ({ own }) => void (own[0].entry.value = { strange: 1 })],
  [
    'a decision about a file that is not in it',
    (history) => {
      const withdrawn = { ...history.decisions[0], file: `sha256:${'0'.repeat(64)}`, verdict: 'withdrawn' }
      history.decisions = [...history.decisions, withdrawn]
    },
  ],
  ['a decision of no kind', ({ decisions }) => void (decisions[0].verdict = 'perhaps')],
  ['a history that is none', (history) => void delete history.own],
])('[G3] %s makes the history doubtful', async (_what, breakIt) => {
  const { text } = await clerksBackup()
  const { id: _id, integrity: _integrity, signature: _signature, ...bundle } = JSON.parse(text)
  breakIt(bundle.history)
  const { sha256 } = testWorld().environment
  const workspace = await emptyWorkspace()
  const backup = await openBackup(workspace, givenText(JSON.stringify(await sealBundle(bundle, sha256))))
  expect(backup.ok && backup.value.history).toBe('doubtful')
  workspace.close()
})

test('[F2] opened on the first page of an empty browser, a backup is restored with its history too', async () => {
  const { text } = await clerksBackup()
  const workspace = await emptyWorkspace()
  const preview = await previewFile(workspace, givenText(text))
  if (!preview.ok) throw new Error(JSON.stringify(preview.error))
  expect(await acceptFile(workspace, preview.value)).toEqual({ ok: true, value: null })
  expect((await workspace.db.bundles.toArray()).map(({ fileName }) => fileName)).toEqual(['theirs.json'])
  workspace.close()
})

test('[G1] [F2] a file as deep as a file may be comes back with a backup', async () => {
  const clerk = await emptyWorkspace()
  await startCouncil(clerk, { name: 'Anytown', firstMonth: 4, quarter: '2012-Q1' })
  const organisation = await readSetting(clerk.db, 'organisationId')
  const bundle = JSON.parse(await returnOver(clerk, organisation ?? ''))
  const deep = `${'['.repeat(31)}${']'.repeat(31)}`
  const text = JSON.stringify({ extra: 0, ...bundle }).replace('"extra":0', `"extra":${deep}`)
  const preview = await previewFile(clerk, givenText(text, 'deep.json'))
  if (!preview.ok) throw new Error(JSON.stringify(preview.error))
  expect(await acceptFile(clerk, preview.value)).toEqual({ ok: true, value: null })
  await exportFile(clerk, { scope: { what: 'everything' } })
  clerk.close()
  const colleague = await restored(clerk.saved.at(-1)?.text ?? '')
  const [file] = await colleague.db.bundles.toArray()
  expect(file?.fileName).toBe('deep.json')
  await withdrawFile(colleague, file ?? missing())
  await putFileBack(colleague, file ?? missing())
  expect(await comment(colleague)).toBe('Theirs.')
  colleague.close()
})

// oxlint-disable-next-line typescript/no-explicit-any -- a history that a test breaks on purpose
type History = any

const whole = { quarter: '2012-Q1', sections: [], posts: [] } as const

/** The clerk: an own draft written over, a file that came in over it, and everything saved. */
async function clerksBackup() {
  const clerk = await emptyWorkspace()
  await startCouncil(clerk, { name: 'Anytown', firstMonth: 4, quarter: '2012-Q1' })
  await save(clerk, changed('A first draft.', undefined))
  await save(clerk, changed('Ours.', 'A first draft.'))
  const organisation = await readSetting(clerk.db, 'organisationId')
  const file = await returnOver(clerk, organisation ?? '')
  const preview = await previewFile(clerk, givenText(file, 'theirs.json'))
  if (!preview.ok) throw new Error(JSON.stringify(preview.error))
  const accepted = await acceptFile(clerk, preview.value)
  if (!accepted.ok) throw new Error(accepted.error.code)
  const { contentId } = await exportFile(clerk, { scope: { what: 'everything' } })
  const actor = await readSetting(clerk.db, 'actor')
  clerk.close()
  const text = clerk.saved.at(-1)?.text ?? ''
  return { text, contentId, actor: actor?.id }
}

/** A return of somebody who had seen all that is here, so that theirs is shown. */
async function returnOver(clerk: Workspace, organisation: string): Promise<string> {
  const marks = await clerk.db.marks.get(['measurement', id])
  const over = Object.fromEntries(
    (marks?.entries['comment'] ?? []).map(({ dot }) => [dot.split('.')[0], Number(dot.split('.')[1])]),
  )
  const head = {
    app: { name: 'quarterdeck', version: '0.1.0' },
    organisation: { id: organisation, name: 'Anytown', firstMonth: 4 },
    createdAt: '2012-07-12T09:30:00Z',
  }
  const mark = { dot: 'officer.1', over, was: null, at: '2012-07-12T09:30:00Z', by: '' }
  const record = {
    kind: 'measurement',
    id,
    values: { comment: 'Theirs.' },
    marks: { comment: mark },
    siblings: {},
  }
  const bundle = await sealBundle(
    { kind: 'return', head, payload: { records: [record] } },
    clerk.environment.sha256,
  )
  return JSON.stringify(bundle)
}

async function restored(text: string) {
  const workspace = await emptyWorkspace()
  const backup = await openBackup(workspace, givenText(text))
  if (!backup.ok) throw new Error(JSON.stringify(backup.error))
  expect(backup.value.history).toBeTypeOf('object')
  expect(await restoreBackup(workspace, backup.value)).toEqual({ ok: true, value: null })
  return workspace
}

const changed = (value: string, before: string | undefined) => ({
  label: 'Comment of A',
  writes: [{ kind: 'measurement' as const, id, register: 'comment', value, before }],
})

async function comment({ db }: Workspace): Promise<unknown> {
  const record = (await db.records.get(['measurement', id]))?.record
  return record?.kind === 'measurement' ? record.values.comment : undefined
}

const missing = (): never => {
  throw new Error('No file is there')
}
