import type { Database } from './database'

/** Whether nothing was ever written into a database: there is no step, no file and no record. */
export async function isUntouched(db: Database): Promise<boolean> {
  const counts = await Promise.all([db.ownEntries.count(), db.bundles.count(), db.marks.count()])
  return counts.every((count) => count === 0)
}
