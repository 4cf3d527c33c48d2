import { exportFile } from '#state/commands/exportFile'
import { openFiles, previewOf, takeFiles } from '#state/commands/importFile'
import type { GivenFile } from '#state/commands/importFile'
import { openBackup, restoreBackup } from '#state/commands/restore'
import { handIn } from '#state/commands/submit'
import type { LockedFile } from '#state/givenFile'
import { sealFile } from '#state/passphrase'
import { describe, expect, it } from 'vitest'
import { fileNamed } from './atWork'
import { givenText } from './testWorkspace'
import { part, required, twoBrowsers } from './twoBrowsers'

const passphrase = 'kettle orbit maple ladder'

describe('a file locked with a passphrase', () => {
  it('[B8] comes in as what lies in it, under the same contentId, and the passphrase is kept nowhere', async () => {
    const { workspace, officer } = await twoBrowsers()
    await officer.write('quite private')
    const handed = await handIn(officer.browser, {
      part,
      passphrase,
      changes: { label: '', writes: [] },
      delivery: { by: 'download' },
    })
    if (!handed.ok) throw new Error('not handed in')
    const saved = required(officer.saved.at(-1))
    expect(saved.name).toMatch(/^sealed_id\d+-\d+_[0-9a-f]{8}\.json$/)
    expect(saved.text).not.toMatch(/quite private|crime|2012|return/)
    const asked: string[] = []
    const [outcome] = await openFiles(workspace, [givenText(saved.text, saved.name)], {
      onLocked: async ({ fileName, unlock }) => {
        asked.push(fileName)
        const wrong = await unlock('kettle orbit maple ladders')
        expect(wrong).toMatchObject({ ok: false, error: { code: 'sealed-closed' } })
        const right = await unlock(passphrase)
        return right.ok ? right.value : undefined
      },
    })
    if (!outcome?.opened.ok) throw new Error('not opened')
    const opened = outcome.opened.value
    expect(asked).toEqual([saved.name])
    expect([opened.bundle.contentId, opened.trust]).toEqual([handed.value.contentId, 'firstTime'])
    const preview = await previewOf(workspace, [opened])
    await takeFiles(workspace, { preview, files: preview.files })
    const { id } = await fileNamed(workspace, saved.name)
    expect((await workspace.db.bundleTexts.get(id))?.text).toBe(handed.value.text)
    for (const { db } of [workspace, officer.browser])
      expect(JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())))).not.toContain(
        'kettle',
      )
  })

  it('[B8] that is left locked, or damaged on the way, changes nothing and says so; the others are read', async () => {
    const { workspace, officer } = await twoBrowsers()
    const plain = await officer.file('one')
    await exportFile(officer.browser, { scope: { what: 'everything' }, passphrase })
    const text = officer.saved.at(-1)?.text ?? ''
    const given: readonly GivenFile[] = [
      givenText(text, 'locked.json'),
      givenText(text.replace('"iv"', '"vi"'), 'broken.json'),
      givenText(plain, 'open.json'),
    ]
    const asked: string[] = []
    const outcomes = await openFiles(workspace, given, {
      onLocked: ({ fileName }) => {
        asked.push(fileName)
        return Promise.resolve(undefined)
      },
    })
    expect(asked).toEqual(['locked.json'])
    expect(outcomes.map(({ opened }) => (opened.ok ? 'ok' : opened.error[0]?.code))).toEqual([
      'sealed',
      expect.stringMatching(/^sealed-/),
      'ok',
    ])
    const [unasked] = await openFiles(workspace, given)
    expect(unasked?.opened).toMatchObject({ ok: false, error: [{ code: 'sealed' }] })
  })

  it('[B8] [G1] may be larger than what lies in it, which then meets the same gate', async () => {
    const { workspace } = await twoBrowsers()
    const { environment } = workspace
    const filler = (length: number) => `{"format":1${' '.repeat(length)}}`
    const sizes = [19, 24, 26].map((megabytes) => megabytes * 1024 * 1024)
    const found: unknown[] = []
    for (const size of sizes) {
      const text = await sealFile(filler(size), passphrase, { ...environment, iterations: 100_000 })
      const [outcome] = await openFiles(workspace, [givenText(text)], { onLocked: unlockWith(passphrase) })
      found.push(outcome?.opened.ok === false && outcome.opened.error[0]?.code)
    }
    expect(found).toEqual(['not-ours', 'not-ours', 'too-large'])
  }, 60_000)

  it('[B8] a locked backup is restored as any other', async () => {
    const { workspace, officer } = await twoBrowsers()
    await officer.write('in the backup')
    await exportFile(officer.browser, { scope: { what: 'everything' }, passphrase })
    const file = givenText(officer.saved.at(-1)?.text ?? '')
    expect(await openBackup(workspace, file)).toMatchObject({ ok: false, error: [{ code: 'sealed' }] })
    const backup = await openBackup(workspace, file, unlockWith(passphrase))
    if (!backup.ok) throw new Error(backup.error[0]?.message)
    await restoreBackup(workspace, backup.value)
    const row = await workspace.db.records.get(['measurement', 'a@2012-Q1'])
    expect(row?.record?.values).toMatchObject({ comment: 'in the backup' })
  })
})

const unlockWith =
  (typed: string) =>
  async ({ unlock }: LockedFile) => {
    const unlocked = await unlock(typed)
    return unlocked.ok ? unlocked.value : undefined
  }
