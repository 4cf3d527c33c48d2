import type { RecordEntries } from '#domain/bundle/entries'
import { countedAs, countsAs, joinedKinds, joinsOf, withJoined } from '#domain/merge/joined'
import type { Joins } from '#domain/merge/joined'
import { keyOf } from '#domain/merge/union'
import { liveEntries, shownEntry } from '#domain/register'
import type { Database } from './database'
import { marksOf } from './marks'
import type { MarksRow } from './rows'
import { readSetting, saveSetting } from './settings'

/** R12 — Which indicators are the same one; none nearly always. */
export const readJoins = async (db: Database): Promise<Joins> => (await readSetting(db, 'joins')) ?? {}

/** R12 — All that is known of records, with what counts as them; in their order. */
export async function withCounted(
  db: Database,
  rows: readonly RecordEntries[],
  joins: Joins,
): Promise<readonly RecordEntries[]> {
  const wanted = rows.flatMap((row) => countedAs(row, joins).map((id) => ({ kind: row.kind, id })))
  if (wanted.length === 0) return rows
  const counted = await marksOf(db, wanted)
  return rows.map((row) => {
    const ids = countedAs(row, joins)
    return withJoined(
      row,
      counted.filter(({ kind, id }) => kind === row.kind && ids.includes(id)),
    )
  })
}

/** R12 — All that is known of these records with what counts as them, by their places and in their order. */
export function readCounted(
  db: Database,
  places: readonly Pick<RecordEntries, 'kind' | 'id'>[],
): Promise<readonly RecordEntries[]> {
  return db.transaction('r', db.marks, db.settings, async () => {
    const joins = await readJoins(db)
    const known = await db.marks.bulkGet(places.map(({ kind, id }): [string, string] => [kind, id]))
    const rows = places.map(({ kind, id }, at) => known[at] ?? { kind, id, entries: {} })
    return Object.keys(joins).length === 0 ? rows : withCounted(db, rows, joins)
  })
}

/** R12 — Records from one source under the ids that they count as, each with those that count as it. */
export function wholesOf(records: readonly RecordEntries[], joins: Joins): readonly RecordEntries[] {
  if (Object.keys(joins).length === 0) return records
  const groups = new Map<string, RecordEntries[]>()
  for (const record of records) {
    const key = keyOf({ kind: record.kind, id: countsAs(record, joins) })
    const group = groups.get(key)
    if (group) group.push(record)
    else groups.set(key, [record])
  }
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map((first) => wholeOf(countsAs(first, joins), first.kind, group)),
  )
}

function wholeOf(id: string, kind: string, group: readonly RecordEntries[]): RecordEntries {
  const itself = group.find((one) => one.id === id) ?? { kind, id, entries: {} }
  return withJoined(
    itself,
    group.filter((one) => one !== itself),
  )
}

/** Whether writing these may have to do with joined indicators at all. */
export const mayBeJoined = (written: readonly MarksRow[], joins: Joins): boolean =>
  Object.keys(joins).length > 0 ||
  written.some(({ kind, entries }) => kind === 'indicator' && entries['joined'] !== undefined)

/** R12 — What to fold after these were put: they, what they count as, and what a new join moves. Inside the caller's transaction. */
export async function foldedWith(
  db: Database,
  written: readonly MarksRow[],
  before: Joins,
): Promise<{ readonly folded: readonly RecordEntries[]; readonly joins: Joins }> {
  const { joins, moved } = await rejoin(db, written, before)
  return { folded: await foldedAnew(db, [...written, ...moved], joins), joins }
}

/**
 * R12 — The records to fold anew when these were written: what they count as, with all that counts as it, and they
 * themselves, empty, where they count as another.
 */
async function foldedAnew(
  db: Database,
  written: readonly MarksRow[],
  joins: Joins,
): Promise<readonly RecordEntries[]> {
  const isAlone = (row: MarksRow) => countsAs(row, joins) === row.id && countedAs(row, joins).length === 0
  const shared = written.filter((row) => !isAlone(row))
  const whole = shared.map(({ kind, id }) => ({ kind, id: countsAs({ kind, id }, joins), entries: {} }))
  const known = await marksOf(db, whole)
  const missing = whole.filter((row) => !known.some(({ kind, id }) => kind === row.kind && id === row.id))
  const away = shared.filter((row) => countsAs(row, joins) !== row.id)
  return [
    ...written.filter(isAlone),
    ...(await withCounted(db, [...known, ...missing], joins)),
    ...away.map(({ kind, id }) => ({ kind, id, entries: {} })),
  ]
}

/**
 * R12 — Reads the joins anew after indicators were written, and names every record that now counts as another, or no
 * longer does. Inside the caller's transaction, after the indicators have been put.
 */
async function rejoin(
  db: Database,
  written: readonly MarksRow[],
  before: Joins,
): Promise<{ readonly joins: Joins; readonly moved: readonly MarksRow[] }> {
  if (!written.some(({ kind }) => kind === 'indicator')) return { joins: before, moved: [] }
  const all = await db.marks.where('[kind+id]').between(['indicator', ''], ['indicator', '\uffff']).toArray()
  const joins = joinsOf(all.flatMap(joinedInto))
  await saveSetting(db, 'joins', joins)
  const ids = new Set([...Object.entries(before), ...Object.entries(joins)].flat())
  const changed = [...ids].filter((id) => before[id] !== joins[id] || hasNewAlias(id, { before, joins }))
  const moved = all.filter(({ id }) => changed.includes(id))
  for (const kind of joinedKinds)
    for (const id of changed) moved.push(...(await recordsOfOwner(db, kind, id)))
  return { joins, moved }
}

function joinedInto({ id, entries }: MarksRow): readonly { readonly id: string; readonly into: string }[] {
  const value = shownEntry(liveEntries(entries['joined'] ?? []))?.value
  const into = typeof value === 'object' && value !== null && 'into' in value ? value.into : undefined
  return typeof into === 'string' ? [{ id, into }] : []
}

function hasNewAlias(
  id: string,
  { before, joins }: { readonly before: Joins; readonly joins: Joins },
): boolean {
  const aliases = (all: Joins) => Object.keys(all).filter((alias) => all[alias] === id)
  return aliases(before).join() !== aliases(joins).join()
}

const recordsOfOwner = (db: Database, kind: string, owner: string) =>
  db.marks
    .where('[kind+id]')
    .between([kind, `${owner}@`], [kind, `${owner}@\uffff`])
    .toArray()
