import { Dexie, liveQuery } from 'dexie'
import type { Subscription } from 'dexie'
import type { Shelf } from '#domain/figures'
import { recordKey } from '#domain/recordIndex'
import type { AnyRecord } from '#domain/records'
import type { Database } from './database'
import type { RecordRow } from './rows'
import { readShelfCopy, saveShelfCopy, worthCopying } from './shelfCopy'

export interface ShelfListener {
  readonly onShelf: (shelf: Shelf) => void
  readonly onError: (error: unknown) => void
}

/**
 * Follows one shelf: everything on it first, then after each write, in any tab, only the records whose revision is
 * newer. Records that did not change stay the same objects, so what was computed from them stays valid.
 */
export class LiveShelf {
  readonly #db: Database
  readonly #name: string
  readonly #listener: ShelfListener
  #rows = new Map<string, RecordRow>()
  /** Every row of the shelf up to this revision has been read. */
  #seen = -1
  #uncopied = 0
  #isShown = false
  #isStopped = false
  #subscription: Subscription | undefined

  constructor(db: Database, name: string, listener: ShelfListener) {
    this.#db = db
    this.#name = name
    this.#listener = listener
    this.#start().catch(listener.onError)
  }

  /** Shows rows that this tab has just written, without waiting until they have been read again. */
  publish(rows: readonly RecordRow[]): void {
    if (this.#isShown) this.#show(rows)
  }

  stop(): void {
    this.#isStopped = true
    this.#subscription?.unsubscribe()
  }

  async #start(): Promise<void> {
    const copy = await readShelfCopy(this.#db, this.#name)
    if (this.#isStopped) return
    this.#seen = copy?.revision ?? -1
    this.#take(copy?.rows ?? [])
    this.#subscription = liveQuery(() => this.#changedRows()).subscribe({
      next: (rows) => this.#read(rows),
      error: this.#listener.onError,
    })
  }

  #changedRows(): Promise<RecordRow[]> {
    return this.#db.records
      .where('[shelf+revision]')
      .between([this.#name, this.#seen], [this.#name, Dexie.maxKey], false, true)
      .toArray()
  }

  #read(rows: readonly RecordRow[]): void {
    this.#seen = rows.reduce((newest, row) => Math.max(newest, row.revision), this.#seen)
    this.#show(rows)
    this.#uncopied += rows.length
    if (this.#uncopied >= worthCopying) this.#copy()
  }

  #show(rows: readonly RecordRow[]): void {
    if (!this.#take(rows) && this.#isShown) return
    this.#isShown = true
    this.#listener.onShelf(shelfOf(this.#rows))
  }

  /** Whether any of the rows was newer than what was known. */
  #take(rows: readonly RecordRow[]): boolean {
    const newer = rows.filter((row) => row.revision > (this.#rows.get(keyOf(row))?.revision ?? -1))
    for (const row of newer) this.#rows.set(keyOf(row), row)
    return newer.length > 0
  }

  #copy(): void {
    this.#uncopied = 0
    const copy = { revision: this.#seen, rows: [...this.#rows.values()] }
    saveShelfCopy(this.#db, this.#name, copy).catch(() => undefined) // without a copy the rows are read
  }
}

const keyOf = ({ kind, id }: RecordRow): string => recordKey(kind, id)

function shelfOf(rows: ReadonlyMap<string, RecordRow>): Shelf {
  const shelf = new Map<string, AnyRecord>()
  for (const [key, { record }] of rows) if (record) shelf.set(key, record)
  return shelf
}
