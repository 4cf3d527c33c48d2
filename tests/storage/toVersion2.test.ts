import { Dexie } from 'dexie'
import type { Transaction } from 'dexie'
import { expect, test, vi } from 'vitest'
import { foldRecord } from '#domain/fold'
import { keyOf, unionOf } from '#domain/merge/union'
import { isKind } from '#domain/records'
import { fail, ok } from '#domain/result'
import { nativeVersion } from '#storage/database'
import { ownRecords, recordsIn } from '#storage/decisions'
import { readConflicts } from '#storage/inbox'
import { migration } from '#storage/migration'
import { openDatabase } from '#storage/openDatabase'
import { requireSetting } from '#storage/settings'
import { toVersion2 } from '#storage/toVersion2'
import { takeBack } from '#storage/undo'
import { failAtWrite } from './failingWrites'
import { old, open, opened, rawDump, version1 } from './oldDatabase'
import type { Row } from './oldDatabase'
import { author, dump } from './openedDatabase'

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

test('[F15] the ledger says what ran, and what is in it does not run again', async () => {
  const name = await version1()
  const db = await opened(name)
  expect(await requireSetting(db, 'migrations')).toEqual([{ to: 2 }])
  db.close()
  const again = await version1({
    ...old.tables,
    settings: [...(old.tables['settings'] ?? []), { key: 'migrations', value: [{ to: 2 }] }],
  })
  const untouched = await opened(again)
  expect(await untouched.bundleTexts.count()).toBe(0)
  untouched.close()
})

const torn: readonly [string, (transaction: Transaction) => Promise<unknown>][] = [
  ['rows of ownEntries came or went', (transaction) => transaction.table('ownEntries').clear()],
  ['the file', (transaction) => transaction.table('bundleTexts').clear()],
  [
    'it calls itself version 7',
    (transaction) => transaction.table('settings').update('schema', { value: 7 }),
  ],
]

test.each(torn)('[F15] an upgrade after which %s is not taken', async (words, tear) => {
  const name = await version1()
  const before = await rawDump(name)
  const db = new Dexie(name)
  db.version(1).stores(old.stores)
  db.version(2)
    .stores({ ...old.stores, bundleTexts: 'id' })
    .upgrade(
      migration(2, async (transaction) => {
        await toVersion2(transaction)
        await tear(transaction)
      }),
    )
  await expect(db.open()).rejects.toThrow(`Version 2 was not taken: ${words}`)
  db.close()
  expect(await rawDump(name)).toBe(before)
})

test('[F14] nothing is upgraded before a copy is kept, and nothing without one', async () => {
  const name = await version1()
  const before = await rawDump(name)
  const seen: string[] = []
  const keepBefore = async () => {
    seen.push(await rawDump(name))
    return fail({ code: 'full' } as const)
  }
  const wanted = { name, newId: () => 'fresh', onBlocked: () => undefined, onOutdated: () => undefined }
  expect(await openDatabase({ ...wanted, keepBefore })).toEqual({
    ok: false,
    error: { code: 'unkept', message: 'there is no room for it on the disk' },
  })
  expect(seen).toEqual([before])
  expect(await rawDump(name)).toBe(before)
  const db = await openDatabase({ ...wanted, keepBefore: () => Promise.resolve(ok(undefined)) })
  expect(db.ok).toBe(true)
})
