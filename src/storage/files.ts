import type { RecordEntries } from '#domain/bundle/entries'
import { withCounters } from '#domain/counterRanges'
import { readDecisions, standingParts } from '#domain/merge/decisions'
import type { Decision } from '#domain/merge/decisions'
import { joinRecords, keyOf } from '#domain/merge/union'
import { liveEntries, readDot } from '#domain/register'
import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import { renamed } from './actors'
import { writableTables } from './database'
import type { Database } from './database'
import { decideAnew, decidedBy, decision } from './decisions'
import { readJoins } from './joins'
import { putMarks, readLedger } from './ledger'
import type { Actor, BundleRow, Decided, FormerActor, MarksRow, Step } from './rows'
import { saveSetting } from './settings'

/** A file, what of it is taken, and what is not. */
export interface AcceptedFile {
  readonly bundle: BundleRow
  readonly text: string
  readonly records: readonly RecordEntries[]
  /** Decisions about parts of it that are not taken: damaged, proposed, not chosen. */
  readonly notTaken: readonly Pick<Decision, 'record' | 'register' | 'reason'>[]
}

/** Files taken in together, as planned at a revision. */
export interface FilesAcceptance {
  readonly files: readonly AcceptedFile[]
  readonly revision: number
  /** All that was known at that revision of the records that the files touch. */
  readonly known: ReadonlyMap<string, RecordEntries>
  /** In words, for the undo button; null where it is no step that can be undone: the example, a restored backup. */
  readonly label: string | null
  readonly at: string
  /** Id of the post of the person. */
  readonly by?: string
  /** The council of the files, taken over where there was none. */
  readonly organisationId: string
  /** Leaves everything as it was when it is aborted before the end. */
  readonly signal?: AbortSignal | undefined
  /** R10 — The name to write under from now on, where another browser writes under the one so far. */
  readonly newActor?: string | undefined
  /** B2 — The id of a file that is withdrawn in the same step; the plan was made as if it had been. */
  readonly replaces?: string | undefined
}

/** Thrown out of a transaction, so that nothing of it is written. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/**
 * Takes files in: texts, decisions, entries and records in one transaction, or nothing at all. Refused where anything was
 * written since the plan was made. A file that is in already changes nothing (F25).
 */
export function acceptFiles(db: Database, acceptance: FilesAcceptance): Promise<Result<null, 'moved'>> {
  return db.transaction('rw', writableTables(db), async () => {
    const ledger = await readLedger(db, [])
    const known = readDecisions(await db.decisions.toArray()).files
    const files = acceptance.files.filter(({ bundle }) => !known.has(bundle.id))
    if (files.length === 0) return ok(null)
    if (ledger.revision !== acceptance.revision) return fail('moved')
    await keep(db, files, { ...acceptance, before: await withdrawReplaced(db, acceptance) })
    const records = files.flatMap((file) => file.records)
    await writeInSlices(db, joined(acceptance.known, records), {
      revision: ledger.revision + (acceptance.replaces === undefined ? 1 : 2),
      signal: acceptance.signal,
    })
    // R4 — A file never moves the own counter: one that is ahead of it is a fork, and brings a new name.
    const actor = withSent(ledger.actor, records)
    await saveSetting(db, 'actor', acceptance.newActor ? renamed(actor, acceptance.newActor) : actor)
    await saveSetting(db, 'organisationId', acceptance.organisationId)
    return ok(null)
  })
}

/** B2 — Takes the file out that others come instead of. */
async function withdrawReplaced(db: Database, { replaces, at }: FilesAcceptance): Promise<Decided> {
  const wanted = replaces === undefined ? [] : [decision(replaces, 'withdrawn', at)]
  const decided = decidedBy(await db.decisions.toArray(), wanted)
  if (decided.done.length > 0) await decideAnew(db, decided.done)
  return decided
}

/**
 * The files themselves, what was decided about them, and the step that can be undone. A file that had come before keeps the
 * cover of then; undone, what was chosen of it then holds again.
 */
async function keep(
  db: Database,
  files: readonly AcceptedFile[],
  { label, at, by, before }: FilesAcceptance & { readonly before: Decided },
): Promise<void> {
  const kept = new Set(await db.bundles.toCollection().primaryKeys())
  const fresh = files.filter(({ bundle }) => !kept.has(bundle.id))
  await db.bundles.bulkAdd(fresh.map(({ bundle }) => bundle))
  await db.bundleTexts.bulkAdd(fresh.map(({ bundle, text }) => ({ id: bundle.id, text })))
  const rows = await db.decisions.toArray()
  const wanted = files.flatMap((file) => [
    decision(file.bundle.id, 'accepted', at),
    ...partsTakenNow(rows, file).map(({ record, register }): Decision => ({
      ...decision(file.bundle.id, 'accepted', at),
      record,
      register,
    })),
    ...file.notTaken.map((part): Decision => ({ ...part, file: file.bundle.id, verdict: 'refused', at })),
  ])
  const decided = decidedBy(rows, wanted)
  await db.decisions.bulkAdd(decided.done)
  if (label === null) return
  const known = new Set(rows.map(({ file }) => file))
  const isUndone = (one: Decision) => one.record === null || known.has(one.file)
  const step: Step = {
    action: 'write',
    of: null,
    decided: {
      done: [...before.done, ...decided.done.filter(isUndone)],
      back: [...before.back, ...decided.back.filter(isUndone)],
    },
    at,
    ...(by !== undefined && { by }),
    label,
    entries: [],
    withdrawn: [],
  }
  await db.ownEntries.add(step)
}

/** Parts of a file that was in before and is taken in again, which were not taken then and are now. */
function partsTakenNow(rows: readonly Decision[], { bundle, notTaken }: AcceptedFile): readonly Decision[] {
  const isLeft = (part: Decision) =>
    notTaken.some(({ record, register }) => record === part.record && register === part.register)
  return standingParts(rows.filter(({ file }) => file === bundle.id))
    .filter(({ verdict }) => verdict === 'refused')
    .filter((part) => !isLeft(part))
}

/** R3 — What is known of these records with what the files bring. */
function joined(
  known: ReadonlyMap<string, RecordEntries>,
  records: readonly RecordEntries[],
): readonly MarksRow[] {
  const union = new Map<string, RecordEntries>()
  for (const record of records) {
    const key = keyOf(record)
    union.set(key, joinRecords(union.get(key) ?? known.get(key), record))
  }
  return [...union.values()]
}

/** Between slices the browser can hear that the person has cancelled. */
const sliceLength = 2000

async function writeInSlices(
  db: Database,
  marks: readonly MarksRow[],
  { revision, signal }: { readonly revision: number; readonly signal: AbortSignal | undefined },
): Promise<void> {
  for (let start = 0; start === 0 || start < marks.length; start += sliceLength) {
    if (signal?.aborted) throw new Cancelled('The person cancelled it')
    const joins = await readJoins(db)
    await putMarks(db, marks.slice(start, start + sliceLength), { revision, joins })
  }
}

/** R11 — What is live in a file has left, under whichever name of this browser it was written. */
export function withSent(actor: Actor, unions: readonly RecordEntries[]): Actor {
  const sentOf = ({ id, sent }: FormerActor) => withCounters(sent, liveCounters(id, unions))
  return {
    ...actor,
    sent: sentOf(actor),
    former: actor.former.map((one) => ({ ...one, sent: sentOf(one) })),
  }
}

/** The counters of a writer's live entries: covered ones do not leave. */
export function liveCounters(actor: string, unions: readonly RecordEntries[]): readonly number[] {
  return unions
    .flatMap(({ entries }) => Object.values(entries).flatMap(liveEntries))
    .map(({ dot }) => readDot(dot))
    .filter((mark) => mark.actor === actor)
    .map(({ counter }) => counter)
}
