import { ownAsRecords } from '#domain/bundle/history'
import type { OwnEntry } from '#domain/bundle/history'
import { readDecisions } from '#domain/merge/decisions'
import type { Decision } from '#domain/merge/decisions'
import { takenOf, unionOf } from '#domain/merge/union'
import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import type { Database } from './database'
import { acceptFiles } from './files'
import type { AcceptedFile, FilesAcceptance } from './files'
import { putMarks } from './ledger'
import type { Actor, ExportRow, Step } from './rows'
import { requireSetting, saveSetting } from './settings'

/** A history as it was found in a backup and believed: its files with all of their entries. */
export interface RestoredHistory {
  readonly files: readonly Pick<AcceptedFile, 'bundle' | 'text' | 'records'>[]
  readonly decisions: readonly Decision[]
  readonly own: readonly OwnEntry[]
  readonly exports: readonly ExportRow[]
  /** The names the browser wrote under. */
  readonly actors: readonly string[]
}

export interface Replacement extends Omit<FilesAcceptance, 'known' | 'label' | 'signal'> {
  /** Fresh: what the writer before has written comes back as written under another name, so that no number is given twice (R4). */
  readonly actor: string
  /** With it, everything stands as it stood; without, the files are all there is. */
  readonly history: RestoredHistory | undefined
}

/**
 * Puts a backup in the place of everything that is here, in one transaction: where it cannot be written whole, all that was
 * here stays. Refused where anything was written since the revision at which the person saw what would go. Revisions go on,
 * so that every tab follows. No step of undo: what was here is gone.
 */
export function replaceEverything(
  db: Database,
  { actor, history, revision: seen, ...acceptance }: Replacement,
): Promise<Result<null, 'moved'>> {
  return db.transaction('rw', db.tables, async () => {
    const now = await requireSetting(db, 'revision')
    if (now !== seen) return fail('moved')
    const revision = now + 1
    await takeAllAway(db, revision)
    await saveSetting(db, 'revision', revision)
    await saveSetting(db, 'actor', newActor(actor, history))
    await saveSetting(db, 'organisationId', acceptance.organisationId)
    await saveSetting(db, 'me', '')
    if (history) {
      await bringBack(db, history, { revision: revision + 1, at: acceptance.at })
      return ok(null)
    }
    const accepted = await acceptFiles(db, { ...acceptance, revision, known: new Map(), label: null })
    if (!accepted.ok) throw new Error('The revision moved within one transaction, which cannot be')
    return ok(null)
  })
}

/** What stands after a history: its accepted files and its own log (R3). */
export function unionOfHistory({ files, decisions, own }: RestoredHistory) {
  const { files: accepted, partsOf } = readDecisions(decisions)
  const taken = files
    .filter(({ bundle }) => accepted.has(bundle.id))
    .map(({ bundle, records }) => takenOf(records, partsOf(bundle.id)))
  return unionOf([...taken, ownAsRecords(own)])
}

async function bringBack(
  db: Database,
  history: RestoredHistory,
  { revision, at }: { readonly revision: number; readonly at: string },
): Promise<void> {
  const { files, decisions, own, exports } = history
  await db.bundles.bulkPut(files.map(({ bundle }) => bundle))
  await db.bundleTexts.bulkPut(files.map(({ bundle, text }) => ({ id: bundle.id, text })))
  await db.decisions.bulkAdd(decisions)
  await db.exports.bulkPut(exports)
  await db.ownEntries.add(beginning(own, at))
  await putMarks(db, [...unionOfHistory(history).values()], { revision, joins: {} })
}

/** The own log as one step that undo does not go back behind. */
const beginning = (own: readonly OwnEntry[], at: string): Step => ({
  action: 'begin',
  of: null,
  decided: null,
  at,
  label: 'Restored from a backup',
  entries: own.map((one) => ({ ...one, before: undefined })),
  withdrawn: [],
})

/** All that was written under an earlier name has left: it was in the backup (R11). */
function newActor(id: string, history: RestoredHistory | undefined): Actor {
  const former = (history?.actors ?? []).map((one) => ({ id: one, sent: everyCounter }))
  return { id, counter: 0, sent: [], seq: 0, former }
}

/** For what may have left, all of it. */
export const everyCounter = [[1, 2 ** 40]] as const

const keptTables: readonly string[] = ['records', 'settings']

/** Rows stay without their record, as they do for what was deleted: that is how the screens hear of it. */
async function takeAllAway(db: Database, revision: number): Promise<void> {
  const rows = await db.records.toArray()
  await db.records.bulkPut(rows.map(({ open: _open, ...row }) => ({ ...row, revision, record: null })))
  await db.settings.delete('joins')
  for (const table of db.tables) if (!keptTables.includes(table.name)) await table.clear()
}
