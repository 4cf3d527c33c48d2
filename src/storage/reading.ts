import { Dexie } from 'dexie'
import type { RecordEntries } from '#domain/bundle/entries'
import { foldUndeleted } from '#domain/fold'
import type { PlanOrigin } from '#domain/merge/planOrigin'
import { isKind } from '#domain/records'
import type { AnyRecord } from '#domain/records'
import type { Database } from './database'
import type { Actor, BundleRow, ExportRow, MarksRow } from './rows'
import { readAcceptance } from './acceptance'
import { marksOf } from './marks'
import { readPlanOrigin } from './planOrigin'
import { asIfWithdrawn } from './asIfWithdrawn'
import { requireSetting } from './settings'

/** What is known of a browser at one moment, whatever is asked of it. */
export interface Standing {
  readonly revision: number
  readonly actor: Actor
  readonly organisationId: string
  /** What stands from quarter to quarter, with the questions: all that names and places are made from. */
  readonly structure: readonly AnyRecord[]
  /** Files that count. */
  readonly bundles: readonly BundleRow[]
  readonly exports: readonly ExportRow[]
}

/** What a plan is made from: what stands, and all that is known of some records. */
export interface PlanBase extends Standing {
  /** By `kind/id`. */
  readonly marks: ReadonlyMap<string, RecordEntries>
  readonly plan: PlanOrigin
  /** What once stood from quarter to quarter and was deleted here, as it was. */
  readonly deleted: readonly AnyRecord[]
}

/**
 * Reads what a plan for these records needs, and no more: the same with one year of history or twenty. `without`: as it
 * would be with that file withdrawn, at the revision that stands.
 */
export async function readForPlan(
  db: Database,
  records: readonly RecordEntries[],
  without?: string,
): Promise<PlanBase> {
  if (without === undefined) return readBase(db, records)
  const revision = await requireSetting(db, 'revision')
  return { ...(await asIfWithdrawn(db, without, () => readBase(db, records))), revision }
}

function readBase(db: Database, records: readonly RecordEntries[]): Promise<PlanBase> {
  return db.transaction('r', db.tables, async () => {
    const [standing, plan] = [await readStanding(db), await readPlanOrigin(db)]
    const deleted = await deletedOn(db, 'structure')
    return { ...standing, plan, deleted, marks: byKey(await marksOf(db, records)) }
  })
}

/** Inside the caller's transaction. */
export async function readStanding(db: Database): Promise<Standing> {
  const [revision, actor, organisationId] = await Promise.all([
    requireSetting(db, 'revision'),
    requireSetting(db, 'actor'),
    requireSetting(db, 'organisationId'),
  ])
  const { files } = await readAcceptance(db)
  return {
    revision,
    actor,
    organisationId,
    structure: await recordsOn(db, ['structure', 'question']),
    bundles: (await db.bundles.toArray()).filter(({ id }) => files.has(id)),
    exports: await db.exports.toArray(),
  }
}

/** Every union of these shelves, deleted records among them; of all there are, kinds unknown here among them, where none is named. */
export async function readUnions(db: Database, shelves?: readonly string[]): Promise<readonly MarksRow[]> {
  if (!shelves) return db.marks.toArray()
  const keys = await Promise.all(shelves.map((shelf) => keysOn(db, shelf)))
  const rows = await db.marks.bulkGet(keys.flat())
  return rows.flatMap((row) => row ?? [])
}

const byKey = (rows: readonly MarksRow[]): ReadonlyMap<string, RecordEntries> =>
  new Map(rows.map((row) => [`${row.kind}/${row.id}`, row]))

async function recordsOn(db: Database, shelves: readonly string[]): Promise<readonly AnyRecord[]> {
  const rows = await Promise.all(shelves.map((shelf) => onShelf(db, shelf).toArray()))
  return rows.flat().flatMap(({ record }) => (record ? [record] : []))
}

async function deletedOn(db: Database, shelf: string): Promise<readonly AnyRecord[]> {
  const keys = await onShelf(db, shelf)
    .filter(({ record }) => record === null)
    .primaryKeys()
  const rows = await db.marks.bulkGet(keys)
  return rows.flatMap((row) => {
    if (!row || !isKind(row.kind)) return []
    return foldUndeleted({ ...row, kind: row.kind }) ?? []
  })
}

const keysOn = (db: Database, shelf: string) => onShelf(db, shelf).primaryKeys()

const onShelf = (db: Database, shelf: string) =>
  db.records.where('[shelf+revision]').between([shelf, Dexie.minKey], [shelf, Dexie.maxKey])
