import type { Shelf } from './figures'
import type { AnyRecord } from './records'

/** Records by `kind/id`; undefined: not there any more. */
export type ShelfChanges = ReadonlyMap<string, AnyRecord | undefined>

/** From so many changed records on, a shelf is laid out anew. */
const mostOnTop = 256

/** The shelf after some records changed, in time that does not grow with it: what it was stays below, as it is. */
export function withRecords(shelf: Shelf, changes: ShelfChanges): Shelf {
  const { base, top } = layersOf(shelf)
  const changed = new Map([...top, ...changes])
  return changed.size > mostOnTop ? laidOut(base, changed) : new LayeredShelf(base, changed)
}

/** The keys under which two shelves may differ; undefined where that is not known without looking at every record. */
export function changedKeys(before: Shelf, after: Shelf): readonly string[] | undefined {
  const [old, now] = [layersOf(before), layersOf(after)]
  if (old.base !== now.base) return undefined
  return [...new Set([...old.top.keys(), ...now.top.keys()])].filter(
    (key) => before.get(key) !== after.get(key),
  )
}

interface Layers {
  readonly base: Shelf
  readonly top: ShelfChanges
}

const layersOf = (shelf: Shelf): Layers =>
  shelf instanceof LayeredShelf ? shelf : { base: shelf, top: new Map() }

function laidOut(base: Shelf, top: ShelfChanges): Shelf {
  const all = new Map(base)
  for (const [key, record] of top) {
    if (record) all.set(key, record)
    else all.delete(key)
  }
  return all
}

/** A large shelf that is never touched, and over it the few records that changed since. */
class LayeredShelf implements Shelf, Layers {
  readonly base: Shelf
  readonly top: ShelfChanges
  readonly size: number

  constructor(base: Shelf, top: ShelfChanges) {
    this.base = base
    this.top = top
    let size = base.size
    for (const [key, record] of top) size += Number(record !== undefined) - Number(base.has(key))
    this.size = size
  }

  get(key: string): AnyRecord | undefined {
    return this.top.has(key) ? this.top.get(key) : this.base.get(key)
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }

  *entries(): MapIterator<[string, AnyRecord]> {
    for (const entry of this.base) if (!this.top.has(entry[0])) yield entry
    for (const [key, record] of this.top) if (record) yield [key, record]
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key
  }

  *values(): MapIterator<AnyRecord> {
    for (const [, record] of this.entries()) yield record
  }

  forEach(visit: (record: AnyRecord, key: string, shelf: Shelf) => void): void {
    for (const [key, record] of this.entries()) visit(record, key, this)
  }

  [Symbol.iterator](): MapIterator<[string, AnyRecord]> {
    return this.entries()
  }
}
