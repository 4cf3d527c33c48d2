import type { RecordEntries } from '#domain/bundle/entries'
import { highestIn, withCounters } from '#domain/counterRanges'
import type { CounterRanges } from '#domain/counterRanges'
import { liveEntries, readDot } from '#domain/register'
import type { AnyRecord } from '#domain/records'
import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import { writableTables } from './database'
import type { Database } from './database'
import { acceptedIn, decision } from './decisions'
import { putMarks, readLedger } from './ledger'
import type { Actor, BundleRow, ExportRow } from './rows'
import { requireSetting, saveSetting } from './settings'

/** Everything at one moment: what a plan or an export is made from. */
export interface Everything {
  readonly revision: number
  readonly actor: Actor
  readonly organisationId: string
  readonly records: readonly AnyRecord[]
  /** By `kind/id`, deleted records and unknown kinds among them. */
  readonly marks: ReadonlyMap<string, RecordEntries>
  /** Files whose last verdict is accepted. */
  readonly bundles: readonly Omit<BundleRow, 'text'>[]
  readonly exports: readonly ExportRow[]
}

export function readEverything(db: Database): Promise<Everything> {
  return db.transaction('r', db.tables, async () => {
    const marks = await db.marks.toArray()
    const bundles = await db.bundles.toArray()
    const rows = await db.records.toArray()
    const accepted = acceptedIn(await db.decisions.toArray())
    return {
      revision: await requireSetting(db, 'revision'),
      actor: await requireSetting(db, 'actor'),
      organisationId: await requireSetting(db, 'organisationId'),
      records: rows.flatMap((row) => (row.record ? [row.record] : [])),
      marks: new Map(marks.map((row) => [`${row.kind}/${row.id}`, row])),
      bundles: bundles.filter(({ id }) => accepted.has(id)).map(({ text: _text, ...row }) => row),
      exports: await db.exports.toArray(),
    }
  })
}

/** A file and what it adds, as planned at a revision. */
export interface Acceptance {
  readonly bundle: BundleRow
  /** The entries of the file that are taken. */
  readonly theirs: readonly RecordEntries[]
  /** Records of it that are not taken (G5), as `kind/id`. */
  readonly refused: readonly string[]
  /** The records they touch, with all entries known by then. */
  readonly unions: readonly RecordEntries[]
  readonly revision: number
  /** Whether it is a step that can be undone; the example is not. */
  readonly isStep: boolean
  /** The council of the file, taken over where there was none. */
  readonly organisationId: string
}

/**
 * Takes a file in: file, decision, entries and records in one transaction, or nothing at all. Refused where anything was
 * written since the plan was made. A file that is in already changes nothing (F25).
 */
export function acceptBundle(db: Database, acceptance: Acceptance): Promise<Result<null, 'moved'>> {
  const { bundle, theirs, refused, unions, revision, organisationId } = acceptance
  const { id: file, fileName, importedAt: at } = bundle
  return db.transaction('rw', writableTables(db), async () => {
    const ledger = await readLedger(db, [])
    const decisions = await db.decisions.where('file').equals(file).toArray()
    if (acceptedIn(decisions).has(file)) return ok(null)
    if (ledger.revision !== revision) return fail('moved')
    if (decisions.length === 0) await db.bundles.add(bundle)
    await db.decisions.add(decision(file, 'accepted', at))
    await db.decisions.bulkAdd(
      refused.map((record) => ({ ...decision(file, 'refused', at), record, reason: 'damaged' })),
    )
    await putMarks(db, unions, revision + 1)
    await saveSetting(db, 'actor', actorAfter(ledger.actor, theirs))
    await saveSetting(db, 'organisationId', organisationId)
    if (acceptance.isStep) {
      const label = `File ${fileName}`
      await db.ownEntries.add({ action: 'write', of: null, file, at, label, entries: [], withdrawn: [] })
    }
    return ok(null)
  })
}

/** What is about to leave in a file, and as which file of this writer. */
export interface Leaving {
  readonly everything: Everything
  readonly unions: readonly RecordEntries[]
  /** The own entries among them. */
  readonly counters: CounterRanges
  /** The number of the file, from 1 on; never given twice. */
  readonly seq: number
}

/**
 * Reads everything for a file and notes at once that the own entries chosen for it have left, before anything is
 * hashed or handed over: what is in a file can no longer be withdrawn (R11), and no number is given twice (B6).
 */
export function readForExport(
  db: Database,
  chosen: (everything: Everything) => readonly RecordEntries[],
): Promise<Leaving> {
  return db.transaction('rw', db.tables, async () => {
    const everything = await readEverything(db)
    const { actor } = everything
    const unions = chosen(everything)
    const own = ownCounters(actor, unions)
    const seq = actor.seq + 1
    await saveSetting(db, 'actor', { ...actor, sent: withCounters(actor.sent, own), seq })
    return { everything, unions, counters: withCounters([], own), seq }
  })
}

/** Notes a file that was handed over. */
export async function noteExport(db: Database, row: ExportRow): Promise<void> {
  await db.exports.put(row)
}

/** R4 — Own entries that come back in a file have left in one; the next counter is above them. */
function actorAfter(actor: Actor, theirs: readonly RecordEntries[]): Actor {
  const sent = withCounters(actor.sent, ownCounters(actor, theirs))
  return { ...actor, sent, counter: Math.max(actor.counter, highestIn(sent)) }
}

/** Of the live entries: covered ones do not leave. */
function ownCounters(actor: Actor, unions: readonly RecordEntries[]): readonly number[] {
  return unions
    .flatMap(({ entries }) => Object.values(entries).flatMap(liveEntries))
    .map(({ dot }) => readDot(dot))
    .filter((mark) => mark.actor === actor.id)
    .map(({ counter }) => counter)
}
