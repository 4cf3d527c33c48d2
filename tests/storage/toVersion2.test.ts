import { readFileSync } from 'node:fs'
import { Dexie } from 'dexie'
import { expect, test, vi } from 'vitest'
import { foldRecord } from '#domain/fold'
import { keyOf, unionOf } from '#domain/merge/union'
import { isKind } from '#domain/records'
import { nativeVersion } from '#storage/database'
import type { Database } from '#storage/database'
import { ownRecords, recordsIn } from '#storage/decisions'
import { readConflicts } from '#storage/inbox'
import { openDatabase } from '#storage/openDatabase'
import { requireSetting } from '#storage/settings'
import { takeBack } from '#storage/undo'
import { failAtWrite } from './failingWrites'
import { author, dump } from './openedDatabase'

interface Row {
  readonly [member: string]: unknown
}

interface OldDatabase {
  readonly native: number
  readonly stores: Readonly<Record<string, string>>
  readonly tables: Readonly<Record<string, readonly Row[]>>
}

const old: OldDatabase = JSON.parse(readFileSync('tests/fixtures/databases/version-1.json', 'utf8'))

let made = 0

/** A browser in which version 1 has worked, closed. */
async function version1(tables = old.tables): Promise<string> {
  const name = `version-1-${(made += 1)}`
  const db = new Dexie(name)
  db.version(1).stores(old.stores)
  await db.open()
  for (const [table, rows] of Object.entries(tables)) await db.table(table).bulkAdd(rows)
  db.close()
  return name
}

const open = (name: string) =>
  openDatabase({ name, newId: () => 'fresh', onBlocked: () => undefined, onOutdated: () => undefined })

async function opened(name: string): Promise<Database> {
  const result = await open(name)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** What lies in a database of any version, without Dexie: its version, its stores with their indexes, every row. */
async function rawDump(name: string): Promise<string> {
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

function promised<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('failed')))
  })
}

test('[F15] version 2 loses nothing of version 1: the same records, entries, decisions and files', async () => {
  const db = await opened(await version1())
  expect(db.backendDB().version).toBe(nativeVersion)
  for (const table of ['records', 'marks', 'decisions', 'shelfCopies'])
    expect(await db.table(table).toArray()).toEqual(old.tables[table])
  const [file] = await db.bundles.toArray()
  const [before] = old.tables['bundles'] ?? []
  const { text, ...cover } = before ?? {}
  const { kind, head }: Row = JSON.parse(String(text))
  expect(file).toEqual({ ...cover, kind, head, key: null })
  expect(await db.bundleTexts.toArray()).toEqual([{ id: cover['id'], text }])
  db.close()
})

test('[F15] every step says what it decided, the writer keeps its numbers, what left is kept', async () => {
  const db = await opened(await version1())
  const steps = await db.ownEntries.toArray()
  const before = old.tables['ownEntries'] ?? []
  expect(steps.map(({ decided: _decided, ...step }) => step)).toEqual(
    before.map(({ file: _file, ...step }) => step),
  )
  expect(steps.map(({ decided }) => decided?.done.map(({ file, verdict }) => [file, verdict]))).toEqual(
    before.map(({ file }) => (file ? [[file, 'accepted']] : undefined)),
  )
  const actor = await requireSetting(db, 'actor')
  const settings = new Map((old.tables['settings'] ?? []).map(({ key, value }) => [key, value]))
  expect(actor).toEqual({ ...Object(settings.get('actor')), former: [] })
  for (const key of ['revision', 'organisationId'] as const)
    expect(await requireSetting(db, key)).toBe(settings.get(key))
  expect(await requireSetting(db, 'schema')).toBe(2)
  const exported = (old.tables['exports'] ?? []).map((row) => ({ ...row, scope: { what: 'unknown' } }))
  expect(await db.exports.toArray()).toEqual(exported)
  db.close()
})

test('[R3] what came over is the fold of its files and its log', async () => {
  const db = await opened(await version1())
  const sources = [await ownRecords(db)]
  for (const { id } of await db.bundles.toArray()) sources.push(await recordsIn(db, id))
  const union = unionOf(sources)
  const marks = await db.marks.toArray()
  expect(marks.length).toBe(union.size)
  for (const row of marks) {
    const { kind, id } = row
    expect(union.get(keyOf(row))).toEqual(row)
    const record = isKind(kind) ? foldRecord({ ...row, kind }) : undefined
    expect((await db.records.get([kind, id]))?.record).toEqual(record)
  }
  db.close()
})

test('[F22] taking a file in, done in version 1, is undone and done again in version 2', async () => {
  const db = await opened(await version1())
  const shown = async () => (await db.records.get(['measurement', 'b@2012-Q1']))?.record?.values ?? null
  const before = await shown()
  const labels: string[] = []
  for (let left = 10; left > 0 && (await shown()) !== null; left -= 1) {
    const undone = await takeBack(db, 'undo', author)
    if (undone.ok) labels.push(undone.value.label)
  }
  expect(await shown()).toBeNull()
  expect(labels.at(-1)).toMatch(/plain\.json/)
  await takeBack(db, 'redo', author)
  expect(await shown()).toEqual(before)
  db.close()
})

test('[R5, R8] whatever there is to choose about is found after the upgrade, what version 1 did not say included', async () => {
  const entry = (dot: string, value: unknown) => ({ dot, over: {}, value, was: null, by: '', at: '' })
  const both = { comment: [entry('one.1', 'a'), entry('two.1', 'b')] }
  const torn = {
    comment: [entry('one.2', 'kept')],
    deleted: [entry('two.2', { saw: { comment: { two: 1 } } })],
  }
  const row = (id: string, unsettled: readonly string[]) => {
    const at = { kind: 'measurement', id: `${id}@2012-Q1` }
    return { ...at, shelf: '2012-Q1', revision: 6, record: { ...at, values: { comment: 'b' }, unsettled } }
  }
  const name = await version1({
    ...old.tables,
    marks: [
      ...(old.tables['marks'] ?? []),
      { kind: 'measurement', id: 'both@2012-Q1', entries: both },
      { kind: 'measurement', id: 'torn@2012-Q1', entries: torn },
    ],
    records: [...(old.tables['records'] ?? []), row('both', ['comment']), row('torn', [])],
    shelfCopies: [{ shelf: '2012-Q1', revision: 6, text: '[]' }],
  })
  const db = await opened(name)
  expect((await readConflicts(db)).flatMap(({ conflicts }) => conflicts)).toMatchObject([
    { id: 'both@2012-Q1', register: 'comment' },
    { id: 'torn@2012-Q1', about: 'deletion' },
  ])
  expect(await db.records.get(['measurement', 'torn@2012-Q1'])).toMatchObject({
    shelf: '2012-Q1',
    revision: 6,
    record: { values: { comment: 'kept' }, unsettled: ['deleted'] },
  })
  expect(await db.shelfCopies.count()).toBe(0)
  db.close()
})

test('[F15] opened a second time, nothing more is changed', async () => {
  const name = await version1()
  const first = await opened(name)
  const before = await dump(first)
  first.close()
  const again = await opened(name)
  expect(await dump(again)).toBe(before)
  again.close()
})

test.each([1, 2, 3, 5, 8, 11])(
  '[F14] an upgrade that fails at write %i leaves version 1 as it was, to the letter',
  async (at) => {
    const name = await version1()
    const before = await rawDump(name)
    failAtWrite(at)
    expect(await open(name)).toMatchObject({ ok: false, error: { code: 'unavailable' } })
    vi.restoreAllMocks()
    expect(await rawDump(name)).toBe(before)
    const db = await opened(name)
    expect(await requireSetting(db, 'schema')).toBe(2)
    db.close()
  },
)
