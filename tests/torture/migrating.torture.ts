import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { Page } from '@playwright/test'
import { Dexie } from 'dexie'
import type { Database } from '#storage/database'
import { startOn } from '../journeys/support/killable'
import { expect, test } from '../journeys/support/test'
import { openedDatabase } from '../storage/openedDatabase'
import { chanceOf, report, roundsPerCell } from './rounds'
import { faultsIn, storedIn } from './stored'

interface OldDatabase {
  readonly native: number
  readonly stores: Readonly<Record<string, string>>
  readonly tables: Readonly<Record<string, readonly object[]>>
}

const old: OldDatabase = JSON.parse(readFileSync('tests/fixtures/databases/version-1.json', 'utf8'))

/** How many times slower the page is made, so that there is a time in which it can be killed. */
const slower = 12

test('[F14] [F15] killed while an older database is brought to this version', async ({
  baseURL,
}, testInfo) => {
  const profile = testInfo.outputPath('migrating-profile')
  const chance = chanceOf('migrating')
  const losses: string[] = []
  const left = { before: 0, after: 0 }
  const wanted = await contentsOf(await migratedHere())
  let browser = await startOn(profile)
  for (let round = 0; round < roundsPerCell; round += 1) {
    const delay = Math.floor(chance() * 1500)
    await browser.page.goto(`${baseURL}it-note.html`)
    await putOld(browser.page)
    const throttle = await browser.page.context().newCDPSession(browser.page)
    await throttle.send('Emulation.setCPUThrottlingRate', { rate: slower })
    await browser.page.goto(baseURL ?? '', { waitUntil: 'commit' })
    await new Promise((resolve) => setTimeout(resolve, delay))
    await browser.kill()
    browser = await startOn(profile)
    await browser.page.goto(`${baseURL}it-note.html`)
    left[(await nativeVersion(browser.page)) === old.native ? 'before' : 'after'] += 1
    await browser.page.goto(baseURL ?? '')
    await expect(browser.page.getByRole('heading', { level: 1 })).toBeVisible()
    const db = await storedIn(browser.page)
    const found = [...(await faultsIn(db)), ...differing(wanted, await contentsOf(db))]
    losses.push(...found.map((loss) => `round ${round}, ${delay} ms: ${loss}`))
    db.close()
  }
  await browser.kill()
  const of = `killed while migrating (${left.before} left as before, ${left.after} migrated)`
  await report({ of, rounds: roundsPerCell, kills: roundsPerCell, losses })
  expect(losses).toEqual([])
})

const nativeVersion = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'quarterdeck')?.version)

/** The old database brought to this version without being disturbed. */
async function migratedHere(): Promise<Database> {
  const name = 'migrated-undisturbed'
  const first = new Dexie(name)
  first.version(1).stores(old.stores)
  await first.open()
  for (const [table, rows] of Object.entries(old.tables)) await first.table(table).bulkAdd(rows)
  first.close()
  return openedDatabase(name)
}

type Contents = ReadonlyMap<string, unknown>

/** What must be the same; settings and copies of shelves go on to change. */
async function contentsOf(db: Database): Promise<Contents> {
  const tables = db.tables.filter(({ name }) => !['settings', 'shelfCopies'].includes(name))
  const rows = tables.map(
    async (table) => [table.name, JSON.parse(JSON.stringify(await table.toArray()))] as const,
  )
  return new Map(await Promise.all(rows))
}

const differing = (wanted: Contents, found: Contents): readonly string[] =>
  [...wanted].flatMap(([table, rows]) =>
    isDeepStrictEqual(rows, found.get(table)) ? [] : [`${table} is not what it becomes undisturbed`],
  )

/** Puts the database of an earlier version in the place of what is there. */
const putOld = (page: Page) =>
  page.evaluate(async ({ native, stores, tables }) => {
    const done = (request: IDBOpenDBRequest) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')))
      })
    const pathOf = (key: string) => (key.startsWith('[') ? key.slice(1, -1).split('+') : key)
    for (const { name = '' } of await indexedDB.databases()) await done(indexedDB.deleteDatabase(name))
    const opening = indexedDB.open('quarterdeck', native)
    opening.addEventListener('upgradeneeded', () => {
      for (const [name, spec] of Object.entries(stores)) {
        const [key = '', ...indexes] = spec.split(', ')
        const store = opening.result.createObjectStore(name, {
          keyPath: pathOf(key.replace('++', '')),
          autoIncrement: key.startsWith('++'),
        })
        for (const index of indexes) store.createIndex(index, pathOf(index))
        for (const row of tables[name] ?? []) store.put(row)
      }
    })
    ;(await done(opening)).close()
  }, old)
