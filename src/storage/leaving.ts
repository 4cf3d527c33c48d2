import type { RecordEntries } from '#domain/bundle/entries'
import { handedInOf } from '#domain/bundle/handedIn'
import type { IsHandedIn } from '#domain/bundle/handedIn'
import type { BackupHistory } from '#domain/bundle/history'
import { withCounters } from '#domain/counterRanges'
import type { CounterRanges } from '#domain/counterRanges'
import { keyOf, takenOf } from '#domain/merge/union'
import { readDot } from '#domain/register'
import type { Dot } from '#domain/register'
import type { Database } from './database'
import { readAcceptance } from './acceptance'
import { ownRecords, recordsIn } from './decisions'
import { liveCounters, withSent } from './files'
import { readHistory } from './history'
import { readStanding, readUnions } from './reading'
import type { Standing } from './reading'
import type { Actor, ExportRow } from './rows'
import { saveSetting } from './settings'

/** What one file is about to carry. */
export interface Wanted {
  /** Shelves it is chosen from; undefined: everything. */
  readonly shelves: readonly string[] | undefined
  readonly choose: (unions: readonly RecordEntries[]) => readonly RecordEntries[]
  /** B5 — A return: of what is chosen, only what may be handed in. */
  readonly isHandedIn?: boolean
}

/** What is about to leave in a file, and as which file of this writer. */
export interface Leaving {
  readonly standing: Standing
  readonly unions: readonly RecordEntries[]
  /** The own entries among them. */
  readonly counters: CounterRanges
  /** The number of the file, from 1 on; never given twice. Undefined where there was no room to note it. */
  readonly seq: number | undefined
  /** Of everything: what it follows from. */
  readonly history: BackupHistory | undefined
}

/**
 * Reads everything for files and notes at once that the own entries chosen for them have left, before anything is
 * hashed or handed over: what is in a file can no longer be withdrawn (R11), and no number is given twice (B6).
 */
export function readForExport(
  db: Database,
  wanted: (standing: Standing) => readonly Wanted[],
): Promise<readonly Leaving[]> {
  return db.transaction('rw', db.tables, async () => {
    const standing = await readStanding(db)
    const leaving: Leaving[] = []
    for (const one of wanted(standing))
      leaving.push({ ...(await readOne(db, standing, one)), seq: standing.actor.seq + leaving.length + 1 })
    await saveSetting(db, 'actor', actorAfter(standing.actor, leaving))
    return leaving
  })
}

/**
 * F3 — The same for a backup where there is no room left to note anything: better a file without a number than none. It says
 * nothing of its writer's files, so that no number is given twice.
 */
export function readForUnnoted(
  db: Database,
  wanted: (standing: Standing) => readonly Wanted[],
): Promise<readonly Leaving[]> {
  return db.transaction('r', db.tables, async () => {
    const standing = await readStanding(db)
    const leaving: Leaving[] = []
    for (const one of wanted(standing))
      leaving.push({ ...(await readOne(db, standing, one)), seq: undefined })
    return leaving
  })
}

async function readOne(
  db: Database,
  standing: Standing,
  { shelves, choose, isHandedIn }: Wanted,
): Promise<Omit<Leaving, 'seq'>> {
  const chosen = choose(await readUnions(db, shelves))
  const unions = isHandedIn ? handedInOf(chosen, await readHandedIn(db, chosen)) : chosen
  const counters = withCounters([], liveCounters(standing.actor.id, unions))
  return { standing, unions, counters, history: shelves ? undefined : await readHistory(db) }
}

/** Notes files that were handed over. */
export async function noteExports(db: Database, rows: readonly ExportRow[]): Promise<void> {
  if (rows.length > 0) await db.exports.bulkPut(rows)
}

/**
 * B5 — Which entries a return may carry: those written here, under any name, and those that came in an accepted file
 * other than a request. A colleague's are handed in with one's own. Inside the caller's transaction.
 */
async function readHandedIn(db: Database, chosen: readonly RecordEntries[]): Promise<IsHandedIn> {
  const asked = new Map(chosen.map((record) => [keyOf(record), record]))
  const acceptance = await readAcceptance(db)
  const brought = new Set<string>()
  const note = (records: readonly RecordEntries[]) => {
    for (const { kind, id, entries } of records)
      for (const [register, all] of Object.entries(entries))
        for (const { dot } of all) brought.add(`${kind}/${id} ${register} ${dot}`)
  }
  note(await ownRecords(db, asked))
  for (const { id, kind } of await db.bundles.toArray())
    if (kind !== 'request' && acceptance.files.has(id))
      note(takenOf(await recordsIn(db, id, asked), acceptance.partsOf(id)))
  return (record, register, dot) => brought.has(`${record} ${register} ${dot}`)
}

function actorAfter(actor: Actor, leaving: readonly Leaving[]): Actor {
  const unions = leaving.flatMap((one) => one.unions)
  return { ...withSent(actor, unions), seq: leaving.at(-1)?.seq ?? actor.seq }
}

/** Whether an entry was written under one of the names this browser has had. */
export const isOwn = (actor: Actor, dot: Dot): boolean => {
  const writer = readDot(dot).actor
  return writer === actor.id || actor.former.some(({ id }) => id === writer)
}
