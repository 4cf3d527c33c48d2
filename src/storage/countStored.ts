import type { Database } from './database'
import { readSetting } from './settings'

/** How much of what is stored, and the marks by which two browsers can be told apart; nothing that anybody wrote. */
export interface StoredCounts {
  readonly native: number
  readonly schema: number | undefined
  readonly revision: number | undefined
  /** Random id of who writes here, with how many entries and files they have written, and how often the name was changed. */
  readonly writer:
    | { readonly id: string; readonly entries: number; readonly files: number; readonly former: number }
    | undefined
  /** Table → rows. */
  readonly tables: Readonly<Record<string, number>>
  /** Kind → records, the deleted ones among them. */
  readonly records: Readonly<Record<string, number>>
  /** Records with something to choose about. */
  readonly open: number
  /** Files that were taken in, newest first: when, which kind, how many characters, and the start of its hash. */
  readonly files: readonly string[]
}

/** Counts what is stored, without reading any of it. Throws where the database is closed. */
export async function countStored(db: Database): Promise<StoredCounts> {
  const actor = await readSetting(db, 'actor')
  const records: Record<string, number> = {}
  for (const [kind] of await db.records.toCollection().primaryKeys()) records[kind] = (records[kind] ?? 0) + 1
  const counted = db.tables.map(async (table) => [table.name, await table.count()] as const)
  return {
    native: db.backendDB().version,
    schema: await readSetting(db, 'schema'),
    revision: await readSetting(db, 'revision'),
    writer: actor && {
      id: actor.id,
      entries: actor.counter,
      files: actor.seq,
      former: actor.former.length,
    },
    tables: Object.fromEntries(await Promise.all(counted)),
    records,
    open: await db.records.where('open').equals(1).count(),
    files: await filesIn(db),
  }
}

async function filesIn(db: Database): Promise<readonly string[]> {
  const rows = (await db.bundles.toArray()).sort((a, b) => (a.importedAt < b.importedAt ? 1 : -1))
  return rows
    .slice(0, mostFiles)
    .map(({ importedAt, kind, contentId }) => `${importedAt} ${kind} ${contentId.slice(0, 15)}`)
}

const mostFiles = 20
