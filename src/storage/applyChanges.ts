import type { Changes, Write } from '#domain/change'
import { canonical } from '#domain/canonical'
import type { Json } from '#domain/canonical'
import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import type { Database } from './database'
import { liveNamesAt, readLedger, reviveAt, saveLedger, shownAt, writeAt } from './ledger'
import type { Author, Ledger } from './ledger'
import type { RecordRow, Step } from './rows'

/** A register that shows something else than the person saw when they changed it. */
export interface Moved {
  readonly write: Write
  readonly now: Json | undefined
}

/** What was written: the new rows; none where every value stood there already. */
export interface Applied {
  readonly rows: readonly RecordRow[]
}

/**
 * The only way records change by hand: one transaction that checks every register against what was on the
 * screen, appends one step to the own log and folds the records anew. Refused whole where anything moved.
 */
export const applyChanges = (db: Database, changes: Changes, author: Author): Promise<Outcome> =>
  apply(db, changes, { author, action: 'write' })

/** Sets a council up; undo stops there. */
export const beginWith = (db: Database, changes: Changes, author: Author): Promise<Outcome> =>
  apply(db, changes, { author, action: 'begin' })

/** Whether a register shows this, to the letter (97 is not 97.0, N1); never written and emptied are the same. */
export function isAt(now: Json | undefined, expected: Json | undefined): boolean {
  return canonical(now ?? null) === canonical(expected ?? null)
}

/** R7 — A choice is about the very entries that stood there; any other write about what was shown. */
function hasMoved(ledger: Ledger, write: Write): boolean {
  if (!write.settles) return !isAt(shownAt(ledger, write), write.before)
  return canonical(liveNamesAt(ledger, write)) !== canonical(write.settles)
}

/** What is typed in for a post is the post's. */
const authorOf = ({ enteredFor: whom }: Write, author: Author): Author =>
  whom ? { ...author, by: whom.post, typed: { by: author.by, from: whom.from } } : author

const settlingOf = ({ settles, ...write }: Write) =>
  settles ? { ...write, isSettling: true as const } : write

type Outcome = Result<Applied, readonly Moved[]>

function apply(
  db: Database,
  changes: Changes,
  { author, action }: { readonly author: Author; readonly action: Step['action'] },
): Promise<Outcome> {
  return db.transaction('rw', [db.records, db.marks, db.ownEntries, db.settings], async () => {
    const ledger = await readLedger(db, changes.writes)
    const moved = changes.writes.filter((write) => hasMoved(ledger, write))
    if (moved.length > 0) return fail(moved.map((write) => ({ write, now: shownAt(ledger, write) })))
    const fresh = changes.writes.filter(
      ({ settles, ...write }) => settles || !isAt(shownAt(ledger, write), write.value),
    )
    if (fresh.length === 0) return ok({ rows: [] })
    const revived = reviveAt(ledger, fresh, author)
    const entries = [
      ...revived,
      ...fresh.map((one) => writeAt(ledger, settlingOf(one), authorOf(one, author))),
    ]
    const { label } = changes
    const step: Step = { action, of: null, decided: null, at: author.at, label, entries, withdrawn: [] }
    return ok({ rows: await saveLedger(db, ledger, step) })
  })
}
