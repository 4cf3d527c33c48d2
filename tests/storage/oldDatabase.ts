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

/** What version 1 left, with at least one row of everything. */
export const old: OldDatabase = JSON.parse(readFileSync('tests/fixtures/databases/version-1.json', 'utf8'))

let made = 0

/** A browser in which version 1 has worked, closed. Gives the name of its database. */
export async function version1(tables = old.tables, name = `version-1-${(made += 1)}`): Promise<string> {
  const db = new Dexie(name)
  db.version(1).stores(old.stores)
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
