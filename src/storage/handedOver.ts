import type { Database } from './database'

/**
 * Forgets files that were noted and then could not be handed over. What was in them stays counted as having left and
 * their numbers are not given again: the one who reads may have seen the half of a file (R11, B6).
 */
export async function forgetExports(db: Database, ids: readonly string[]): Promise<void> {
  await db.exports.bulkDelete([...ids])
}

/** Notes the name under which a person saved a file, so that they find it again. */
export async function renameExport(db: Database, id: string, fileName: string): Promise<void> {
  await db.exports.update(id, { fileName })
}
