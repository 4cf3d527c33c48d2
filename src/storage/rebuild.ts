import { Dexie } from 'dexie'
import { canonical } from '#domain/canonical'
import { takenOf, unionOf } from '#domain/merge/union'
import { isKind, kinds } from '#domain/records'
import { readAcceptance } from './acceptance'
import type { Database } from './database'
import { ownRecords, recordsIn } from './decisions'
import { readJoins } from './joins'
import { putMarks } from './ledger'
import { requireSetting } from './settings'

/**
 * F17 — Works out every record anew from what is the truth: the own log, the files, what was decided about them (R3). Gives
 * how many were otherwise than that says; where none was, nothing is written. Throws where the truth itself is damaged, and
 * leaves all as it was.
 */
export async function rebuildRecords(db: Database): Promise<number> {
  try {
    return await db.transaction('rw', db.tables, async () => {
      const before = await derived(db)
      await writeAnew(db)
      const after = await derived(db)
      const keys = [...new Set([...before.keys(), ...after.keys()])]
      const moved = keys.filter((key) => before.get(key) !== after.get(key)).length
      if (moved === 0) throw new NothingMoved()
      return moved
    })
  } catch (error) {
    if (error instanceof NothingMoved) return 0
    throw error
  }
}

/** Whether records are missing beside their entries: told by counting alone, so that it can be asked at every opening. */
export function lacksRecords(db: Database): Promise<boolean> {
  return db.transaction('r', [db.records, db.marks], async () => {
    for (const kind of kinds) {
      const counts = await Promise.all(
        [db.records, db.marks].map((table) =>
          table.where('[kind+id]').between([kind, Dexie.minKey], [kind, Dexie.maxKey]).count(),
        ),
      )
      const [records = 0, marks = 0] = counts
      if (records < marks) return true
    }
    return false
  })
}

/** Ends the transaction without a write. */
class NothingMoved extends Error {}

/** Rows stay without their record where nothing is left of it: that is how the screens hear of it. */
async function writeAnew(db: Database): Promise<void> {
  const union = await unionOfAll(db)
  const revision = (await requireSetting(db, 'revision')) + 1
  const gone = await db.records.filter(({ kind, id }) => !union.has(`${kind}/${id}`)).toArray()
  await Promise.all([db.records.clear(), db.marks.clear(), db.shelfCopies.clear()])
  await db.settings.delete('joins')
  await db.records.bulkPut(
    gone
      .filter(({ kind, shelf }) => isKind(kind) && typeof shelf === 'string')
      .map(({ kind, id, shelf }) => ({ kind, id, shelf, revision, record: null })),
  )
  await putMarks(db, [...union.values()], { revision, joins: {} })
}

async function unionOfAll(db: Database) {
  const { files, partsOf } = await readAcceptance(db)
  const sources = [await ownRecords(db)]
  for (const file of files) sources.push(takenOf(await recordsIn(db, file), partsOf(file)))
  return unionOf(sources)
}

/** What the screens and the merge see, by record; what stands for nothing is left out. */
async function derived(db: Database): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const [records, marks] = await Promise.all([db.records.toArray(), db.marks.toArray()])
  for (const { kind, id, entries } of marks)
    if (Object.keys(entries ?? {}).length > 0) found.set(`${kind}/${id}`, textOf(entries))
  for (const { kind, id, revision: _revision, ...row } of records) {
    const key = `${kind}/${id}`
    if (row.record !== null) found.set(key, `${found.get(key) ?? ''} ${textOf(row)}`)
  }
  const joins = textOf(await readJoins(db))
  return joins === '{}' ? found : found.set('joins', joins)
}

/** A damaged row may hold what no JSON says. */
function textOf(value: unknown): string {
  try {
    return canonical(value)
  } catch {
    return 'damaged'
  }
}
