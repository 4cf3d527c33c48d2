import { covers, readDot } from '../register'
import type { Entry, EntryName } from '../register'

/** Something with the entry that it stands for. */
export interface OfEntry {
  readonly entry: Entry
}

/**
 * The entries of one register, newest first: one that another covers comes after it; otherwise by the writer's clock, then
 * counter, writer and content. Entries that cover each other in a circle, which no browser writes, are taken by the clock.
 */
export function newestFirst(union: readonly Entry[], names: ReadonlyMap<Entry, EntryName>): readonly Entry[] {
  const nameOf = (entry: Entry) => names.get(entry) ?? entry.dot
  const waiting = union.toSorted((a, b) => byClock(a, b) || compare(nameOf(b), nameOf(a)))
  const over = new Map(
    waiting.map((entry) => [entry, waiting.filter((other) => isOver(other, entry)).length]),
  )
  const ordered: Entry[] = []
  while (waiting.length > 0) {
    const free = waiting.findIndex((entry) => over.get(entry) === 0)
    const [next] = waiting.splice(Math.max(free, 0), 1)
    if (!next) break
    ordered.push(next)
    for (const entry of waiting) if (isOver(next, entry)) over.set(entry, (over.get(entry) ?? 0) - 1)
  }
  return ordered
}

/** Several lists as one: each keeps its order, and of their heads the newest by the clock comes first, else that of the first list. */
export function interleaved<T extends OfEntry>(lists: readonly (readonly T[])[]): readonly T[] {
  const heads = lists.map((list) => ({ list, at: 0 })).filter(({ list }) => list.length > 0)
  const all: T[] = []
  while (heads.length > 0) {
    const head = heads.reduce((best, one) => (isAhead(headOf(one), headOf(best)) ? one : best))
    const next = headOf(head)
    if (next) all.push(next)
    head.at += 1
    if (head.at === head.list.length) heads.splice(heads.indexOf(head), 1)
  }
  return all
}

const headOf = <T extends OfEntry>({ list, at }: { readonly list: readonly T[]; readonly at: number }) =>
  list[at]

function isAhead(one: OfEntry | undefined, other: OfEntry | undefined): boolean {
  if (!one || !other) return one !== undefined
  return byClock(one.entry, other.entry) < 0
}

const isOver = (one: Entry, other: Entry): boolean => one.dot !== other.dot && covers(one.over, other.dot)

/** Newest first. Moments are compared as moments; what is none counts as the oldest. */
function byClock(a: Entry, b: Entry): number {
  const [first, second] = [readDot(a.dot), readDot(b.dot)]
  return momentOf(b) - momentOf(a) || second.counter - first.counter || compare(second.actor, first.actor)
}

const momentOf = ({ at }: Entry): number => Date.parse(at) || 0

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
