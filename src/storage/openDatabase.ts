import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import { defineDatabase, nativeVersion, schemaVersion } from './database'
import type { Database } from './database'
import { readSetting, saveSetting } from './settings'

/** Why the stored work cannot be opened; nothing was written. */
export type OpenProblem =
  | { readonly code: 'newer'; readonly found: number }
  | { readonly code: 'unavailable'; readonly message: string }

/** What only the world can give when a database is made: fresh random ids. */
export interface NewDatabase {
  readonly name: string
  readonly newId: () => string
  /** Another tab holds an older version open: it has been asked to close. */
  readonly onBlocked: () => void
  /** Another tab wants to upgrade or delete: this connection has been closed for good. */
  readonly onOutdated: () => void
}

/**
 * Opens, and on the first time fills, a database. Refuses one that a newer Quarterdeck wrote: Dexie would open
 * it silently and overwrite newer rows (reliability.md, fact 1).
 */
export async function openDatabase(wanted: NewDatabase): Promise<Result<Database, OpenProblem>> {
  try {
    const found = await storedVersion(wanted.name)
    if (found > nativeVersion) return fail({ code: 'newer', found })
    const db = defineDatabase(wanted.name)
    listen(db, wanted)
    await db.open()
    const schema = await readSetting(db, 'schema')
    if (schema !== undefined && schema > schemaVersion) return closed(db, schema)
    if (schema === undefined) await fill(db, wanted.newId)
    return ok(db)
  } catch (error) {
    return fail({ code: 'unavailable', message: String(error) })
  }
}

/** The native version of a database in this browser; 0 where there is none or the browser cannot say. */
async function storedVersion(name: string): Promise<number> {
  if (typeof indexedDB.databases !== 'function') return 0
  const all = await indexedDB.databases()
  return all.find((database) => database.name === name)?.version ?? 0
}

function listen(db: Database, { onBlocked, onOutdated }: NewDatabase): void {
  db.on('blocked', onBlocked)
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true })
    onOutdated()
    return false // Dexie's own listener would close it too, and let it open again by itself
  })
}

function closed(db: Database, found: number): Result<Database, OpenProblem> {
  db.close({ disableAutoOpen: true })
  return fail({ code: 'newer', found })
}

async function fill(db: Database, newId: () => string): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    if ((await readSetting(db, 'schema')) !== undefined) return
    await saveSetting(db, 'revision', 0)
    await saveSetting(db, 'actor', { id: newId(), counter: 0, sent: [], seq: 0, former: [] })
    await saveSetting(db, 'organisationId', newId())
    await saveSetting(db, 'schema', schemaVersion)
  })
}
