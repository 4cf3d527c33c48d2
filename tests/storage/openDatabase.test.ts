import { Dexie } from 'dexie'
import { afterEach, expect, test, vi } from 'vitest'
import { openDatabase } from '#storage/openDatabase'
import { saveSetting } from '#storage/settings'
import { dump, openedDatabase } from './openedDatabase'

afterEach(() => vi.restoreAllMocks())

const wanted = (name: string) => ({
  name,
  newId: () => 'fresh',
  onBlocked: () => undefined,
  onOutdated: () => undefined,
})

test('[F9] a database of a newer Quarterdeck is refused and stays as it is', async () => {
  const newer = new Dexie('newer')
  newer.version(3).stores({ records: 'id', strange: 'x' })
  await newer.open()
  newer.close()
  expect(await openDatabase(wanted('newer'))).toEqual({ ok: false, error: { code: 'newer', found: 30 } })
  const [found] = (await indexedDB.databases()).filter((one) => one.name === 'newer')
  expect(found?.version).toBe(30)
})

test('[F9] so is one whose schema row is newer, where the browser cannot name versions', async () => {
  const db = await openedDatabase('newer-row')
  await saveSetting(db, 'schema', 7)
  db.close()
  expect(await openDatabase(wanted('newer-row'))).toEqual({ ok: false, error: { code: 'newer', found: 7 } })
})

test('opening again changes nothing: the same writer, the same council', async () => {
  const db = await openedDatabase('again')
  const before = await dump(db)
  db.close()
  expect(await dump(await openedDatabase('again'))).toBe(before)
})

test('[F11] a connection steps aside for good when another tab upgrades', async () => {
  let outdated = false
  const opened = await openDatabase({ ...wanted('upgraded'), onOutdated: () => (outdated = true) })
  const newer = new Dexie('upgraded')
  newer.version(3).stores({ records: '[kind+id]' })
  await newer.open()
  expect(outdated).toBe(true)
  const late = opened.ok ? opened.value.settings.count() : undefined
  await expect(late).rejects.toThrow('Database has been closed')
  newer.close()
})

test('[G7] every write waits until it is on the disk', async () => {
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const db = await openedDatabase('strict')
  await db.transaction('rw', db.tables, () => saveSetting(db, 'me', 'clerk'))
  const writing = begun.mock.calls.filter(([, mode]) => mode === 'readwrite')
  expect(writing.length).toBeGreaterThan(1)
  expect(writing.filter(([, , options]) => options?.durability !== 'strict')).toEqual([])
})
