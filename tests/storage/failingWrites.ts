import { vi } from 'vitest'

/** Makes the k-th row that is written into the work fail, until mocks are restored. Gives how many have been tried so far. */
export function failAtWrite(k: number): () => number {
  let writes = 0
  for (const how of ['put', 'add'] as const) {
    const write = IDBObjectStore.prototype[how]
    vi.spyOn(IDBObjectStore.prototype, how).mockImplementation(function (this: IDBObjectStore, ...row) {
      if (this.transaction.db.name.endsWith('-snapshots')) return write.apply(this, row)
      writes += 1
      if (writes === k) throw new DOMException('the disk is full', 'QuotaExceededError')
      return write.apply(this, row)
    })
  }
  return () => writes
}

/** No row can be written any more, into any database, until mocks are restored. */
export function fillDisk(): void {
  for (const how of ['put', 'add'] as const)
    vi.spyOn(IDBObjectStore.prototype, how).mockImplementation(() => {
      throw new DOMException('the disk is full', 'QuotaExceededError')
    })
}
