import { Dexie, liveQuery } from 'dexie'
import type { Shelf } from '#domain/figures'
import { recordKey } from '#domain/recordIndex'
import type { AnyRecord } from '#domain/records'
import type { Database } from './database'
import type { RecordRow } from './rows'

export interface ShelfListener {
  readonly onShelf: (shelf: Shelf) => void
  readonly onError: (error: unknown) => void
}

/**
 * Follows one shelf: everything on it first, then after each write, in any tab, only the records whose revision is
 * newer. Records that did not change stay the same objects, so what was computed from them stays valid.
 * Returns the function that stops following.
 */
export function followShelf(db: Database, name: string, { onShelf, onError }: ShelfListener): () => void {
  let seen = -1
  let shelf: ReadonlyMap<string, AnyRecord> | undefined
  const subscription = liveQuery(() => changedSince(db, name, seen)).subscribe({
    next(rows) {
      if (shelf !== undefined && rows.length === 0) return
      seen = rows.reduce((newest, row) => Math.max(newest, row.revision), seen)
      shelf = withRows(shelf, rows)
      onShelf(shelf)
    },
    error: onError,
  })
  return () => subscription.unsubscribe()
}

function changedSince(db: Database, name: string, seen: number): Promise<RecordRow[]> {
  return db.records
    .where('[shelf+revision]')
    .between([name, seen], [name, Dexie.maxKey], false, true)
    .toArray()
}

function withRows(shelf: Shelf | undefined, rows: readonly RecordRow[]): Shelf {
  const next = new Map(shelf)
  for (const { kind, id, record } of rows) {
    if (record) next.set(recordKey(kind, id), record)
    else next.delete(recordKey(kind, id))
  }
  return next
}
