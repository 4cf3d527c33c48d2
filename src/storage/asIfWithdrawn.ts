import type { Database } from './database'
import { decideAnew, decision } from './decisions'

/** Thrown out of the transaction, so that nothing of it is written. */
class PutBack extends Error {}

/** Reads what would stand with a file withdrawn: it is withdrawn, read, and the transaction taken back. */
export async function asIfWithdrawn<T>(db: Database, file: string, read: () => PromiseLike<T>): Promise<T> {
  const found: T[] = []
  await db
    .transaction('rw', db.tables, async () => {
      await decideAnew(db, [decision(file, 'withdrawn', '')])
      found.push(await read())
      throw new PutBack()
    })
    .catch((error: unknown) => {
      if (!(error instanceof PutBack)) throw error
    })
  const [one] = found
  if (found.length === 0 || one === undefined) throw new Error('a transaction ended before it was read')
  return one
}
