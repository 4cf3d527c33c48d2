/** The browser's own storage without a library: for what must work when nothing else does. */

/** What a request gives. */
export function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', (event) => {
      event.preventDefault() // whoever asks decides what becomes of the transaction
      reject(request.error ?? new Error('The storage gave no reason.'))
    })
  })
}

/** Resolves when all of a transaction is on the disk. */
export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new Error('The storage ended the write.')),
    )
  })
}

/** Opens a database as it is; undefined where there is none, and none is made. */
export async function openAsItIs(name: string): Promise<IDBDatabase | undefined> {
  const request = indexedDB.open(name)
  let isThere = true
  request.addEventListener('upgradeneeded', () => {
    isThere = false
    request.transaction?.abort()
  })
  try {
    return yielding(await answered(request))
  } catch (error) {
    if (isThere) throw error
    return undefined
  }
}

/** Opens a database of our own shape, which `make` gives it at the first time. */
export async function openOrMake(
  name: string,
  version: number,
  make: (db: IDBDatabase) => void,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version)
  request.addEventListener('upgradeneeded', () => make(request.result))
  return yielding(await answered(request))
}

/** Takes a database away; waits for those who hold it. */
export const deleteNatively = async (name: string): Promise<void> => {
  await answered(indexedDB.deleteDatabase(name))
}

/** Stands in nobody's way: whoever wants to change or delete it may. */
function yielding(db: IDBDatabase): IDBDatabase {
  db.addEventListener('versionchange', () => db.close())
  return db
}
