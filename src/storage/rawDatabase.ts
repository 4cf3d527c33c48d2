import { answered, deleteNatively, openAsItIs, openOrMake } from './native'

/** A store with all that it holds, of whatever shape. */
export interface RawStore {
  readonly name: string
  readonly keyPath: string | readonly string[] | null
  readonly autoIncrement: boolean
  readonly indexes: readonly RawIndex[]
  /** Where the key is not part of the row. */
  readonly keys: readonly unknown[]
  readonly rows: readonly unknown[]
  /** What the browser could not read, with its reason. */
  readonly unread: readonly { readonly key: unknown; readonly reason: string }[]
}

export interface RawIndex {
  readonly name: string
  readonly keyPath: string | readonly string[]
  readonly unique: boolean
  readonly multiEntry: boolean
}

/** A whole database, word for word, whichever version wrote it. */
export interface RawDatabase {
  readonly name: string
  /** The native version. */
  readonly version: number
  readonly stores: readonly RawStore[]
}

/** F7 — Reads everything at one moment and understands nothing of it; undefined where there is no such database. */
export async function readRaw(name: string): Promise<RawDatabase | undefined> {
  const db = await openAsItIs(name)
  if (!db) return undefined
  try {
    const names = [...db.objectStoreNames]
    const transaction = names.length > 0 ? db.transaction(names) : undefined
    const asked = names.map((one) => readStore(transaction?.objectStore(one)))
    const stores = await Promise.all(asked)
    for (const [at, store] of stores.entries())
      if (store === undefined) stores[at] = await readOneByOne(db, names[at] ?? '')
    return { name, version: db.version, stores: stores.flatMap((store) => store ?? []) }
  } finally {
    db.close()
  }
}

/** Undefined where one row that cannot be read spoils all of them. */
async function readStore(store: IDBObjectStore | undefined): Promise<RawStore | undefined> {
  if (!store) return undefined
  const shape = shapeOf(store)
  const rows: Promise<readonly unknown[]> = answered(store.getAll())
  const keys: Promise<readonly unknown[]> = store.keyPath === null ? answered(store.getAllKeys()) : none
  try {
    return { ...shape, keys: await keys, rows: await rows, unread: [] }
  } catch {
    return undefined
  }
}

const none = Promise.resolve([])

/** Each row by itself: what cannot be read is named, and the rest is there. */
async function readOneByOne(db: IDBDatabase, name: string): Promise<RawStore> {
  const shape = shapeOf(db.transaction(name).objectStore(name))
  const all = await answered(db.transaction(name).objectStore(name).getAllKeys())
  const [keys, rows, unread]: [unknown[], unknown[], { key: unknown; reason: string }[]] = [[], [], []]
  for (const key of all) {
    try {
      rows.push(await answered<unknown>(db.transaction(name).objectStore(name).get(key)))
      if (shape.keyPath === null) keys.push(key)
    } catch (error) {
      unread.push({ key, reason: String(error) })
    }
  }
  return { ...shape, keys, rows, unread }
}

function shapeOf(store: IDBObjectStore): Pick<RawStore, 'name' | 'keyPath' | 'autoIncrement' | 'indexes'> {
  const { name, keyPath, autoIncrement } = store
  const indexes = [...store.indexNames].map((one): RawIndex => {
    const { keyPath: path, unique, multiEntry } = store.index(one)
    return { name: one, keyPath: path, unique, multiEntry }
  })
  return { name, keyPath, autoIncrement, indexes }
}

/** Makes a database as it was read, in the place of any of that name: all of it, or none. */
export async function writeRaw({ name, version, stores }: RawDatabase): Promise<void> {
  await deleteNatively(name)
  const db = await openOrMake(name, version, (made) => {
    for (const { indexes, ...store } of stores) {
      const place = made.createObjectStore(store.name, {
        keyPath: mutable(store.keyPath),
        autoIncrement: store.autoIncrement,
      })
      for (const { keyPath, unique, multiEntry, ...index } of indexes)
        place.createIndex(index.name, mutable(keyPath) ?? [], { unique, multiEntry })
      putRows(place, store)
    }
  })
  db.close()
}

/** Puts the rows of a store into one that has its shape. */
function putRows(
  place: Pick<IDBObjectStore, 'put'>,
  { keyPath, keys, rows }: Pick<RawStore, 'keyPath' | 'keys' | 'rows'>,
): void {
  for (const [at, row] of rows.entries()) {
    if (keyPath === null) place.put(row, asKey(keys[at]))
    else place.put(row)
  }
}

/** It was a key when it was read. */
function asKey(key: unknown): IDBValidKey {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- see above
  return key as IDBValidKey
}

const mutable = (keyPath: string | readonly string[] | null): string | string[] | null =>
  keyPath === null || typeof keyPath === 'string' ? keyPath : [...keyPath]

/** Whether something that was read back is a database; its rows may be anything. */
export const isRawDatabase = (value: unknown): value is RawDatabase =>
  hasMembers(value, ['name', 'version', 'stores']) &&
  Array.isArray(value['stores']) &&
  value['stores'].every((store: unknown) => hasMembers(store, ['name', 'keyPath', 'rows', 'indexes']))

const hasMembers = (value: unknown, names: readonly string[]): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && names.every((name) => Object.hasOwn(value, name))
