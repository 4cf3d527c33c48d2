import type { RecordEntries } from '#domain/bundle/entries'
import type { Json } from '#domain/canonical'
import { isInRanges } from '#domain/counterRanges'
import { deletedRegister, deletionOf, foldRecord, isDeleted } from '#domain/fold'
import type { Marks } from '#domain/fold'
import { shelfOf } from '#domain/ids'
import { isKind } from '#domain/records'
import type { Kind } from '#domain/records'
import { recordKey } from '#domain/recordIndex'
import { entryName, isSameEntry, liveEntries, readDot, shownEntry, writeEntry } from '#domain/register'
import { withJoin, withoutJoined, writerOf } from '#domain/merge/joined'
import type { Joins } from '#domain/merge/joined'
import type { Entry, EntryName, TypedFor } from '#domain/register'
import { schemaVersion } from './database'
import type { Database } from './database'
import { foldedWith, mayBeJoined, readJoins, withCounted } from './joins'
import type { Actor, FormerActor, LoggedEntry, MarksRow, RecordRow, Step, WithdrawnEntry } from './rows'
import { readSetting, requireSetting, saveSetting } from './settings'

/** Who writes, and when by their clock (for display only). */
export interface Author {
  readonly by: string
  readonly at: string
  /** Where they write for the post `by`: who types it in, and from what. */
  readonly typed?: TypedFor | undefined
}

export interface RecordPlace {
  readonly kind: Kind
  readonly id: string
}

export interface Place extends RecordPlace {
  readonly register: string
}

/**
 * The records one transaction works on: read at its start, changed here in memory, saved at its end.
 * Lives no longer than the transaction.
 */
export interface Ledger {
  readonly marks: Map<string, MarksRow>
  readonly touched: Set<string>
  readonly revision: number
  readonly joins: Joins
  actor: Actor
}

/** Another tab or a newer Quarterdeck changed the database under this page: nothing may be written. */
export class OutdatedError extends Error {
  override readonly name = 'OutdatedError'
}

/** Reads the places' records. Throws OutdatedError where the schema is not ours (reliability.md, fact 1). */
export async function readLedger(db: Database, places: readonly RecordPlace[]): Promise<Ledger> {
  const wanted = [...new Map(places.map(({ kind, id }) => [recordKey(kind, id), { kind, id }]))]
  const [schema, revision, actor, joins, rows] = await Promise.all([
    readSetting(db, 'schema'),
    requireSetting(db, 'revision'),
    requireSetting(db, 'actor'),
    readJoins(db),
    db.marks.bulkGet(wanted.map(([, { kind, id }]) => [kind, id])),
  ])
  if (schema !== schemaVersion)
    throw new OutdatedError(`This page writes version ${schemaVersion}, found ${schema}`)
  const known = wanted.map(([, empty], index) => rows[index] ?? { ...empty, entries: {} })
  const marks = Object.keys(joins).length === 0 ? known : await withCounted(db, known, joins)
  return {
    marks: new Map(marks.map((row) => [`${row.kind}/${row.id}`, row])),
    touched: new Set(),
    revision,
    joins,
    actor,
  }
}

/** Every entry of a record. */
export function marksAt(ledger: Ledger, { kind, id }: RecordPlace): Marks {
  return { kind, id, entries: ledger.marks.get(recordKey(kind, id))?.entries ?? {} }
}

/** All entries of one register. */
export function entriesAt(ledger: Ledger, { kind, id, register }: Place): readonly Entry[] {
  return ledger.marks.get(recordKey(kind, id))?.entries[register] ?? []
}

/** What the screen shows of a register; undefined where it was never written or its record is deleted. */
export function shownAt(ledger: Ledger, place: Place): Json | undefined {
  if (place.register !== deletedRegister && isDeleted(marksAt(ledger, place))) return undefined
  return shownEntry(liveEntries(entriesAt(ledger, place)))?.value
}

/** R8 — Deletes a record as this browser sees it now. */
export function deleteAt(ledger: Ledger, { kind, id }: RecordPlace, author: Author): LoggedEntry {
  const value = deletionOf(marksAt(ledger, { kind, id }))
  return writeAt(ledger, { kind, id, register: deletedRegister, value }, author)
}

/** R8 — Empties the deletion of each record that is about to be written again; none where it is not deleted. */
export function reviveAt(ledger: Ledger, places: readonly Place[], author: Author): readonly LoggedEntry[] {
  const records = new Map(
    places
      .filter(({ register }) => register !== deletedRegister)
      .map(({ kind, id }) => [recordKey(kind, id), { kind, id }]),
  )
  return [...records.values()]
    .filter((record) => isDeleted(marksAt(ledger, record)))
    .map((record) => writeAt(ledger, { ...record, register: deletedRegister, value: null }, author))
}

/** R4 — Appends a new entry over all live ones, its counter above any seen of this writer, and says how to log it. */
export function writeAt(
  ledger: Ledger,
  place: Place & { readonly value: Json; readonly isSettling?: true },
  author: Author,
): LoggedEntry {
  const { kind, id, register, value } = place
  const union = entriesAt(ledger, place)
  const { id: actor, counter } = ledger.actor
  const hasTravelled = (one: Entry) => !isUnsent(one, ledger.actor)
  const entry = writeEntry(union, { actor, counter, value, hasTravelled, ...author })
  const before = shownAt(ledger, place)
  ledger.actor = { ...ledger.actor, counter: readDot(entry.dot).counter }
  setEntries(ledger, place, [...union, entry])
  return { kind, id, register, entry, before, ...(place.isSettling && { isSettling: true }) }
}

/** R11 — Takes an own entry back as if it had never been; what another browser wrote under its dot stays (R10). */
export function withdrawAt(ledger: Ledger, place: Place, entry: Entry): WithdrawnEntry {
  setEntries(
    ledger,
    place,
    entriesAt(ledger, place).filter((one) => !isSameEntry(one, entry)),
  )
  return { kind: place.kind, id: place.id, register: place.register, dot: entry.dot }
}

/** Whether an entry is this browser's own, under any name it has had, and has left in no file. */
export function isUnsent(entry: Entry, actor: Actor): boolean {
  const own = ownWriter(entry, actor)
  return own !== undefined && !isInRanges(own.sent, readDot(entry.dot).counter)
}

/** Whether this browser wrote an entry, under any name it has had. */
export const isOwn = (entry: Entry, actor: Actor): boolean => ownWriter(entry, actor) !== undefined

const ownWriter = (entry: Entry, actor: Actor): FormerActor | undefined =>
  [actor, ...actor.former].find(({ id }) => id === writerOf(entry.dot))

/** The names of the entries that stand against each other at a place, to see whether a choice still is about them. */
export const liveNamesAt = (ledger: Ledger, place: Place): readonly EntryName[] =>
  liveEntries(entriesAt(ledger, place)).map(entryName).toSorted()

export function setEntries(ledger: Ledger, { kind, id, register }: Place, union: readonly Entry[]): void {
  const key = recordKey(kind, id)
  const { [register]: _old, ...others } = ledger.marks.get(key)?.entries ?? {}
  const entries = union.length === 0 ? others : { ...others, [register]: union }
  ledger.marks.set(key, { kind, id, entries })
  ledger.touched.add(key)
}

/** Saves what was touched, marks and folded records, under the next revision, with its step. Gives the new rows. */
export async function saveLedger(db: Database, ledger: Ledger, step: Step): Promise<readonly RecordRow[]> {
  const marks = [...ledger.touched].flatMap((key) => ledger.marks.get(key) ?? [])
  const [rows] = await Promise.all([
    putMarks(db, marks.map(withoutJoined), { ...ledger, revision: ledger.revision + 1 }),
    saveSetting(db, 'actor', ledger.actor),
    db.ownEntries.add(step),
  ])
  return rows
}

/**
 * Puts whole unions of entries and the records they fold to under a revision; what counts as another record is folded with
 * it (R12). Gives the new rows.
 */
export async function putMarks(
  db: Database,
  marks: readonly MarksRow[],
  { revision, joins: before }: Pick<Ledger, 'revision' | 'joins'>,
): Promise<readonly RecordRow[]> {
  const put = db.marks.bulkPut(marks)
  // Nothing is awaited here that asks the storage nothing: the transaction would end.
  if (!mayBeJoined(marks, before)) return putRecords(db, marks, { revision, joins: before, put })
  await put
  const { folded, joins } = await foldedWith(db, marks, before)
  return putRecords(db, folded, { revision, joins, put })
}

async function putRecords(
  db: Database,
  folded: readonly RecordEntries[],
  { put, ...under }: Pick<Ledger, 'revision' | 'joins'> & { readonly put: PromiseLike<unknown> },
): Promise<readonly RecordRow[]> {
  const rows = folded.flatMap((row) => recordRows(row, under))
  await Promise.all([put, db.records.bulkPut(rows), saveSetting(db, 'revision', under.revision)])
  return rows
}

/** The record of a union of entries; none where only a later version knows the kind (B3). */
function recordRows(
  { kind, id, entries }: MarksRow,
  { revision, joins }: Pick<Ledger, 'revision' | 'joins'>,
): readonly RecordRow[] {
  if (!isKind(kind)) return []
  const folded = foldRecord({ kind, id, entries })
  const record = folded ? withJoin(folded, joins) : null
  const row = { kind, id, shelf: shelfOf(kind, id), revision, record }
  return [record && record.unsettled.length > 0 ? { ...row, open: 1 } : row]
}
