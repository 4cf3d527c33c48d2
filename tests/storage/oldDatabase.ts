import { readFileSync } from 'node:fs'
import { Dexie } from 'dexie'
import { openDatabase } from '#storage/openDatabase'
import type { Database } from '#storage/database'

export interface Row {
  readonly [member: string]: unknown
}

interface OldDatabase {
  readonly native: number
  readonly stores: Readonly<Record<string, string>>
  readonly tables: Readonly<Record<string, readonly Row[]>>
}

/** What a version left, with at least one row of everything. */
export const leftBy = (version: number): OldDatabase =>
  JSON.parse(readFileSync(`tests/fixtures/databases/version-${version}.json`, 'utf8'))

export const old = leftBy(1)

let made = 0

/** A browser in which version 1 has worked, closed. Gives the name of its database. */
export const version1 = (tables = old.tables, name?: string): Promise<string> =>
  layOut({ ...old, tables }, name)

/** A browser as a version left it, closed. */
export async function layOut(
  { native, stores, tables }: OldDatabase,
  name = `old-${(made += 1)}`,
): Promise<string> {
  const db = new Dexie(name)
  db.version(native / 10).stores(stores)
  await db.open()
  for (const [table, rows] of Object.entries(tables)) await db.table(table).bulkAdd(rows)
  db.close()
  return name
}

export const open = (name: string) =>
  openDatabase({ name, newId: () => 'fresh', onBlocked: () => undefined, onOutdated: () => undefined })

export async function opened(name: string): Promise<Database> {
  const result = await open(name)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** What lies in a database of any version, without Dexie: its version, its stores with their indexes, every row. */
export async function rawDump(name: string): Promise<string> {
  const db = await promised(indexedDB.open(name))
  const names = [...db.objectStoreNames]
  const stores = []
  for (const store of names) {
    const table = db.transaction(names).objectStore(store)
    stores.push([store, [...table.indexNames], await promised(table.getAll())])
  }
  const { version } = db
  db.close()
  return JSON.stringify({ version, stores })
}

export function promised<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('failed')))
  })
}
