import { entriesOfFile } from '#domain/bundle/entriesOfFile'
import type { KeptFile } from '#domain/bundle/entriesOfFile'
import type { RecordEntries } from '#domain/bundle/entries'
import { mentionsAny } from '#domain/bundle/mentionsAny'
import { recordsInFile } from '#domain/history/recordsInFile'
import { readDecisions } from '#domain/merge/decisions'
import type { Decision } from '#domain/merge/decisions'
import { keyOf, takenOf, unionOf } from '#domain/merge/union'
import { isKind } from '#domain/records'
import { readAcceptance } from './acceptance'
import { writableTables } from './database'
import type { Database } from './database'
import { putMarks, readLedger } from './ledger'
import type { Decided, DecisionRow, MarksRow, Step } from './rows'

/** The verdict on a whole file. */
export const decision = (file: string, verdict: Decision['verdict'], at: string): Decision => ({
  file,
  record: null,
  register: null,
  verdict,
  reason: '',
  at,
})

/** Decisions about files as one step that can be undone: withdrawn, put back, a proposal taken or turned down. */
export interface Deciding {
  readonly label: string
  readonly done: readonly Decision[]
  readonly at: string
  /** Id of the post of the person. */
  readonly by?: string
}

/**
 * Decides about files and works out anew the records they touch, in one transaction. What holds already is left out; false
 * where nothing was left to decide.
 */
export function decide(db: Database, { label, done, ...when }: Deciding): Promise<boolean> {
  return db.transaction('rw', writableTables(db), async () => {
    const decided = decidedBy(await db.decisions.toArray(), done)
    if (decided.done.length === 0) return false
    await decideAnew(db, decided.done)
    const step: Step = { action: 'write', of: null, decided, ...when, label, entries: [], withdrawn: [] }
    await db.ownEntries.add(step)
    return true
  })
}

/** What new decisions change, and the decisions that take them back; `rows`: those so far. */
export function decidedBy(rows: readonly DecisionRow[], done: readonly Decision[]): Decided {
  const { files } = readDecisions(rows)
  const isNews = ({ file, record, verdict }: Decision): boolean =>
    record !== null || files.has(file) !== (verdict === 'accepted')
  const changed = done.filter(isNews)
  return { done: changed, back: changed.map((one) => ({ ...lastAbout(rows, one), at: one.at })) }
}

/** The decision that held before about the same thing; where there was none, a file was out and a part was in. */
function lastAbout(rows: readonly DecisionRow[], one: Decision): Decision {
  const last = rows.findLast(
    ({ file, record, register }) => file === one.file && record === one.record && register === one.register,
  )
  if (!last) return { ...one, verdict: one.record === null ? 'withdrawn' : 'accepted', reason: '' }
  const { n: _n, ...before } = last
  return before
}

/**
 * Writes decisions down and works out anew every record their files touch: the union of all that counts now and the own
 * log, so that a file withdrawn is as if it had never come, and one put back as if it had never gone (exchange.md).
 * Inside the caller's transaction.
 */
export async function decideAnew(db: Database, done: readonly Decision[]): Promise<void> {
  const { revision, joins } = await readLedger(db, [])
  const touched = new Map<string, MarksRow>()
  for (const file of new Set(done.map((one) => one.file)))
    for (const { kind, id } of await recordsIn(db, file))
      touched.set(`${kind}/${id}`, { kind, id, entries: {} })
  await db.decisions.bulkAdd(done)
  const union = await unionNow(db, touched)
  await putMarks(
    db,
    [...touched].map(([key, empty]) => union.get(key) ?? empty),
    { revision: revision + 1, joins },
  )
}

/** The records that a question is about, by `kind/id`. */
export type Asked = ReadonlyMap<string, Pick<RecordEntries, 'kind' | 'id'>>

/** R3 — The union of accepted files and own log, of some records; as if one file had never come, where it is named. */
export async function unionNow(
  db: Database,
  asked: Asked,
  without?: string,
): Promise<ReadonlyMap<string, RecordEntries>> {
  const { files, partsOf } = await readAcceptance(db)
  const sources: (readonly RecordEntries[])[] = [await ownRecords(db, asked)]
  for (const file of files)
    if (file !== without) sources.push(takenOf(await recordsIn(db, file, asked), partsOf(file)))
  return unionOf(sources)
}

/** Every entry of a kept file, or those of some records. Throws where it is not kept: then the storage is damaged. */
export async function recordsIn(
  db: Database,
  file: string,
  asked?: Asked,
): Promise<readonly RecordEntries[]> {
  const [cover, words] = await Promise.all([db.bundles.get(file), db.bundleTexts.get(file)])
  if (!cover || !words)
    throw new Error(`The file ${file} was taken in but is not kept: the storage is damaged`)
  const kept = { text: words.text, contentId: cover.contentId }
  return asked ? askedIn(kept, asked) : entriesOfFile(kept)
}

/** A file that has none of the records is not read as JSON, and of another only those records are. */
function askedIn(kept: KeptFile, asked: Asked): readonly RecordEntries[] {
  const ids = new Set([...asked.values()].map(({ id }) => id))
  if (!mentionsAny(kept.text, ids)) return []
  return recordsInFile(kept, anyId, (record) => asked.has(keyOf(record)))
}

/** The beginning of every id: what the file names has been looked at already. */
const anyId = ['']

/** The own log as records, all or some: what was written here and not taken back (R11). */
export async function ownRecords(db: Database, asked?: Asked): Promise<readonly RecordEntries[]> {
  const steps = await db.ownEntries.toArray()
  const withdrawn = new Set(
    steps.flatMap((step) => step.withdrawn.map((one) => `${one.kind}/${one.id}/${one.register} ${one.dot}`)),
  )
  const written = steps
    .flatMap((step) => step.entries)
    .filter((one) => isKind(one.kind) && (!asked || asked.has(keyOf(one))))
    .filter((one) => !withdrawn.has(`${one.kind}/${one.id}/${one.register} ${one.entry.dot}`))
  const records = written.map(({ kind, id, register, entry }) => ({
    kind,
    id,
    entries: { [register]: [entry] },
  }))
  return [...unionOf([records]).values()]
}
