import { Dexie } from 'dexie'
import { afterEach, expect, test, vi } from 'vitest'
import { applyChanges } from '#storage/applyChanges'
import { readRaw, writeRaw } from '#storage/rawDatabase'
import {
  confirmMigrations,
  freeSnapshots,
  listSnapshots,
  readSnapshot,
  removeSnapshots,
  takeSnapshot,
} from '#storage/snapshots'
import { author, comment, dump, openedDatabase } from './openedDatabase'

afterEach(() => vi.restoreAllMocks())

const at = (minute: number) => `2026-10-03T09:${String(minute).padStart(2, '0')}:00Z`

async function worked(words = 'A comment.') {
  const db = await openedDatabase()
  await applyChanges(db, comment(words), author)
  return db
}

test('[F8] a snapshot holds all that is there, to the letter, and says what it is', async () => {
  const db = await worked()
  const taken = await takeSnapshot(db.name, { reason: 'import', at: at(0) })
  const [cover] = await listSnapshots(db.name)
  expect(taken).toEqual({ ok: true, value: cover })
  expect(cover).toMatchObject({ reason: 'import', at: at(0), records: 1, native: 20, revision: 1 })
  const before = await readRaw(db.name)
  await applyChanges(db, comment('Another.', 'A comment.'), author)
  expect(await readSnapshot(db.name, cover?.id ?? 0)).toStrictEqual(before)
})

test('[F8] a database made of a snapshot is the one that was kept', async () => {
  const db = await worked()
  const before = await dump(db)
  await takeSnapshot(db.name, { reason: 'working', at: at(0) })
  await applyChanges(db, comment('Another.', 'A comment.'), author)
  db.close()
  const [cover] = await listSnapshots(db.name)
  const raw = await readSnapshot(db.name, cover?.id ?? 0)
  if (raw) await writeRaw(raw)
  expect(await dump(await openedDatabase(db.name))).toBe(before)
})

test('[F7] a row that nobody understands is in it as it was', async () => {
  const db = await worked()
  const poisoned = {
    kind: 'measurement',
    id: 'x@2012-Q1',
    shelf: 7,
    record: { values: [new Date(0), undefined] },
  }
  await db.table('records').put(poisoned)
  await takeSnapshot(db.name, { reason: 'working', at: at(0) })
  const [cover] = await listSnapshots(db.name)
  const raw = await readSnapshot(db.name, cover?.id ?? 0)
  expect(raw?.stores.find(({ name }) => name === 'records')?.rows).toContainEqual(poisoned)
})

test('[F14] a database of an earlier version is kept as that version left it, until the new one is confirmed', async () => {
  const old = new Dexie('of-an-earlier-version')
  old.version(1).stores({ records: '[kind+id]', letters: '' })
  await old.open()
  await old.table('letters').add('a letter', 'key')
  old.close()
  await takeSnapshot(old.name, { reason: 'migration', at: at(0) })
  const [cover] = await listSnapshots(old.name)
  expect(cover).toMatchObject({ reason: 'migration', native: 10, isHeld: true })
  const raw = await readSnapshot(old.name, cover?.id ?? 0)
  expect(raw?.stores.map(({ name, keys, rows }) => [name, keys, rows])).toEqual([
    ['letters', ['key'], ['a letter']],
    ['records', [], []],
  ])
  await confirmMigrations(old.name)
  expect(await listSnapshots(old.name)).toEqual([{ ...cover, isHeld: false }])
})

test('nothing is kept of what is not there, and nothing is made of it', async () => {
  expect(await takeSnapshot('nowhere', { reason: 'import', at: at(0) })).toEqual({
    ok: true,
    value: undefined,
  })
  const db = await openedDatabase()
  expect(await takeSnapshot(db.name, { reason: 'import', at: at(0) })).toEqual({ ok: true, value: undefined })
  const names = (await indexedDB.databases()).map(({ name }) => name)
  expect(names).not.toContain('nowhere')
  expect(names).not.toContain('nowhere-snapshots')
})

test('[F3] where there is no room the older ones go first; where there still is none, that is said', async () => {
  const db = await worked()
  for (const minute of [0, 15, 30]) await takeSnapshot(db.name, { reason: 'working', at: at(minute) })
  fullFor(1)
  expect(await takeSnapshot(db.name, { reason: 'import', at: at(45) })).toMatchObject({ ok: true })
  expect((await listSnapshots(db.name)).map((one) => one.at)).toEqual([at(45)])
  fullFor(2)
  const before = await listSnapshots(db.name)
  expect(await takeSnapshot(db.name, { reason: 'import', at: at(50) })).toEqual({
    ok: false,
    error: { code: 'full' },
  })
  expect(await listSnapshots(db.name)).toEqual(before)
})

test('[F3] snapshots can be taken away for room, the newest stays; and all of them with the work', async () => {
  const db = await worked()
  for (const minute of [0, 15]) await takeSnapshot(db.name, { reason: 'working', at: at(minute) })
  expect(await freeSnapshots(db.name)).toBeGreaterThan(0)
  expect((await listSnapshots(db.name)).map((one) => one.at)).toEqual([at(15)])
  await removeSnapshots(db.name)
  expect(await listSnapshots(db.name)).toEqual([])
})

/** The next so many snapshots find the disk full. */
function fullFor(times: number): void {
  vi.restoreAllMocks()
  let left = times
  const how = 'put'
  const put = IDBObjectStore.prototype[how]
  vi.spyOn(IDBObjectStore.prototype, how).mockImplementation(function (this: IDBObjectStore, ...row) {
    if (this.name === 'contents' && left > 0) {
      left -= 1
      throw new DOMException('the disk is full', 'QuotaExceededError')
    }
    return put.apply(this, row)
  })
}
