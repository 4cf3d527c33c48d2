import type { RecordEntries } from '#domain/bundle/entries'
import { conflictsOf } from '#domain/merge/conflicts'
import type { Conflict } from '#domain/merge/conflicts'
import { standingParts } from '#domain/merge/decisions'
import type { Decision } from '#domain/merge/decisions'
import { openProposals } from '#domain/merge/proposals'
import type { Proposal } from '#domain/merge/proposals'
import { isKind } from '#domain/records'
import type { Kind } from '#domain/records'
import type { Database } from './database'
import { readAcceptance } from './acceptance'
import { recordsIn } from './decisions'
import { readJoins, withCounted } from './joins'
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
    const own = new Set([actor.id, ...actor.former.map(({ id }) => id)])
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
    const waiting = standingParts(await db.decisions.toArray()).filter(
      (one) => files.has(one.file) && one.verdict === 'refused' && isWaiting(one),
    )
    const proposals: Proposal[] = []
    for (const file of new Set(waiting.map((one) => one.file))) {
      const parts = waiting.filter((one) => one.file === file)
      const records = await recordsIn(db, file)
      const known = await db.marks.bulkGet(records.map(({ kind, id }): [string, string] => [kind, id]))
      proposals.push(
        ...openProposals(
          parts,
          records,
          known.flatMap((row) => row ?? []),
        ),
      )
    }
    return proposals
  })
}

const isWaiting = ({ reason }: Decision): boolean => reason === 'proposal' || reason === 'outside'
