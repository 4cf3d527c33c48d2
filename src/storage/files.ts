import type { RecordEntries } from '#domain/bundle/entries'
import type { AnyRecord } from '#domain/records'
import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import type { Database } from './database'
import { putMarks, readLedger } from './ledger'
import { writableTables } from './database'
import { decision } from './takeOut'
import type { Actor, BundleRow, ExportRow } from './rows'
import { requireSetting, saveSetting } from './settings'

/** Everything at one moment: what a plan or an export is made from. */
export interface Everything {
  readonly revision: number
  readonly actor: Actor
  readonly organisationId: string
  readonly records: readonly AnyRecord[]
  /** By `kind/id`. */
  readonly marks: ReadonlyMap<string, RecordEntries>
  readonly bundles: readonly Omit<BundleRow, 'text'>[]
  readonly exports: readonly ExportRow[]
}

export function readEverything(db: Database): Promise<Everything> {
  return db.transaction('r', db.tables, async () => {
    const marks = await db.marks.toArray()
    const bundles = await db.bundles.toArray()
    const rows = await db.records.toArray()
    return {
      revision: await requireSetting(db, 'revision'),
      actor: await requireSetting(db, 'actor'),
      organisationId: await requireSetting(db, 'organisationId'),
      records: rows.flatMap((row) => (row.record ? [row.record] : [])),
      marks: new Map(marks.map((row) => [`${row.kind}/${row.id}`, row])),
      bundles: bundles.map(({ text: _text, ...row }) => row),
      exports: await db.exports.toArray(),
    }
  })
}

/** A file and what it adds, as planned at a revision. */
export interface Acceptance {
  readonly bundle: BundleRow
  /** Records of it that are not taken (G5), as `kind/id`. */
  readonly refused: readonly string[]
  readonly entries: readonly RecordEntries[]
  readonly revision: number
  /** Whether it is a step that can be undone; the example is not. */
  readonly isStep: boolean
  /** The council of the file, taken over where there was none. */
  readonly organisationId: string
}

/**
 * Takes a file in: file, decision, entries and records in one transaction, or nothing at all. Refused where anything was
 * written since the plan was made.
 */
export function acceptBundle(db: Database, acceptance: Acceptance): Promise<Result<null, 'moved'>> {
  const { bundle, refused, entries, revision, organisationId } = acceptance
  const { id: file, fileName, importedAt: at } = bundle
  return db.transaction('rw', writableTables(db), async () => {
    const ledger = await readLedger(db, [])
    if (ledger.revision !== revision) return fail('moved')
    await db.bundles.put(bundle)
    await db.decisions.add(decision(file, 'accepted', at))
    await db.decisions.bulkAdd(
      refused.map((record) => ({ ...decision(file, 'refused', at), record, reason: 'damaged' })),
    )
    await putMarks(db, entries, revision + 1)
    await saveSetting(db, 'organisationId', organisationId)
    if (acceptance.isStep)
      await db.ownEntries.add({
        action: 'write',
        of: null,
        file,
        at,
        label: `File ${fileName}`,
        entries: [],
        withdrawn: [],
      })
    return ok(null)
  })
}

/** Notes that a file left this browser: what was in it can no longer be withdrawn (R11). */
export async function noteExport(db: Database, row: ExportRow): Promise<void> {
  await db.transaction('rw', [db.exports, db.settings], async () => {
    const actor = await requireSetting(db, 'actor')
    await db.exports.put(row)
    const sent = Math.max(actor.sent, row.counter)
    await saveSetting(db, 'actor', { ...actor, sent, seq: Math.max(actor.seq, row.seq) })
  })
}

/** The unions of these records, by `kind/id`, in any order. */
export function marksOf({ marks }: Everything, keys: ReadonlySet<string>): readonly RecordEntries[] {
  return [...marks.values()].filter((row) => keys.has(`${row.kind}/${row.id}`))
}

/** Every union, unknown kinds among them. */
export const allMarks = ({ marks }: Everything): readonly RecordEntries[] => [...marks.values()]
