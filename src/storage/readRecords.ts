import { Dexie } from 'dexie'
import type { Json } from '#domain/canonical'
import type { AnyRecord, Kind } from '#domain/records'
import { isSound } from '#domain/soundRecord'
import type { Database } from './database'
import type { RecordRow } from './rows'

/** All of one indicator's, activity's or section's records of a kind, over every quarter or year, oldest first. */
export async function readHistory(db: Database, kind: Kind, owner: string): Promise<readonly AnyRecord[]> {
  const rows = await db.records
    .where('[kind+id]')
    .between([kind, `${owner}@`], [kind, `${owner}@\uffff`])
    .toArray()
  return present(rows)
}

/** The histories of several owners, in the order asked, as one read. */
export const readHistories = (
  db: Database,
  kind: Kind,
  owners: readonly string[],
): Promise<readonly (readonly AnyRecord[])[]> =>
  db.transaction('r', db.records, () => Promise.all(owners.map((owner) => readHistory(db, kind, owner))))

/** All records of a kind. */
export const readKind = async (db: Database, kind: Kind): Promise<readonly AnyRecord[]> =>
  present(await db.records.where('[kind+id]').between([kind, Dexie.minKey], [kind, Dexie.maxKey]).toArray())

/** What stands in one register; undefined where it was never written. */
export async function readValue(
  db: Database,
  { kind, id, register }: { readonly kind: Kind; readonly id: string; readonly register: string },
): Promise<Json | undefined> {
  const row = await db.records.get([kind, id])
  const values: Readonly<Record<string, Json | undefined>> = row?.record?.values ?? {}
  return values[register]
}

/** Whether any figure exists, so that the first month of the year is fixed (P1). */
export async function hasFigures(db: Database): Promise<boolean> {
  const first = await db.records
    .where('[kind+id]')
    .between(['measurement', Dexie.minKey], ['measurement', Dexie.maxKey])
    .filter((row) => row.record !== null)
    .first()
  return first !== undefined
}

/** How many records there are, without the deleted ones. */
export const countRecords = (db: Database): Promise<number> =>
  db.records.filter((row) => row.record !== null).count()

/** F7 — Without those that are damaged. */
function present(rows: readonly RecordRow[]): readonly AnyRecord[] {
  return rows.filter(isSound).flatMap((row) => (row.record ? [row.record] : []))
}
