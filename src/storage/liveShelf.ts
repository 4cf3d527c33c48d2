import { Dexie, liveQuery } from 'dexie'
import type { Subscription } from 'dexie'
import { canonical } from '#domain/canonical'
import type { Json } from '#domain/canonical'
import type { Write } from '#domain/change'
import type { Shelf } from '#domain/figures'
import { foldWrites } from '#domain/fold'
import { recordKey } from '#domain/recordIndex'
import type { AnyRecord } from '#domain/records'
import { withRecords } from '#domain/shelf'
import { isSound } from '#domain/soundRecord'
import { isAt } from './applyChanges'
import type { Database } from './database'
import type { RecordRow } from './rows'
import { readShelfCopy, saveShelfCopy, worthCopying } from './shelfCopy'
import type { ShelfCopy } from './shelfCopy'

export interface ShelfListener {
  readonly onShelf: (shelf: Shelf) => void
  readonly onError: (error: unknown) => void
  /** Rows that are damaged: they are left aside, and all others shown. */
  readonly onUnsound?: (rows: readonly RecordRow[]) => void
}

/**
 * Follows one shelf: everything on it first, then after each write, in any tab, only the records whose revision is
 * newer. Records that did not change stay the same objects, so what was computed from them stays valid.
 */
export class LiveShelf {
  readonly #db: Database
  readonly #name: string
  readonly #listener: ShelfListener
  /** As read from the storage. */
  #stored: Shelf = new Map()
  /** `#stored` under what is expected of it. */
  #shown: Shelf = this.#stored
  /** Of every record that is newer than the copy, deleted ones among them. */
  readonly #revisions = new Map<string, number>()
  /** Writes that are being stored, the oldest first; of each step by the key of their record. */
  readonly #expected = new Set<ReadonlyMap<string, readonly Write[]>>()
  /** Every row of the shelf up to this revision has been read. */
  #seen = -1
  #copied = -1
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
    if (this.#isShown) this.#show(this.#take(rows))
  }

  /** Whether what these writes would leave can be told from what is shown: nothing moved, and no record comes back. */
  foresees(writes: readonly Write[]): boolean {
    return this.#isShown && writes.every((write) => this.#foresees(write))
  }

  /** Shows what these writes will leave, while they are being stored; until the function that it gives is called. */
  expect(writes: readonly Write[]): () => void {
    const step = byRecord(writes)
    const keys = [...step.keys()]
    this.#expected.add(step)
    this.#show(keys)
    return () => {
      this.#expected.delete(step)
      this.#show(keys)
    }
  }

  stop(): void {
    this.#isStopped = true
    this.#subscription?.unsubscribe()
  }

  /** The copy and what changed since are read at one moment; only then is the shelf followed. */
  async #start(): Promise<void> {
    const rows = await this.#db.transaction('r', [this.#db.shelfCopies, this.#db.records], async () => {
      const copy = await readShelfCopy(this.#db, this.#name)
      if (copy) this.#layOut(copy)
      return this.#changedRows()
    })
    if (this.#isStopped) return
    this.#read(rows)
    this.#subscription = liveQuery(() => this.#changedRows()).subscribe({
      next: (newer) => this.#read(newer),
      error: this.#listener.onError,
    })
  }

  #layOut({ revision, records }: ShelfCopy): void {
    this.#seen = this.#copied = revision
    this.#stored = this.#shown = new Map(records.map((one) => [recordKey(one.kind, one.id), one]))
  }

  #changedRows(): Promise<RecordRow[]> {
    return this.#db.records
      .where('[shelf+revision]')
      .between([this.#name, this.#seen], [this.#name, Dexie.maxKey], false, true)
      .toArray()
  }

  /** F7 — What was read from the disk may be damaged; it is looked at before anything is made of it. */
  #read(found: readonly RecordRow[]): void {
    const rows = found.filter(isSound)
    if (rows.length < found.length) this.#listener.onUnsound?.(found.filter((row) => !isSound(row)))
    this.#seen = rows.reduce((newest, row) => Math.max(newest, row.revision), this.#seen)
    this.#show(this.#take(rows))
    this.#uncopied += rows.length
    if (this.#uncopied >= worthCopying) this.#copy()
  }

  /** Lays newer rows on the shelf and gives their keys. What is shown already, as it was expected, stays the same object. */
  #take(rows: readonly RecordRow[]): readonly string[] {
    const changed = new Map<string, AnyRecord | undefined>()
    for (const { kind, id, revision, record } of rows) {
      const key = recordKey(kind, id)
      if (revision <= (this.#revisions.get(key) ?? this.#copied)) continue
      this.#revisions.set(key, revision)
      changed.set(key, kept(this.#shown.get(key), record ?? undefined))
    }
    if (changed.size > 0) this.#stored = withRecords(this.#stored, changed)
    return [...changed.keys()]
  }

  #show(keys: readonly string[]): void {
    const changed = new Map<string, AnyRecord | undefined>()
    for (const key of keys) {
      const shown = this.#shown.get(key)
      const record = kept(shown, this.#foreseen(key))
      if (record !== shown) changed.set(key, record)
    }
    if (changed.size === 0 && this.#isShown) return
    if (changed.size > 0) this.#shown = withRecords(this.#shown, changed)
    this.#isShown = true
    this.#listener.onShelf(this.#shown)
  }

  /** A record once all that is expected of it has been stored. */
  #foreseen(key: string): AnyRecord | undefined {
    let record = this.#stored.get(key)
    for (const step of this.#expected) {
      const own = step.get(key)
      if (own) record = foldWrites(record, own)
    }
    return record
  }

  #foresees({ kind, id, register, before, settles }: Write): boolean {
    const key = recordKey(kind, id)
    const record = this.#shown.get(key)
    const wasDeleted = !record && this.#revisions.has(key)
    return !settles && !wasDeleted && isAt(record && valueIn(record, register), before)
  }

  #copy(): void {
    this.#uncopied = 0
    const copy = { revision: this.#seen, records: [...this.#stored.values()] }
    saveShelfCopy(this.#db, this.#name, copy).catch(() => undefined) // without a copy the rows are read
  }
}

function byRecord(writes: readonly Write[]): ReadonlyMap<string, readonly Write[]> {
  const found = new Map<string, Write[]>()
  for (const write of writes) {
    const key = recordKey(write.kind, write.id)
    const own = found.get(key)
    if (own) own.push(write)
    else found.set(key, [write])
  }
  return found
}

/** Undefined where the register was never written. */
function valueIn({ values }: AnyRecord, register: string): Json | undefined {
  const all: Readonly<Record<string, Json | undefined>> = values
  return all[register]
}

/** The record that is shown, where the other says the same; else the other. */
const kept = (shown: AnyRecord | undefined, other: AnyRecord | undefined): AnyRecord | undefined =>
  shown && other && canonical(shown) === canonical(other) ? shown : other
