import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Dexie } from 'dexie'
import type { GivenFile } from '#state/commands/importFile'
import type { Environment } from '#state/environment'
import { forgetMarker } from '#state/marker'
import { databaseNames, openWorkspace } from '#state/workspace'
import type { Workspace } from '#state/workspace'
import { removeSnapshots } from '#storage/snapshots'

/** What a test saw of the world outside. */
export interface TestWorld {
  readonly environment: Environment
  readonly saved: { readonly name: string; readonly text: string }[]
  readonly savedBytes: {
    readonly name: string
    readonly bytes: Uint8Array<ArrayBuffer>
    readonly type: string
  }[]
}

let ids = 0

export function testWorld(): TestWorld {
  const saved: { readonly name: string; readonly text: string }[] = []
  const savedBytes: TestWorld['savedBytes'] = []
  const environment: Environment = {
    now: () => '2012-07-12T09:30:00Z',
    newId: () => `id${(ids += 1)}`,
    sha256: (text) => Promise.resolve(createHash('sha256').update(text).digest('hex')),
    subtle: crypto.subtle,
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    saveFile: (name, text) => void saved.push({ name, text }),
    saveBytes: (name, bytes, type) => void savedBytes.push({ name, bytes, type }),
    choosePlace: undefined,
    chooseFolder: undefined,
    shareFile: undefined,
    address: () => 'https://quarterdeck.example/',
    readAsset: async (name) => new Uint8Array(await readFile(`public/${name}`)).buffer,
    reload: () => undefined,
    leave: () => undefined,
  }
  return { environment, saved, savedBytes }
}

/** An empty browser with its own writer. */
export async function emptyWorkspace(
  world = testWorld(),
): Promise<Workspace & { saved: TestWorld['saved'] }> {
  await Dexie.delete(databaseNames.own)
  await removeSnapshots(databaseNames.own)
  await forgetMarker()
  const opened = await openWorkspace('own', world.environment)
  if (!opened.ok) throw new Error(opened.error.code)
  return { ...opened.value, saved: world.saved }
}

export function givenText(text: string, name = 'file.json'): GivenFile {
  return givenBytes(new TextEncoder().encode(text), name)
}

export function givenBytes(bytes: Uint8Array<ArrayBuffer>, name = 'file.json'): GivenFile {
  return { name, size: bytes.byteLength, arrayBuffer: () => Promise.resolve(bytes.buffer) }
}

export const givenPath = async (path: string): Promise<GivenFile> =>
  givenText(await readFile(path, 'utf8'), path)
