import type { Json } from '#domain/canonical'
import type { BackupHistory } from '#domain/bundle/history'
import { liveEntries } from '#domain/register'
import { namesOf } from './actors'
import type { Database } from './database'
import { ownRecords } from './decisions'
import { isUnsent } from './ledger'
import { requireSetting } from './settings'

/**
 * What a backup's records follow from, read inside the caller's transaction. Drafts that were written over here before they
 * left in any file are not in it: nobody but their writer ever saw them (R2).
 */
export async function readHistory(db: Database): Promise<BackupHistory> {
  const actor = await requireSetting(db, 'actor')
  const texts = new Map((await db.bundleTexts.toArray()).map(({ id, text }) => [id, text]))
  const files = await db.bundles.toArray()
  const decisions = await db.decisions.orderBy('n').toArray()
  return {
    files: files.map(({ id, fileName, importedAt, key }) => ({
      fileName,
      importedAt,
      key,
      bundle: parsed(texts.get(id) ?? '{}'),
    })),
    decisions: decisions.map(({ n: _n, ...decision }) => decision),
    own: await ownThatLeave(),
    exports: await db.exports.toArray(),
    actors: [...namesOf(actor)],
  }

  async function ownThatLeave(): Promise<BackupHistory['own']> {
    const own = await ownRecords(db)
    return own.flatMap(({ kind, id, entries }) =>
      Object.entries(entries).flatMap(([register, all]) => {
        const live = liveEntries(all)
        const leaving = all.filter((entry) => !isUnsent(entry, actor) || live.includes(entry))
        return leaving.map((entry) => ({ kind, id, register, entry }))
      }),
    )
  }
}

function parsed(text: string): Json {
  // oxlint-disable-next-line typescript/no-unsafe-return -- the gate had seen that it is JSON before it was kept
  return JSON.parse(text)
}
