import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Page } from '@playwright/test'
import { foldRecord } from '#domain/fold'
import { frozenText } from '#domain/pack/frozen'
import { isKind } from '#domain/records'
import { openBundleFile } from '#state/bundleFile'
import type { Database } from '#storage/database'
import { countedNow } from '../state/counted'
import { openedDatabase } from '../storage/openedDatabase'

/** What lies in a browser, taken out of it and read here: every row of the council's own work but the key that cannot be read. */
export async function storedIn(page: Page): Promise<Database> {
  const tables = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('quarterdeck')
      opening.addEventListener('success', () => resolve(opening.result))
      opening.addEventListener('error', () => reject(new Error('The storage does not open')))
    })
    const rowsOf = (store: string) =>
      new Promise<readonly object[]>((resolve, reject) => {
        const asked = db.transaction(store).objectStore(store).getAll()
        asked.addEventListener('success', () => resolve(asked.result))
        asked.addEventListener('error', () => reject(new Error(`${store} cannot be read`)))
      })
    const all = await Promise.all(
      [...db.objectStoreNames].map(async (store) => [store, await rowsOf(store)] as const),
    )
    db.close()
    return all.map(
      ([store, rows]) =>
        [
          store,
          rows.filter((row) => Reflect.get(row, 'key') !== 'signingKey').map((row) => JSON.stringify(row)),
        ] as const,
    )
  })
  const db = await openedDatabase()
  for (const [store, rows] of tables) {
    const table = db.tables.find(({ name }) => name === store)
    if (!table) continue // a later version's
    await table.clear()
    await table.bulkPut(rows.map((row): unknown => JSON.parse(row)))
  }
  return db
}

/** Whatever does not hold of a database; nothing, however the browser was killed. */
export async function faultsIn(db: Database): Promise<readonly string[]> {
  return [...(await foldFaults(db)), ...(await hashFaults(db))]
}

/** R3 — The records are the fold of the accepted files and the own log, and there are no others. */
async function foldFaults(db: Database): Promise<readonly string[]> {
  const counted = await countedNow(db)
  const rows = new Map((await db.records.toArray()).map((row) => [`${row.kind}/${row.id}`, row.record]))
  const wrong = [...counted].filter(([key, { kind, id, entries }]) => {
    const folded = isKind(kind) ? (foldRecord({ kind, id, entries }) ?? null) : undefined
    return !isDeepStrictEqual(json(rows.get(key)), json(folded))
  })
  const extra = [...rows].filter(([key, record]) => record && !counted.has(key))
  return [
    ...wrong.map(([key]) => `${key} is not the fold of its entries`),
    ...extra.map(([key]) => `${key} is in no file and no step`),
  ]
}

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

const sha256 = (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex'))

/** Every file is the one that its id names, every version the one that its hash names, every file has its words. */
async function hashFaults(db: Database): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { id, contentId, fileName } of await db.bundles.toArray()) {
    const text = (await db.bundleTexts.get(id))?.text ?? ''
    const opened = await openBundleFile(new TextEncoder().encode(text), { sha256, allowBackup: true })
    if (!opened.ok || opened.value.id !== id || opened.value.contentId !== contentId)
      faults.push(`${fileName} is not the file that was taken in`)
  }
  for (const { record } of await db.records.toArray()) {
    if (record?.kind !== 'version' || !record.values.frozen) continue
    const { frozen } = record.values
    if (`sha256:${await sha256(frozenText(frozen))}` !== frozen.hash)
      faults.push(`version ${frozen.label} is not as it was finalised`)
  }
  return faults
}
