import { doubtOf } from '#domain/bundle/trust'
import { withdrawFile } from '#state/commands/decideFiles'
import { exportFile } from '#state/commands/exportFile'
import { openFiles, previewOf } from '#state/commands/importFile'
import { openBackup, restoreBackup } from '#state/commands/restore'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { readSetting } from '#storage/settings'
import { describe, expect, it, vi } from 'vitest'
import { comment, fileNamed } from './atWork'
import { previewed, takeText } from './taking'
import { givenText, testWorld } from './testWorkspace'
import { required, twoBrowsers } from './twoBrowsers'

describe('files of two browsers', () => {
  it('[B7] are signed: the first time, then known, and their key is kept with them', async () => {
    const { workspace, officer } = await twoBrowsers()
    const first = await officer.file('one')
    expect(await trustIn(workspace, first)).toEqual(['firstTime', undefined])
    await takeText(workspace, first)
    const { key } = await fileNamed(workspace)
    expect(key).toBe((await readSetting(officer.browser.db, 'signingKey'))?.publicKey)
    expect(await trustIn(workspace, await officer.file('two'))).toEqual(['known', undefined])
  })

  it('[B7] one key serves all files, and no backup has its private part', async () => {
    const { officer } = await twoBrowsers()
    const [one, two] = [await officer.file('one'), await officer.file('two')].map(signatureIn)
    expect(one?.key).toBe(two?.key)
    expect(one?.value).not.toBe(two?.value)
    await exportFile(officer.browser, { scope: { what: 'everything' } })
    expect(officer.saved.at(-1)?.text).not.toMatch(/signingKey|privateKey/)
    const stored = await readSetting(officer.browser.db, 'signingKey')
    await expect(crypto.subtle.exportKey('pkcs8', required(stored).privateKey)).rejects.toThrow(/extractable/)
  })

  it('[B7] a browser that restores the backup of another signs with a key of its own', async () => {
    const { workspace, officer } = await twoBrowsers()
    await officer.file('one')
    await exportFile(officer.browser, { scope: { what: 'everything' } })
    const backup = await openBackup(workspace, givenText(officer.saved.at(-1)?.text ?? ''))
    if (!backup.ok) throw new Error(backup.error[0]?.message)
    await restoreBackup(workspace, backup.value)
    await exportFile(workspace, { scope: { what: 'everything' } })
    expect(signatureIn(workspace.saved.at(-1)?.text ?? '')?.key).not.toBe(
      signatureIn(officer.saved.at(-1)?.text ?? '')?.key,
    )
  })

  it('[B7] what a browser knew of keys goes with its backup, checked anew', async () => {
    const { workspace, officer } = await twoBrowsers()
    await takeText(workspace, await officer.file('one'))
    await exportFile(workspace, { scope: { what: 'everything' } })
    const text = workspace.saved.at(-1)?.text ?? ''
    const { key } = await fileNamed(workspace)
    const backup = await openBackup(workspace, givenText(text))
    if (!backup.ok) throw new Error(backup.error[0]?.message)
    await restoreBackup(workspace, backup.value)
    expect((await fileNamed(workspace)).key).toBe(key)
  })

  it('[B7] a browser that cannot sign saves its files unsigned', async () => {
    const world = testWorld()
    const subtle = {
      ...crypto.subtle,
      generateKey: () => Promise.reject(new DOMException('', 'NotSupportedError')),
    }
    const { officer } = await twoBrowsers({ ...world, environment: { ...world.environment, subtle } })
    expect(signatureIn(await officer.file('one'))).toBeNull()
  })

  it('[B7] a browser whose key does not sign any more saves its files unsigned', async () => {
    const { officer } = await twoBrowsers()
    expect(signatureIn(await officer.file('one'))).not.toBeNull()
    const broken = vi.spyOn(crypto.subtle, 'sign').mockRejectedValue(new TypeError('not a CryptoKey'))
    expect(signatureIn(await officer.file('two'))).toBeNull()
    broken.mockRestore()
  })
})

describe('a file is left out unless a person says otherwise', () => {
  it('[F38] signed with another key by the same writer', async () => {
    const { workspace, officer } = await twoBrowsers()
    await takeText(workspace, await officer.file('one'))
    await officer.browser.db.settings.delete('signingKey')
    expect(await trustIn(workspace, await officer.file('two'))).toEqual(['otherKey', 'otherKey'])
  })

  it('[F38] unsigned once its writer has signed, also as a plain file, also when the signed one was taken out', async () => {
    const { workspace, officer } = await twoBrowsers()
    const first = await officer.file('one')
    const next = await officer.file('two')
    expect(
      await trustIn(
        workspace,
        edited(next, ({ signature: _gone, ...rest }) => rest),
      ),
    ).toEqual(['unsigned', undefined])
    await takeText(workspace, first)
    const isMissing = ['missing', 'missing']
    expect(
      await trustIn(
        workspace,
        edited(next, (file) => ({ ...file, signature: null })),
      ),
    ).toEqual(isMissing)
    expect(await trustIn(workspace, plainOf(next))).toEqual(isMissing)
    await withdrawFile(workspace, await fileNamed(workspace))
    expect(await trustIn(workspace, plainOf(next))).toEqual(isMissing)
  })

  it('[F38] unsigned beside a signed file of the same writer, in whatever order they are given', async () => {
    const { workspace, officer } = await twoBrowsers()
    const signed = await officer.file('one')
    const unsigned = plainOf(await officer.file('two'))
    for (const texts of [
      [signed, unsigned],
      [unsigned, signed],
    ]) {
      const { files } = await previewAll(workspace, texts)
      const trusts = files.map(({ trust }) => trust)
      expect(trusts.toSorted()).toEqual(['firstTime', 'missing'])
    }
  })

  it('[F38] changed in any field of its envelope', async () => {
    const { workspace, officer } = await twoBrowsers()
    const text = await officer.file('one')
    const changes: Readonly<Record<string, (file: BundleText) => object>> = {
      kind: (file) => ({ ...file, kind: 'request' }),
      formatVersion: (file) => ({ ...file, formatVersion: 2 }),
      id: (file) => ({ ...file, id: `sha256:${'0'.repeat(64)}` }),
      contentId: (file) => ({ ...file, contentId: `sha256:${'0'.repeat(64)}` }),
      createdAt: ({ head, ...file }) => ({ ...file, head: { ...head, createdAt: '2013-01-01T00:00:00Z' } }),
      actor: ({ head, ...file }) => ({ ...file, head: { ...head, actor: { ...head.actor, id: 'other' } } }),
      post: ({ head, ...file }) => ({ ...file, head: { ...head, actor: { ...head.actor, post: 'other' } } }),
      note: ({ head, ...file }) => ({ ...file, head: { ...head, note: 'As agreed by phone' } }),
      scope: ({ head, ...file }) => ({ ...file, head: { ...head, scope: undefined } }),
      basedOn: ({ head, ...file }) => ({ ...file, head: { ...head, basedOn: [`sha256:${'0'.repeat(64)}`] } }),
      app: ({ head, ...file }) => ({
        ...file,
        head: { ...head, app: { name: 'quarterdeck', version: '9' } },
      }),
      added: (file) => ({ ...file, added: 1 }),
      recordGone: ({ payload, ...file }) => ({ ...file, payload: { records: payload.records.slice(1) } }),
    }
    expect(await trustIn(workspace, text)).toEqual(['firstTime', undefined])
    for (const [name, change] of Object.entries(changes)) {
      const [, doubt] = await trustIn(workspace, edited(text, change))
      expect([name, doubt]).toEqual([name, 'coverChanged'])
    }
  })

  it('[F38] with the hashes made right again over a changed cover, under the signature that was', async () => {
    const { workspace, officer } = await twoBrowsers()
    const text = await officer.file('one')
    const other = edited(await officer.file('two'), (file) => ({ ...file, signature: signatureIn(text) }))
    expect(await trustIn(workspace, other)).toEqual(['wrong', 'wrong'])
    const flipped = edited(text, (file) => ({
      ...file,
      signature: { ...signatureIn(text), value: `A${signatureIn(text)?.value.slice(1)}` },
    }))
    expect(await trustIn(workspace, flipped)).toEqual(['wrong', 'wrong'])
  })

  it('[G5] with a record damaged on the way, which is told from a forged signature', async () => {
    const { workspace, officer } = await twoBrowsers()
    await save(officer.browser, comment('b@2012-Q1', 'another'))
    const text = (await officer.file('one')).replace('"one"', '"won"')
    expect(await trustIn(workspace, text)).toEqual(['wrong', 'damaged'])
  })

  it('[B4] and once a person says so, it is taken in and stays readable in a backup', async () => {
    const { workspace, officer } = await twoBrowsers()
    const text = edited(await officer.file('one'), (file) => ({ ...file, added: 1 }))
    await takeText(workspace, text)
    expect(await fileNamed(workspace)).toMatchObject({ key: null })
    await exportFile(workspace, { scope: { what: 'everything' } })
    const backup = await openBackup(workspace, givenText(workspace.saved.at(-1)?.text ?? ''))
    expect(backup).toMatchObject({ ok: true, value: { history: { files: [{ bundle: { key: null } }] } } })
  })
})

interface BundleText {
  readonly head: { readonly actor: object; readonly [member: string]: unknown }
  readonly payload: { readonly records: readonly Readonly<Record<string, unknown>>[] }
  readonly signature?: unknown
  readonly [member: string]: unknown
}

/** The same file, changed behind its hashes. */
function edited(text: string, change: (file: BundleText) => object): string {
  const file: BundleText = JSON.parse(text)
  return JSON.stringify(change(file), null, 1)
}

/** What an editor or a forger leaves of it who knows that a plain file carries no hashes (B2). */
const plainOf = (text: string): string =>
  edited(text, ({ id: _id, contentId: _content, integrity: _hashes, signature: _signature, ...file }) => ({
    ...file,
    payload: { records: file.payload.records.map(({ marks: _marks, siblings: _siblings, ...one }) => one) },
  }))

function signatureIn(text: string): { readonly key: string; readonly value: string } | null {
  const { signature }: { signature: { key: string; value: string } | null } = JSON.parse(text)
  return signature
}

async function trustIn(workspace: Workspace, text: string) {
  const [file] = (await previewed(workspace, givenText(text))).files
  if (!file) throw new Error('no file was previewed')
  return [file.trust, doubtOf(file)]
}

async function previewAll(workspace: Workspace, texts: readonly string[]) {
  const outcomes = await openFiles(
    workspace,
    texts.map((text) => givenText(text)),
  )
  return previewOf(
    workspace,
    outcomes.flatMap(({ opened }) => (opened.ok ? [opened.value] : [])),
  )
}
