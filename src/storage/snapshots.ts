import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import { snapshotsToDrop, snapshotsToFree } from '#domain/snapshots'
import type { SnapshotCover, SnapshotReason } from '#domain/snapshots'
import { asJsonText, fromJsonText } from '#domain/verbatim'
import { gunzipped, gzipped } from './gzip'
import { answered, completed, deleteNatively, openAsItIs, openOrMake } from './native'
import { isRawDatabase, readRaw } from './rawDatabase'
import type { RawDatabase } from './rawDatabase'
import { isFull } from './storageFull'

/** Why no snapshot was taken. `full`: no room for it, even after the older ones had gone. */
export type SnapshotFault = { readonly code: 'full' } | { readonly code: 'failed'; readonly message: string }

export interface SnapshotWanted {
  readonly reason: SnapshotReason
  /** The moment in ISO 8601. */
  readonly at: string
}

/**
 * F8, F14 — Keeps all that is in a database, as it is at this moment and whatever version wrote it, in a database of
 * snapshots beside it. Those that the ladder drops go. Undefined where there is nothing to keep. Ask before the
 * change begins, not inside its transaction.
 */
export async function takeSnapshot(
  name: string,
  wanted: SnapshotWanted,
): Promise<Result<SnapshotCover | undefined, SnapshotFault>> {
  try {
    const raw = await readRaw(name)
    if (!raw || isEmpty(raw)) return ok(undefined)
    const kept: unknown[] = []
    const bytes = await gzipped(asJsonText(raw, kept))
    const cover = coverOf(raw, wanted, bytes.byteLength)
    return ok(await inShelves(name, (db) => putWithRoom(db, cover, { bytes, kept })))
  } catch (error) {
    return fail(isFull(error) ? { code: 'full' } : { code: 'failed', message: String(error) })
  }
}

/** What is kept of a database, the newest first. */
export async function listSnapshots(name: string): Promise<readonly SnapshotCover[]> {
  const db = await openAsItIs(shelvesOf(name))
  if (!db) return []
  try {
    return (await readCovers(db.transaction('covers'))).toReversed()
  } finally {
    db.close()
  }
}

/** All that a snapshot holds; undefined where it is gone. Throws where it is damaged. */
export async function readSnapshot(name: string, id: number): Promise<RawDatabase | undefined> {
  const row = await inShelves(name, (db) =>
    answered<unknown>(db.transaction('contents').objectStore('contents').get(id)),
  )
  if (row === undefined) return undefined
  if (!isContent(row)) throw new Error('The snapshot is damaged.')
  const raw = fromJsonText(await gunzipped(row.bytes), row.kept)
  if (!isRawDatabase(raw)) throw new Error('The snapshot does not hold a database.')
  return raw
}

/** F14 — The new version has shown that it works: what was kept before it came may go like any other. */
export const confirmMigrations = (name: string): Promise<void> =>
  inShelves(name, async (db) => {
    const transaction = begun(db)
    const covers = transaction.objectStore('covers')
    for (const cover of await readCovers(transaction))
      if (cover.isHeld) covers.put({ ...cover, isHeld: false })
    await completed(transaction)
  })

/** Takes away all but the newest and what is held, to make room. Gives how many bytes were freed. */
export const freeSnapshots = (name: string): Promise<number> =>
  inShelves(name, async (db) => {
    const transaction = begun(db)
    const covers = await readCovers(transaction)
    const freed = snapshotsToFree(covers)
    drop(transaction, freed)
    await completed(transaction)
    return covers.filter(({ id }) => freed.has(id)).reduce((sum, { bytes }) => sum + bytes, 0)
  })

/** Takes all of them away for good. */
export const removeSnapshots = (name: string): Promise<void> => deleteNatively(shelvesOf(name))

interface Content {
  readonly id: number
  readonly bytes: Uint8Array<ArrayBuffer>
  /** What JSON has no words for. */
  readonly kept: readonly unknown[]
}

const isContent = (row: unknown): row is Content =>
  ArrayBuffer.isView(memberOf(row, 'bytes')) && Array.isArray(memberOf(row, 'kept'))

type NewCover = Omit<SnapshotCover, 'id'>

const shelvesOf = (name: string): string => `${name}-snapshots`

async function inShelves<T>(name: string, work: (db: IDBDatabase) => Promise<T>): Promise<T> {
  const db = await openOrMake(shelvesOf(name), 1, (made) => {
    made.createObjectStore('covers', { keyPath: 'id', autoIncrement: true })
    made.createObjectStore('contents', { keyPath: 'id' })
  })
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

/** F3 — Where there is no room for it, the older ones go before it is given up. */
async function putWithRoom(
  db: IDBDatabase,
  cover: NewCover,
  content: Omit<Content, 'id'>,
): Promise<SnapshotCover> {
  try {
    return await put(db, cover, { content, dropped: snapshotsToDrop })
  } catch (error) {
    if (!isFull(error)) throw error
    return put(db, cover, { content, dropped: snapshotsToFree })
  }
}

interface Putting {
  readonly content: Omit<Content, 'id'>
  readonly dropped: (covers: readonly SnapshotCover[]) => ReadonlySet<number>
}

async function put(db: IDBDatabase, cover: NewCover, { content, dropped }: Putting): Promise<SnapshotCover> {
  const transaction = begun(db)
  const ended = completed(transaction)
  ended.catch(() => undefined) // told by what is awaited first
  try {
    const id = Number(await answered(transaction.objectStore('covers').add(cover)))
    drop(transaction, dropped(await readCovers(transaction)))
    transaction.objectStore('contents').put({ id, ...content })
    await ended
    return { ...cover, id }
  } catch (error) {
    abort(transaction)
    throw error
  }
}

/** A cover without its content would promise what is not there. */
function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    return // it has ended by itself
  }
}

const begun = (db: IDBDatabase): IDBTransaction =>
  db.transaction(['covers', 'contents'], 'readwrite', { durability: 'strict' })

const readCovers = (transaction: IDBTransaction): Promise<readonly SnapshotCover[]> =>
  answered(transaction.objectStore('covers').getAll())

function drop(transaction: IDBTransaction, ids: ReadonlySet<number>): void {
  for (const id of ids)
    for (const store of ['covers', 'contents'] as const) transaction.objectStore(store).delete(id)
}

function coverOf(raw: RawDatabase, { reason, at }: SnapshotWanted, bytes: number): NewCover {
  return {
    at,
    reason,
    bytes,
    records: rowsOf(raw, 'records').filter((row) => memberOf(row, 'record') !== null).length,
    native: raw.version,
    revision: revisionIn(raw),
    ...(reason === 'migration' && { isHeld: true }),
  }
}

/** A database that was opened and never written into. */
const isEmpty = (raw: RawDatabase): boolean =>
  raw.stores.every(({ name, rows, unread }) => name === 'settings' || rows.length + unread.length === 0)

function revisionIn(raw: RawDatabase): number | undefined {
  const row = rowsOf(raw, 'settings').find((one) => memberOf(one, 'key') === 'revision')
  const revision = memberOf(row, 'value')
  return typeof revision === 'number' ? revision : undefined
}

const rowsOf = ({ stores }: RawDatabase, wanted: string): readonly unknown[] =>
  stores.find(({ name }) => name === wanted)?.rows ?? []

const memberOf = (row: unknown, name: string): unknown =>
  typeof row === 'object' && row !== null
    ? Object.entries(row).find(([member]) => member === name)?.[1]
    : undefined
