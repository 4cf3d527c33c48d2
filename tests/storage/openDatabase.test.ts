import { Dexie } from 'dexie'
import { afterEach, expect, test, vi } from 'vitest'
import { defineDatabase, schemaVersion } from '#storage/database'
import { openDatabase } from '#storage/openDatabase'
import { saveSetting } from '#storage/settings'
import { layOut, leftBy, promised, rawDump, version1 } from './oldDatabase'
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

/** A database of a later version that has other tables, with a row in one of them; closed. */
async function newerDatabase(name: string): Promise<string> {
  const newer = new Dexie(name)
  newer.version(3).stores({ records: 'id', strange: 'x' })
  await newer.open()
  await newer.table('strange').add({ x: 1, of: 'a later version' })
  newer.close()
  return rawDump(name)
}

test('[F9] nothing is written into it, also where the browser cannot name versions', async () => {
  const before = await newerDatabase('nameless')
  Reflect.set(indexedDB, 'databases', undefined)
  const opened = await openDatabase(wanted('nameless'))
  Reflect.deleteProperty(indexedDB, 'databases')
  expect(opened).toEqual({ ok: false, error: { code: 'newer', found: 30 } })
  expect(await rawDump('nameless')).toBe(before)
})

test('[F9] it is not opened either where it comes between the look and the opening', async () => {
  const before = await newerDatabase('between')
  const look = vi.spyOn(indexedDB, 'databases').mockResolvedValueOnce([])
  expect(await openDatabase(wanted('between'))).toEqual({ ok: false, error: { code: 'newer', found: 30 } })
  expect(look).toHaveBeenCalledTimes(2)
  expect(await rawDump('between')).toBe(before)
})

test('[F9, F11] Dexie itself opens it under no circumstances', async () => {
  const before = await newerDatabase('by-itself')
  const db = defineDatabase('by-itself')
  await expect(db.settings.put({ key: 'me', value: 'clerk' })).rejects.toThrow(/not of version 20/)
  await expect(db.open()).rejects.toThrow(/not of version 20/)
  db.close()
  expect(await rawDump('by-itself')).toBe(before)
})

test('[F15] an earlier one that nobody looked at before is not upgraded', async () => {
  const name = await version1()
  const before = await rawDump(name)
  vi.spyOn(indexedDB, 'databases').mockResolvedValueOnce([])
  expect(await openDatabase(wanted(name))).toMatchObject({ ok: false, error: { code: 'unavailable' } })
  expect(await rawDump(name)).toBe(before)
})

test('[F10] one that another tab holds open is waited for, and opened when that lets go', async () => {
  const name = await version1()
  const stubborn = await promised(indexedDB.open(name))
  const blocked: string[] = []
  const opening = openDatabase({
    ...wanted(name),
    onBlocked() {
      blocked.push('blocked')
      stubborn.close()
    },
  })
  const opened = await opening
  expect(opened.ok).toBe(true)
  expect(blocked).toEqual(['blocked'])
})

test('[F15] a database as this version leaves it opens as it is', async () => {
  const name = await layOut(leftBy(schemaVersion))
  const before = await rawDump(name)
  const opened = await openDatabase(wanted(name))
  expect(opened.ok).toBe(true)
  if (opened.ok) opened.value.close()
  expect(await rawDump(name)).toBe(before)
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
