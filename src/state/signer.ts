import { readSetting, saveSetting } from '#storage/settings'
import { createSigningKey, signId } from './signing'
import type { Signer, SigningKey } from './signing'
import type { Workspace } from './workspace'

/**
 * B7 — What signs the files of this browser. The key is made with the first file and never leaves: no backup has it.
 * A file leaves unsigned rather than not at all: where the browser can neither make nor keep a key (undefined), and where one
 * that was kept does not sign, as in a copied profile.
 */
export async function signerOf({
  db,
  environment,
}: Pick<Workspace, 'db' | 'environment'>): Promise<Signer | undefined> {
  const { subtle } = environment
  const key = (await readSetting(db, 'signingKey')) ?? (await newKey().catch(() => undefined))
  return key && ((id) => signId(key, id, subtle).catch(() => undefined))

  async function newKey(): Promise<SigningKey> {
    const made = await createSigningKey(subtle)
    return db.transaction('rw', db.settings, async () => {
      const ofAnotherTab = await readSetting(db, 'signingKey')
      if (!ofAnotherTab) await saveSetting(db, 'signingKey', made)
      return ofAnotherTab ?? made
    })
  }
}
