import type { RecordEntries } from '#domain/bundle/entries'
import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import { namesOf } from './actors'
import { nativeVersion } from './database'
import type { Database } from './database'
import { deleteNatively } from './native'
import { openDatabase } from './openDatabase'
import { readRaw, writeRaw } from './rawDatabase'
import type { RawDatabase } from './rawDatabase'
import { everyCounter } from './replace'
import type { Actor } from './rows'
import { readSetting, requireSetting, saveSetting } from './settings'
import { readSnapshot, removeSnapshots } from './snapshots'

/** A snapshot as it would stand in the tables of this version. Nothing has been changed. */
export interface OpenedSnapshot {
  readonly raw: RawDatabase
  readonly unions: readonly RecordEntries[]
}

/** Why a snapshot cannot be opened. `newer`: a later version of Quarterdeck wrote it. */
export type SnapshotProblem =
  | { readonly code: 'gone' }
  | { readonly code: 'newer' }
  | { readonly code: 'damaged'; readonly message: string }

/** Opens a snapshot; one of an earlier version is brought up to this one in a database beside the work. */
export async function openSnapshot(
  name: string,
  id: number,
): Promise<Result<OpenedSnapshot, SnapshotProblem>> {
  try {
    const found = await readSnapshot(name, id)
    if (!found) return fail({ code: 'gone' })
    if (found.version > nativeVersion) return fail({ code: 'newer' })
    const raw = found.version === nativeVersion ? found : await broughtUp(found)
    return ok({ raw, unions: unionsIn(raw) })
  } catch (error) {
    return fail({ code: 'damaged', message: String(error) })
  }
}

async function broughtUp(found: RawDatabase): Promise<RawDatabase> {
  const name = `${found.name}-looked-at`
  try {
    await writeRaw({ ...found, name })
    const opened = await openDatabase({ name, newId: () => '', onBlocked: nothing, onOutdated: nothing })
    if (!opened.ok) throw new Error(`It cannot be brought up to this version: ${opened.error.code}`)
    opened.value.close({ disableAutoOpen: true })
    const raw = await readRaw(name)
    if (!raw) throw new Error('It went away while it was looked at.')
    return { ...raw, name: found.name }
  } finally {
    await deleteNatively(name)
    await removeSnapshots(name)
  }
}

const nothing = (): void => undefined

/** What is to be put in the place of everything. */
export interface SnapshotReplacement {
  readonly snapshot: OpenedSnapshot
  /** Fresh: what was written since under the present name may be with others by now (R10). */
  readonly actor: string
  /** Of what is here, as the person saw what would go. */
  readonly revision: number
}

/**
 * Puts a snapshot in the place of everything that is here, in one transaction; refused where anything was written since the
 * person saw what would go. Revisions go on, so that every tab follows. What has left in files has left: those files
 * stay known.
 */
export function restoreSnapshot(
  db: Database,
  { snapshot, actor, revision: seen }: SnapshotReplacement,
): Promise<Result<null, 'moved'>> {
  return db.transaction('rw', db.tables, async () => {
    const now = await requireSetting(db, 'revision')
    if (now !== seen) return fail('moved')
    const [present, key] = [await requireSetting(db, 'actor'), await readSetting(db, 'signingKey')]
    const revision = now + 1
    await clearAll(db, revision)
    for (const { name, rows } of snapshot.raw.stores)
      if (!ofTheirOwn.includes(name)) await putRows(db, name, rows)
    await db.records.toCollection().modify({ revision })
    await db.shelfCopies.clear()
    const restored = await requireSetting(db, 'actor')
    await saveSetting(db, 'actor', renamedAfter(actor, [restored, present]))
    await saveSetting(db, 'revision', revision)
    if (key) await saveSetting(db, 'signingKey', key)
    return ok(null)
  })
}

/** Only a cache, and made for other revisions. */
const ofTheirOwn: readonly string[] = ['shelfCopies']

async function putRows(db: Database, name: string, rows: readonly unknown[]): Promise<void> {
  if (db.tables.some((table) => table.name === name)) await db.table(name).bulkPut(rows)
}

/** Rows of what goes stay without their record: that is how the screens hear of it. */
async function clearAll(db: Database, revision: number): Promise<void> {
  const rows = await db.records.toArray()
  await db.records.bulkPut(rows.map(({ open: _open, ...row }) => ({ ...row, revision, record: null })))
  const emptied = db.tables.filter(({ name }) => name !== 'records' && name !== 'exports')
  for (const table of emptied) await table.clear()
}

/** The same browser under a new name; all that it wrote under any other may have left (R10, R11). */
function renamedAfter(id: string, actors: readonly Actor[]): Actor {
  const names = new Set(actors.flatMap(namesOf))
  return {
    id,
    counter: 0,
    sent: [],
    seq: 0,
    former: [...names].map((one) => ({ id: one, sent: everyCounter })),
  }
}

/** Every union of entries in a snapshot; what is none is left out. */
function unionsIn({ stores }: RawDatabase): readonly RecordEntries[] {
  const rows = stores.find(({ name }) => name === 'marks')?.rows ?? []
  return rows.filter(isUnion)
}

const isUnion = (row: unknown): row is RecordEntries =>
  typeof row === 'object' &&
  row !== null &&
  'kind' in row &&
  'id' in row &&
  'entries' in row &&
  typeof row.entries === 'object' &&
  row.entries !== null &&
  Object.values(row.entries).every(Array.isArray)
