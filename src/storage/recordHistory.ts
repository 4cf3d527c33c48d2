import type { RecordEntries } from '#domain/bundle/entries'
import { ofRegister } from '#domain/bundle/entries'
import { historiesTogether, historyOf } from '#domain/history'
import type { HistoryEntry } from '#domain/history'
import { recordsInFile } from '#domain/history/recordsInFile'
import { splitId } from '#domain/ids'
import { countedAs, countsAs } from '#domain/merge/joined'
import type { Joins } from '#domain/merge/joined'
import { readDecisions } from '#domain/merge/decisions'
import { keyOf, takenOf, unionOf } from '#domain/merge/union'
import type { Kind } from '#domain/records'
import { isSameEntry } from '#domain/register'
import { namesOf } from './actors'
import type { Database } from './database'
import { readJoins, wholesOf } from './joins'
import { requireSetting } from './settings'

/** A record, or all records of a kind that belong to an owner: `{kind: 'definition', owner: 'pi1172'}`. */
export type HistoryPlace =
  { readonly kind: Kind; readonly id: string } | { readonly kind: Kind; readonly owner: string }

/** A file that brought a write. `withdrawnAt`: when it was taken out; null while it counts. */
export interface BringingFile {
  readonly fileName: string
  readonly importedAt: string
  readonly withdrawnAt: string | null
}

/** A write, and the files that brought it: those that count first, then by when they came. */
export interface KnownWrite extends HistoryEntry {
  readonly files: readonly BringingFile[]
}

/**
 * Every write of these records, newest first, with those that only files that were withdrawn since had brought. Looks through
 * the words of every file: ask only when somebody wants to see it.
 */
export function readRecordHistory(
  db: Database,
  places: readonly HistoryPlace[],
): Promise<readonly KnownWrite[]> {
  return db.transaction('r', [db.marks, db.settings, db.bundles, db.bundleTexts, db.decisions], async () => {
    const asked = { places, joins: await readJoins(db) }
    const actor = await requireSetting(db, 'actor')
    const own = new Set(namesOf(actor))
    const counting = new Map(wholesOf(await marksAt(db, asked), asked.joins).map((one) => [keyOf(one), one]))
    const files = await filesAbout(db, asked)
    const withdrawn = unionOf(files.filter(({ file }) => file.withdrawnAt !== null).map((one) => one.records))
    const gone = [...withdrawn].map(([key, { kind, id }]) => [key, { kind, id, entries: {} }] as const)
    const records = new Map<string, RecordEntries>([...gone, ...counting])
    const histories = [...records.values()]
      .toSorted((a, b) => placeOf(a, places) - placeOf(b, places) || (a.id < b.id ? 1 : -1))
      .map((record) => historyOf(record, { own, withdrawn: withdrawn.get(keyOf(record)) }))
    return historiesTogether(histories).map((write) => ({ ...write, files: bringing(write, files) }))
  })
}

interface Asked {
  readonly places: readonly HistoryPlace[]
  readonly joins: Joins
}

interface FileAbout {
  readonly file: BringingFile
  readonly records: readonly RecordEntries[]
}

/** Where the kind of a record stands among the places: at the same time, what was asked for first comes first. */
const placeOf = ({ kind }: RecordEntries, places: readonly HistoryPlace[]): number =>
  places.findIndex((place) => place.kind === kind)

/** R12 — Whether what a record counts as was asked for. */
function isAsked(record: Pick<RecordEntries, 'kind' | 'id'>, { places, joins }: Asked): boolean {
  const id = countsAs(record, joins)
  return places.some(
    (place) =>
      place.kind === record.kind && ('id' in place ? place.id === id : place.owner === splitId(id).owner),
  )
}

/** R12 — The ids, or the beginnings of ids, of all that counts as a place. */
function idsAt(place: HistoryPlace, joins: Joins): readonly string[] {
  const { kind } = place
  if ('id' in place) return [place.id, ...countedAs({ kind, id: place.id }, joins)]
  const start = `${place.owner}@`
  return [start, ...countedAs({ kind, id: start }, joins)]
}

async function marksAt(db: Database, { places, joins }: Asked): Promise<readonly RecordEntries[]> {
  const rows = places.flatMap((place) =>
    idsAt(place, joins).map((id) =>
      'id' in place
        ? db.marks.where('[kind+id]').equals([place.kind, id]).toArray()
        : db.marks
            .where('[kind+id]')
            .between([place.kind, id], [place.kind, `${id}\uffff`])
            .toArray(),
    ),
  )
  return (await Promise.all(rows)).flat()
}

/** What each file says of the records, as far as it was taken; files that say nothing of them are left out. */
async function filesAbout(db: Database, asked: Asked): Promise<readonly FileAbout[]> {
  const decisions = await db.decisions.orderBy('n').toArray()
  const { files, partsOf } = readDecisions(decisions)
  const covers = new Map((await db.bundles.toArray()).map((cover) => [cover.id, cover]))
  const starts = asked.places.flatMap((place) => idsAt(place, asked.joins))
  const about: FileAbout[] = []
  await db.bundleTexts.each(({ id, text }) => {
    const cover = covers.get(id)
    if (!cover) return
    const { contentId, fileName, importedAt } = cover
    const records = recordsInFile({ text, contentId }, starts, (record) => isAsked(record, asked))
    const taken = wholesOf(takenOf(records, partsOf(id)), asked.joins)
    if (taken.length === 0) return
    const out = decisions.findLast(({ file, record }) => file === id && record === null)?.at ?? importedAt
    about.push({
      file: { fileName, importedAt, withdrawnAt: files.has(id) ? null : out },
      records: taken,
    })
  })
  return about.toSorted((a, b) => isEarlier(a.file, b.file))
}

const isEarlier = (a: BringingFile, b: BringingFile): number =>
  Number(a.withdrawnAt !== null) - Number(b.withdrawnAt !== null) ||
  compare(a.importedAt, b.importedAt) ||
  compare(a.fileName, b.fileName)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const bringing = (write: HistoryEntry, files: readonly FileAbout[]): readonly BringingFile[] =>
  files
    .filter(({ records }) =>
      records
        .filter(({ kind, id }) => kind === write.kind && id === write.id)
        .some((record) => ofRegister(record, write.register).some((one) => isSameEntry(one, write.entry))),
    )
    .map(({ file }) => file)
