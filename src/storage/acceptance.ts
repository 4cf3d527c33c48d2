import { readDecisions } from '#domain/merge/decisions'
import type { Acceptance } from '#domain/merge/decisions'
import type { Database } from './database'

/** What all decisions so far come to. */
export async function readAcceptance(db: Database): Promise<Acceptance> {
  return readDecisions(await db.decisions.toArray())
}
