import { liveQuery } from 'dexie'
import type { Database } from './database'
import type { BundleRow, DecisionRow, ExportRow } from './rows'

/** A file that was taken in; `takenOut`: its taking in was undone since. */
export interface FileTaken extends Omit<BundleRow, 'text'> {
  readonly standing: 'takenIn' | 'takenOut'
}

/** The files that came in and the files that left, newest first. */
export interface FileLists {
  readonly taken: readonly FileTaken[]
  readonly written: readonly ExportRow[]
}

/** Follows both lists, over all tabs. Returns the function that stops following. */
export function followFileLists(db: Database, onLists: (lists: FileLists) => void): () => void {
  const subscription = liveQuery(() => readFileLists(db)).subscribe({ next: onLists, error: () => undefined })
  return () => subscription.unsubscribe()
}

async function readFileLists(db: Database): Promise<FileLists> {
  const verdicts = await verdictsOf(db)
  const taken: FileTaken[] = []
  await db.bundles.each(({ id, contentId, fileName, importedAt }) => {
    const standing = verdicts.get(id) === 'accepted' ? 'takenIn' : 'takenOut'
    taken.push({ id, contentId, fileName, importedAt, standing })
  })
  const written = await db.exports.toArray()
  return {
    taken: taken.sort((a, b) => newerFirst(a.importedAt, b.importedAt)),
    written: written.sort((a, b) => newerFirst(a.at, b.at)),
  }
}

/** The last verdict on each file as a whole. */
async function verdictsOf(db: Database): Promise<ReadonlyMap<string, DecisionRow['verdict']>> {
  const decisions = await db.decisions.toArray()
  return new Map(
    decisions.filter(({ record }) => record === null).map(({ file, verdict }) => [file, verdict]),
  )
}

const newerFirst = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0)
