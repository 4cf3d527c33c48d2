import type { Database } from './database'
import type { RecordRow } from './rows'

/** Rows of a shelf as they stood at a revision. */
export interface ShelfCopy {
  readonly revision: number
  readonly rows: readonly RecordRow[]
}

/** From so many changed rows on, a new copy pays. */
export const worthCopying = 200

/**
 * A shelf's rows as one text: read in a tenth of the time that the rows take one by one. Only a cache of a cache: what
 * has changed since its revision is read as rows. Undefined where there is none or it cannot be read.
 */
export async function readShelfCopy(db: Database, shelf: string): Promise<ShelfCopy | undefined> {
  const row = await db.shelfCopies.get(shelf)
  const rows = row && rowsIn(row.text)
  return row && rows && { revision: row.revision, rows }
}

export async function saveShelfCopy(
  db: Database,
  shelf: string,
  { revision, rows }: ShelfCopy,
): Promise<void> {
  await db.shelfCopies.put({ shelf, revision, text: JSON.stringify(rows) })
}

/** Written by saveShelfCopy only; undefined where the text was damaged since. */
function rowsIn(text: string): readonly RecordRow[] | undefined {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-return -- saveShelfCopy wrote these rows
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
