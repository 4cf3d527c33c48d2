import type { AnyRecord } from '#domain/records'
import type { Database } from './database'

/** Records of a shelf as they stood at a revision, without deleted ones. */
export interface ShelfCopy {
  readonly revision: number
  readonly records: readonly AnyRecord[]
}

/** From so many changed rows on, a new copy pays. */
export const worthCopying = 200

/**
 * A shelf's records as one text: read in a tenth of the time that the rows take one by one. Only a cache of a cache: what
 * has changed since its revision is read as rows. Undefined where there is none or it cannot be read.
 */
export async function readShelfCopy(db: Database, shelf: string): Promise<ShelfCopy | undefined> {
  const row = await db.shelfCopies.get(keyOf(shelf))
  const records = row && recordsIn(row.text)
  return row && records && { revision: row.revision, records }
}

export async function saveShelfCopy(
  db: Database,
  shelf: string,
  { revision, records }: ShelfCopy,
): Promise<void> {
  await db.shelfCopies.put({ shelf: keyOf(shelf), revision, text: JSON.stringify(records) })
  await db.shelfCopies.delete(shelf)
}

/** The first version kept whole rows under the bare name of the shelf. */
const keyOf = (shelf: string): string => `${shelf} records`

/** Written by saveShelfCopy only; undefined where the text was damaged since. */
function recordsIn(text: string): readonly AnyRecord[] | undefined {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-return -- saveShelfCopy wrote these records
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
