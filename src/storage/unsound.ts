import type { RecordEntries } from '#domain/bundle/entries'
import { isKind } from '#domain/records'
import { isSound } from '#domain/soundRecord'
import type { Database } from './database'
import { putMarks } from './ledger'
import { readJoins } from './joins'
import { requireSetting } from './settings'

/** A row that is left aside because it is damaged, and whether what is known of its record still says what it should be. */
export interface UnsoundRow {
  readonly kind: string
  readonly id: string
  readonly canBeReadAnew: boolean
}

/** F7 — Every damaged row of the records, those among them that no screen ever reads. Looks at all of them. */
export async function readUnsound(db: Database): Promise<readonly UnsoundRow[]> {
  const rows = (await db.records.toArray()).filter((row) => !isSound(row))
  return Promise.all(
    rows.map(async ({ kind, id }) => ({ kind, id, canBeReadAnew: isUnion(await db.marks.get([kind, id])) })),
  )
}

/** Folds damaged records anew from all that is known of them: the records are only a cache of it. */
export function readAnew(db: Database, rows: readonly UnsoundRow[]): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    const found = await db.marks.bulkGet(rows.map(({ kind, id }): [string, string] => [kind, id]))
    const marks = found.filter(isUnion)
    const [revision, joins] = [await requireSetting(db, 'revision'), await readJoins(db)]
    await putMarks(db, marks, { revision: revision + 1, joins })
  })
}

const isUnion = (row: unknown): row is RecordEntries =>
  typeof row === 'object' &&
  row !== null &&
  'kind' in row &&
  typeof row.kind === 'string' &&
  isKind(row.kind) &&
  'entries' in row &&
  typeof row.entries === 'object' &&
  row.entries !== null &&
  Object.values(row.entries).every(Array.isArray)
