import type { Changes } from '#domain/change'
import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import { applyChanges } from './applyChanges'
import type { Moved } from './applyChanges'
import { writableTables } from './database'
import type { Database } from './database'
import { decide } from './decisions'
import type { Deciding } from './decisions'
import type { Author } from './ledger'

/** Decisions about files, and what is written where they have taken effect. */
export interface DecidingAndWriting {
  readonly deciding: Deciding
  readonly writing: Changes
}

/**
 * Decides about files and then writes, in one transaction: both or neither. Two steps of undo, of which the first takes back
 * what was written and the second the decision. Refused whole where a place shows something else, once it is decided, than
 * the person was told.
 */
export async function decideAndWrite(
  db: Database,
  { deciding, writing }: DecidingAndWriting,
  author: Author,
): Promise<Result<null, readonly Moved[]>> {
  try {
    await db.transaction('rw', writableTables(db), async () => {
      await decide(db, deciding)
      const written = await applyChanges(db, writing, author)
      if (!written.ok) throw new MovedOn(written.error)
    })
    return ok(null)
  } catch (error) {
    if (error instanceof MovedOn) return fail(error.places)
    throw error
  }
}

/** Thrown out of the transaction, so that nothing that was decided stays. */
class MovedOn extends Error {
  override readonly name = 'MovedOn'
  readonly places: readonly Moved[]

  constructor(places: readonly Moved[]) {
    super('A place shows something else by now')
    this.places = places
  }
}
