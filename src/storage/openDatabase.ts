import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import { defineDatabase, nativeVersion, schemaVersion } from './database'
import type { Database } from './database'
import { openAsItIs } from './native'
import { readSetting, saveSetting } from './settings'
import type { SnapshotFault } from './snapshots'

/** Why the stored work cannot be opened; nothing was written. `unkept`: no copy could be kept of it before an upgrade. */
export type OpenProblem =
  | { readonly code: 'newer'; readonly found: number }
  | { readonly code: 'unkept'; readonly message: string }
  | { readonly code: 'unavailable'; readonly message: string }

/** What only the world can give when a database is made: fresh random ids. */
export interface NewDatabase {
  readonly name: string
  readonly newId: () => string
  /**
   * F14 — Keeps what is there before it is upgraded; where it cannot, nothing is upgraded. Absent for what is a copy itself.
   */
  readonly keepBefore?: () => Promise<Result<unknown, SnapshotFault>>
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
    const isOlder = found > 0 && found < nativeVersion
    const unkept = isOlder ? await keepFault(wanted) : undefined
    if (unkept !== undefined) return fail({ code: 'unkept', message: unkept })
    const db = defineDatabase(wanted.name, isOlder ? (await import('./upgrades')).upgrades : undefined)
    listen(db, wanted)
    await db.open()
    const schema = await readSetting(db, 'schema')
    if (schema !== undefined && schema > schemaVersion) return closed(db, schema)
    if (schema === undefined) await fill(db, wanted.newId)
    return ok(db)
  } catch (error) {
    const found = await storedVersion(wanted.name).catch(() => 0)
    if (found > nativeVersion) return fail({ code: 'newer', found }) // it was upgraded meanwhile
    return fail({ code: 'unavailable', message: String(error) })
  }
}

/** The native version of a database in this browser; 0 where there is none. */
async function storedVersion(name: string): Promise<number> {
  if (typeof indexedDB.databases !== 'function') return versionAsItIs(name)
  const all = await indexedDB.databases()
  return all.find((database) => database.name === name)?.version ?? 0
}

async function versionAsItIs(name: string): Promise<number> {
  const db = await openAsItIs(name)
  db?.close()
  return db?.version ?? 0
}

async function keepFault({ keepBefore }: NewDatabase): Promise<string | undefined> {
  const kept = await keepBefore?.()
  if (!kept || kept.ok) return undefined
  return kept.error.code === 'full' ? 'there is no room for it on the disk' : kept.error.message
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
