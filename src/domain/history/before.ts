import type { Json } from '../canonical'
import { covers, entryName, forkedDots, liveEntries, shownEntry } from '../register'
import type { Dot, Entry, EntryName } from '../register'
import { sameValue } from '../sameValue'

/** What stood there for a writer; `unknown`: something did, and no file here says what. */
export type Before =
  { readonly has: 'nothing' } | { readonly has: 'value'; readonly value: Json } | { readonly has: 'unknown' }

/** What a writer had seen: the entries that nothing else it had seen covers, and whether something was between them and it. */
export interface SeenEntries {
  readonly live: readonly Entry[]
  /** R2 — What it started from, where that entry is not here: exports leave out what was written over. */
  readonly between: { readonly value: Json } | undefined
}

/** Each entry with its name: the dot, told apart only where the union holds several contents under it (R10). */
export function namesIn(union: readonly Entry[]): ReadonlyMap<Entry, EntryName> {
  const forked = forkedDots(union)
  return new Map(union.map((entry) => [entry, forked.has(entry.dot) ? entryName(entry) : entry.dot]))
}

/** R4 — What the writer of an entry had seen, of what is known now. */
export function seenAmong(
  union: readonly Entry[],
  entry: Entry,
  { forked, names }: { readonly forked: ReadonlySet<Dot>; readonly names: ReadonlyMap<Entry, EntryName> },
): SeenEntries {
  const seen = union.filter((other) => other.dot !== entry.dot && hasSeen(entry, other))
  const { was } = entry
  const isHere = was === null || seen.some(({ dot, over }) => dot === was.dot || covers(over, was.dot))
  const live = isHere ? liveEntries(seen) : []
  return { live, between: isHere ? undefined : { value: was.value } }

  /** R10 — Counters cannot tell forked entries apart: only one that is named, or that the writer started from, was seen. */
  function hasSeen({ over, settles }: Entry, other: Entry): boolean {
    if (!covers(over, other.dot)) return false
    if (!forked.has(other.dot)) return true
    const isStart = entry.was?.dot === other.dot && sameValue(entry.was.value, other.value)
    return isStart || (settles?.includes(names.get(other) ?? entryName(other)) ?? false)
  }
}

/** The value that the writer's screen showed (R6), as far as it is known. */
export function knownBefore({ over }: Entry, { live, between }: SeenEntries): Before {
  const value = between ?? shownEntry(live)
  if (value) return { has: 'value', value: value.value }
  return { has: Object.keys(over).length === 0 ? 'nothing' : 'unknown' }
}
