import { isDraftRow } from '#domain/draftRow'
import type { DraftRow } from '#domain/draftRow'

/** One thing to do to the journal. */
export type JournalEntry = { readonly put: DraftRow } | { readonly remove: string }

/**
 * What is typed and not stored yet, on the disk after every key (reliability.md, fact 3): a native `put` and `commit()` with
 * nothing awaited between them, on a connection that stays open. Before it is open, entries wait in their order.
 */
export interface Journal {
  /** Resolves once they are on the disk, or with false where the browser would not write them. */
  readonly write: (...entries: readonly JournalEntry[]) => Promise<boolean>
  readonly rows: () => Promise<readonly DraftRow[]>
  readonly clear: () => Promise<boolean>
  /** Opens it where it is not open: before anything is typed, so that the first key finds it ready. */
  readonly open: () => Promise<boolean>
  /** Holds nothing open any more, until something is asked of it again. */
  readonly close: () => void
}

const store = 'drafts'

/** `onLost`: the connection was taken away, perhaps with all that was written. */
export function createJournal(name: string, onLost: () => void = () => undefined): Journal {
  let opened: IDBDatabase | undefined
  let opening: Promise<IDBDatabase | undefined> | undefined
  const forget = () => {
    opened = undefined
    opening = undefined
  }
  const lose = () => {
    forget()
    onLost()
  }
  const connect = () => {
    opening ??= openNatively(name, lose).then(
      (db) => (opened = db),
      () => {
        forget()
        return undefined
      },
    )
    return opening
  }
  /** F6 — A connection that the browser closed without a word is opened anew, once. */
  const write = async (work: (drafts: IDBObjectStore) => void): Promise<boolean> => {
    const db = opened ?? (await connect())
    const transaction = db && begin(db)
    if (transaction) return written(transaction, work)
    forget()
    const anew = await connect()
    const again = anew && begin(anew)
    const isWritten = again ? await written(again, work) : false
    if (db && again) onLost()
    return isWritten
  }
  return {
    write: (...entries) => write((drafts) => entries.forEach((entry) => enter(drafts, entry))),
    clear: () => write((drafts) => void drafts.clear()),
    rows: async () => {
      const db = await connect()
      return db ? allRows(db) : []
    },
    open: async () => (await connect()) !== undefined,
    close: () => {
      opened?.close()
      forget()
    },
  }
}

/**
 * Undefined where the connection is gone. Relaxed: a strict one makes the next key wait for the disk, and what waits
 * is what a killed browser loses.
 */
function begin(db: IDBDatabase): IDBTransaction | undefined {
  try {
    return db.transaction(store, 'readwrite', { durability: 'relaxed' })
  } catch {
    return undefined
  }
}

/** Resolves on `complete` alone: a request that succeeded may still be undone with its transaction (F19). */
function written(transaction: IDBTransaction, work: (drafts: IDBObjectStore) => void): Promise<boolean> {
  return new Promise((resolve) => {
    transaction.addEventListener('complete', () => resolve(true))
    transaction.addEventListener('abort', () => resolve(false))
    try {
      work(transaction.objectStore(store))
      transaction.commit()
    } catch {
      transaction.abort() // a row that cannot be written: its text is not kept
    }
  })
}

function enter(drafts: IDBObjectStore, entry: JournalEntry): void {
  if ('put' in entry) drafts.put(entry.put)
  else drafts.delete(entry.remove)
}

function allRows(db: IDBDatabase): Promise<readonly DraftRow[]> {
  return new Promise((resolve) => {
    const asked: IDBRequest<unknown[]> = db.transaction(store).objectStore(store).getAll()
    asked.addEventListener('success', () => resolve(asked.result.filter(isDraftRow)))
    asked.addEventListener('error', () => resolve([]))
  })
}

/** `onClosed`: another tab takes the database away, or the browser did. */
function openNatively(name: string, onClosed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1)
    asked.addEventListener('upgradeneeded', () => asked.result.createObjectStore(store, { keyPath: 'id' }))
    asked.addEventListener('error', () =>
      reject(new Error(`The drafts cannot be opened: ${asked.error?.name}`)),
    )
    asked.addEventListener('success', () => {
      const db = asked.result
      db.addEventListener('close', onClosed)
      db.addEventListener('versionchange', () => {
        db.close()
        onClosed()
      })
      resolve(db)
    })
  })
}
