import { liveQuery } from 'dexie'
import type { Database } from './database'
import { readAcceptance } from './acceptance'
import type { BundleRow, ExportRow } from './rows'

/** A file that was taken in; `takenOut`: its taking in was undone since. */
export interface FileTaken extends BundleRow {
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
  const { files } = await readAcceptance(db)
  const taken = (await db.bundles.toArray()).map((row): FileTaken => ({
    ...row,
    standing: files.has(row.id) ? 'takenIn' : 'takenOut',
  }))
  const written = await db.exports.toArray()
  return {
    taken: taken.sort((a, b) => newerFirst(a.importedAt, b.importedAt)),
    written: written.sort((a, b) => newerFirst(a.at, b.at) || b.seq - a.seq),
  }
}

const newerFirst = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0)
