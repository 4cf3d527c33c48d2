/**
 * F9, F11 — The browser's own barrier, which Dexie takes away: where a database is newer it opens it all the same, without a
 * word, at the first opening and at every later one (reliability.md, fact 1). Given to Dexie in place of `indexedDB`, this
 * opens a database at one version and no other.
 */
export const openedOnlyAt = (wanted: number) => ({
  open(name: string, version?: number): IDBOpenDBRequest {
    if (version !== wanted) throw new DOMException(`${name} is not of version ${wanted}.`, 'VersionError')
    return indexedDB.open(name, wanted)
  },
  deleteDatabase: (name: string): IDBOpenDBRequest => indexedDB.deleteDatabase(name),
})
