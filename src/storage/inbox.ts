import type { RecordEntries } from '#domain/bundle/entries'
import { isDeleted } from '#domain/fold'
import { conflictsOf } from '#domain/merge/conflicts'
import type { Conflict } from '#domain/merge/conflicts'
import { standingParts } from '#domain/merge/decisions'
import type { Decision } from '#domain/merge/decisions'
import { countsAs } from '#domain/merge/joined'
import type { Joins } from '#domain/merge/joined'
import { openProposals } from '#domain/merge/proposals'
import type { Proposal } from '#domain/merge/proposals'
import { takenOf } from '#domain/merge/union'
import { isKind } from '#domain/records'
import type { Kind } from '#domain/records'
import { namesOf } from './actors'
import type { Database } from './database'
import { readAcceptance } from './acceptance'
import { recordsIn } from './decisions'
import { readCounted, readJoins, withCounted, wholesOf } from './joins'
import { requireSetting } from './settings'

/** A record with something to choose about, and all that is known of it. */
export interface OpenRecord {
  readonly marks: RecordEntries & { readonly kind: Kind }
  readonly conflicts: readonly Conflict[]
}

/** R5, R8 — Every conflict there is, derived from the state and never logged on the side. By kind and id. */
export function readConflicts(db: Database): Promise<readonly OpenRecord[]> {
  return db.transaction('r', db.records, db.marks, db.settings, async () => {
    const keys = await db.records.where('open').equals(1).primaryKeys()
    const actor = await requireSetting(db, 'actor')
    const own = new Set(namesOf(actor))
    const rows = (await db.marks.bulkGet(keys)).flatMap((row, at) => row ?? emptyAt(keys[at]))
    return (await withCounted(db, rows, await readJoins(db))).flatMap((row) => {
      if (!isKind(row.kind)) return []
      const marks = { ...row, kind: row.kind }
      return [{ marks, conflicts: conflictsOf(marks, own) }]
    })
  })
}

/** R12 — A record may be there only by what counts as it. */
const emptyAt = (key: readonly [string, string] | undefined): readonly RecordEntries[] =>
  key ? [{ kind: key[0], id: key[1], entries: {} }] : []

/** How many things there are to choose about. */
export async function countConflicts(db: Database): Promise<number> {
  const open = await db.records.where('open').equals(1).toArray()
  return open.reduce((sum, { record }) => sum + (record?.unsettled.length ?? 0), 0)
}

/** G6 — Every proposal in an accepted file that nobody has said yes or no to and that would still change something. */
export function readProposals(db: Database): Promise<readonly Proposal[]> {
  return db.transaction('r', db.tables, async () => {
    const { files } = await readAcceptance(db)
    const joins = await readJoins(db)
    const said = standingParts(await db.decisions.toArray()).filter(
      (one) => files.has(one.file) && one.verdict === 'refused',
    )
    const waiting = said.filter(isWaiting)
    if (waiting.length === 0) return []
    const turnedDown = (await readTurnedDown(db, said)).map((record) => asCounted(record, joins))
    const proposals: Proposal[] = []
    for (const file of new Set(waiting.map((one) => one.file))) {
      const parts = waiting.filter((one) => one.file === file)
      const records = await recordsIn(db, file)
      const whole = records.map(({ kind, id }) => ({ kind, id: countsAs({ kind, id }, joins) }))
      const known = await readCounted(db, whole)
      const theirs = records.map((record) => asCounted(record, joins))
      const context = { records: theirs, known: known.map(underIdOf(records)), turnedDown }
      proposals.push(...openProposals(parts, context))
    }
    return proposals
  })
}

/** What was turned down of the files that count. */
async function readTurnedDown(db: Database, said: readonly Decision[]): Promise<readonly RecordEntries[]> {
  const parts = said.filter(({ reason }) => reason === 'turnedDown')
  const found: RecordEntries[] = []
  for (const file of new Set(parts.map((one) => one.file))) {
    const own = parts.filter((one) => one.file === file)
    const keys = new Set(own.map(({ record, register }) => `${record} ${register}`))
    found.push(...takenOf(await recordsIn(db, file), (record, register) => keys.has(`${record} ${register}`)))
  }
  return found
}

/** R12 — What a record brings to the one it counts as, still under its own id: that is what is said yes or no to. */
function asCounted(record: RecordEntries, joins: Joins): RecordEntries {
  if (countsAs(record, joins) === record.id || isDeleted(record)) return record
  const [whole] = wholesOf([record], joins)
  return { ...record, entries: whole?.entries ?? {} }
}

const underIdOf =
  (records: readonly RecordEntries[]) =>
  (known: RecordEntries, at: number): RecordEntries => ({ ...known, id: records[at]?.id ?? known.id })

const isWaiting = ({ reason }: Decision): boolean => reason === 'proposal' || reason === 'outside'
