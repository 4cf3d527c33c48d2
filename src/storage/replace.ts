import type { Database } from './database'
import { acceptFiles } from './files'
import type { FilesAcceptance } from './files'
import { requireSetting, saveSetting } from './settings'

export interface Replacement extends Omit<FilesAcceptance, 'revision' | 'label' | 'signal'> {
  /** Fresh: what the writer before has written comes back as another's, so that no number is given twice (R4). */
  readonly actor: string
}

/**
 * Puts a file in the place of everything that is here, in one transaction: where it cannot be written whole, all that was
 * here stays. Revisions go on, so that every tab follows. No step of undo: what was here is gone.
 */
export function replaceEverything(db: Database, { actor, ...acceptance }: Replacement): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    const revision = (await requireSetting(db, 'revision')) + 1
    await takeAllAway(db, revision)
    await saveSetting(db, 'revision', revision)
    await saveSetting(db, 'actor', { id: actor, counter: 0, sent: [], seq: 0, former: [] })
    await saveSetting(db, 'me', '')
    const accepted = await acceptFiles(db, { ...acceptance, revision, label: null })
    if (!accepted.ok) throw new Error('The revision moved within one transaction, which cannot be')
  })
}

/** Rows stay without their record, as they do for what was deleted: that is how the screens hear of it. */
async function takeAllAway(db: Database, revision: number): Promise<void> {
  const rows = await db.records.toArray()
  await db.records.bulkPut(rows.map((row) => ({ ...row, revision, record: null })))
  for (const table of [
    db.marks,
    db.ownEntries,
    db.bundles,
    db.bundleTexts,
    db.decisions,
    db.exports,
    db.shelfCopies,
  ])
    await table.clear()
}
