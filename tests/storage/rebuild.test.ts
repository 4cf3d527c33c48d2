import { expect, test } from 'vitest'
import { canonical } from '#domain/canonical'
import type { Database } from '#storage/database'
import { lacksRecords, rebuildRecords } from '#storage/rebuild'
import { requireSetting } from '#storage/settings'
import { opened, version1 } from './oldDatabase'
import { dump } from './openedDatabase'

/** What is derived, but for the revision. */
async function derived(db: Database): Promise<string> {
  const records = await db.records.toArray()
  return canonical([
    records.map(({ revision: _revision, ...row }) => row),
    await db.marks.toArray(),
    (await db.settings.get('joins'))?.value ?? null,
  ])
}

/** A browser with files, own work and something withdrawn in it, and what is derived of that. */
async function council() {
  const db = await opened(await version1())
  await rebuildRecords(db) // what version 1 left out of its records is worked out now
  return { db, whole: await derived(db) }
}

const damages: readonly [string, (db: Database) => Promise<unknown>][] = [
  ['all records', (db) => db.records.clear()],
  ['all entries', (db) => db.marks.clear()],
  ['records and entries', async (db) => Promise.all([db.records.clear(), db.marks.clear()])],
  [
    'a record of a wrong shape',
    async (db) => {
      const row = await db.records.toCollection().first()
      await db.table('records').put({ ...row, record: { values: 7 } })
    },
  ],
  [
    'a record with another figure',
    async (db) => {
      const row = await db.records.where({ kind: 'measurement', id: 'b@2012-Q1' }).first()
      await db
        .table('records')
        .put({ ...row, record: { ...row?.record, values: { comment: 'nobody wrote this' } } })
    },
  ],
  [
    'what is joined',
    (db) => db.table('settings').put({ key: 'joins', value: { 'indicator/x': 'indicator/y' } }),
  ],
  [
    'a record that nobody wrote',
    (db) => db.table('records').put({ kind: 'nothing', id: 'x', shelf: 'structure' }),
  ],
]

test.each(damages)(
  '[F17] with %s damaged, all is as files and log say again, at a new revision',
  async (_what, damage) => {
    const { db, whole } = await council()
    const revision = await requireSetting(db, 'revision')
    const truth = JSON.stringify(
      await Promise.all([db.ownEntries.toArray(), db.bundles.toArray(), db.decisions.toArray()]),
    )
    await damage(db)
    expect(await derived(db)).not.toBe(whole)
    expect(await rebuildRecords(db)).toBeGreaterThan(0)
    expect(await derived(db)).toBe(whole)
    expect(await requireSetting(db, 'revision')).toBe(revision + 1)
    expect(
      JSON.stringify(
        await Promise.all([db.ownEntries.toArray(), db.bundles.toArray(), db.decisions.toArray()]),
      ),
    ).toBe(truth)
    db.close()
  },
)

test('[F17] where nothing is damaged, nothing is written', async () => {
  const { db } = await council()
  const before = await dump(db)
  expect(await lacksRecords(db)).toBe(false)
  expect(await rebuildRecords(db)).toBe(0)
  expect(await dump(db)).toBe(before)
  db.close()
})

test('[F17] missing records are seen by counting', async () => {
  const { db } = await council()
  await db.records.where({ kind: 'measurement', id: 'b@2012-Q1' }).delete()
  expect(await lacksRecords(db)).toBe(true)
  expect(await rebuildRecords(db)).toBe(1)
  expect(await lacksRecords(db)).toBe(false)
  db.close()
})

test('[F17] where a file itself is gone, nothing is put in the place of what there is', async () => {
  const { db } = await council()
  await db.bundleTexts.clear()
  const before = await dump(db)
  await expect(rebuildRecords(db)).rejects.toThrow('is not kept: the storage is damaged')
  expect(await dump(db)).toBe(before)
  db.close()
})
