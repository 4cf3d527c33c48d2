import type { Database } from './database'
import type { Settings } from './rows'

type Key = keyof Settings

/** One setting; undefined where it was never set. */
export async function readSetting<K extends Key>(db: Database, key: K): Promise<Settings[K] | undefined> {
  const row = await db.settings.get(key)
  return row === undefined ? undefined : valueOf<K>(row)
}

export async function saveSetting<K extends Key>(db: Database, key: K, value: Settings[K]): Promise<void> {
  await db.settings.put({ key, value })
}

/** A setting every opened database has; its absence is a bug or damage, so it throws. */
export async function requireSetting<K extends Key>(db: Database, key: K): Promise<Settings[K]> {
  const value = await readSetting(db, key)
  if (value === undefined)
    throw new Error(`The setting "${key}" is missing: the database was not opened by openDatabase`)
  return value
}

/** Rows are written by saveSetting only, so key and value fit. */
function valueOf<K extends Key>(row: { readonly value: Settings[Key] }): Settings[K] {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- see above
  return row.value as Settings[K]
}
