import { canonical } from './canonical'
import type { Json } from './canonical'
import { digest } from './digest'
import { sameValue } from './sameValue'

/** `a7f3c2d9.10`: the tenth write of one browser. Scoped to (kind, id, register). */
export type Dot = string
/** Per actor, the highest counter a writer had seen in this register. */
export type Seen = Readonly<Record<string, number>>
/** The entry a text merge can start from: the newest that had travelled in a file (R2). */
export type Was = { readonly dot: Dot; readonly value: Json } | null
/** R10 — `a7f3c2d9.10~1b2c3d4e`: one of several entries under one dot, told apart by what is in it. */
export type EntryName = string

/** One write of one register, never changed afterwards (R2). The wall clock never decides: `at` is for display. */
export interface Entry {
  readonly dot: Dot
  readonly over: Seen
  readonly value: Json
  readonly was: Was
  readonly at: string
  /** Id of the post that wrote it, empty where nobody has said who they are. */
  readonly by: string
  /** R10 — The forked entries that this one settles, by name: `over` cannot tell them apart. */
  readonly settles?: readonly EntryName[] | undefined
  /** Of what somebody else typed in for that post; for display only. */
  readonly typed?: TypedFor | undefined
}

/** Who typed an entry in for the post that it is of, and where they had it from: `e-mail of 12 July`. */
export interface TypedFor {
  /** Id of the post; empty where they have not said who they are. */
  readonly by: string
  readonly from: string
}

export interface Mark {
  readonly actor: string
  readonly counter: number
}

/** `a7f3c2d9.10` → actor and counter. A dot that is none throws: the gate lets none in. */
export function readDot(dot: Dot): Mark {
  const at = dot.lastIndexOf('.')
  const counter = Number(dot.slice(at + 1))
  if (at < 1 || !Number.isSafeInteger(counter)) throw new Error(`"${dot}" is no dot: expected actor.counter`)
  return { actor: dot.slice(0, at), counter }
}

export const formatDot = ({ actor, counter }: Mark): Dot => `${actor}.${counter}`

/** R3 — What no other entry covers is live; if nothing would be left, everything is. */
export function liveEntries(union: readonly Entry[]): readonly Entry[] {
  if (union.length < 2) return union
  const seen = joinSeen(union.map(({ over }) => over))
  const forked = forkedDots(union)
  const settled = new Set(forked.size > 0 ? union.flatMap(({ settles }) => settles ?? []) : [])
  const live = union.filter((entry) =>
    forked.has(entry.dot) ? !settled.has(entryName(entry)) : !covers(seen, entry.dot),
  )
  return live.length > 0 ? live : union
}

/** Whether someone who had seen this much had seen that entry. */
export function covers(over: Seen, dot: Dot): boolean {
  const { actor, counter } = readDot(dot)
  return (over[actor] ?? 0) >= counter
}

/** R5 — More than one distinct live value is unsettled; `order` never is. */
export function isUnsettled(register: string, live: readonly Entry[]): boolean {
  const [first, ...others] = live
  return (
    first !== undefined &&
    register !== 'order' &&
    others.some((other) => !sameValue(first.value, other.value))
  )
}

/** R6 — Until settled, the highest counter is shown, then the greatest actor. */
export function shownEntry(live: readonly Entry[]): Entry | undefined {
  return live.reduce<Entry | undefined>(
    (best, entry) => (best && !isAfter(entry, best) ? best : entry),
    undefined,
  )
}

/** Of two entries, the one that is shown: by counter, then actor, then, where they are forked, by name. */
export function isAfter(entry: Entry, other: Entry): boolean {
  if (entry.dot === other.dot) return entryName(entry) > entryName(other)
  const [a, b] = [readDot(entry.dot), readDot(other.dot)]
  return a.counter === b.counter ? a.actor > b.actor : a.counter > b.counter
}

/** R10 — Dots under which the union holds more than one content: two browsers have written under one name. */
export function forkedDots(union: readonly Entry[]): ReadonlySet<Dot> {
  if (union.length < 2) return none
  const dots = new Set<Dot>()
  const forked = new Set<Dot>()
  for (const { dot } of union) (dots.has(dot) ? forked : dots).add(dot)
  return forked
}

/** Asked for every register of every record, nearly all of which have one entry. */
const none: ReadonlySet<Dot> = new Set()

/** R10 — What tells an entry from another under the same dot. */
export const entryName = (entry: Entry): EntryName => `${entry.dot}~${digest(contentOf(entry)).slice(0, 8)}`

/** R4 — All that a new write covers: the `over` and the dot of every live entry. */
export function seenBy(live: readonly Entry[]): Seen {
  return joinSeen(live.flatMap(({ over, dot }) => [over, seenOf(dot)]))
}

/** Per actor, the highest counter in any of these. */
export function joinSeen(all: readonly Seen[]): Seen {
  const seen = new Map<string, number>()
  for (const over of all)
    for (const [actor, counter] of Object.entries(over))
      if (counter > (seen.get(actor) ?? 0)) seen.set(actor, counter)
  return Object.fromEntries(seen)
}

/**
 * R10 — The forks that a new write settles: those its live entries had settled, and those among them. Also the last one that
 * is left of a fork: the others were settled before it came.
 */
export function settledBy(union: readonly Entry[]): readonly EntryName[] {
  const live = liveEntries(union)
  const names = [...live.flatMap(({ settles }) => settles ?? []), ...liveForks(union)]
  return [...new Set(names)].toSorted()
}

/** R10 — The names of forked entries that no settlement has named. */
export function liveForks(union: readonly Entry[]): readonly EntryName[] {
  const forked = forkedDots(union)
  return forked.size === 0
    ? []
    : liveEntries(union).flatMap((one) => (forked.has(one.dot) ? entryName(one) : []))
}

/** A write before it is an entry. `counter`: the highest this actor has used anywhere. */
export interface Writing extends Mark {
  readonly value: Json
  readonly at: string
  readonly by: string
  readonly typed?: TypedFor | undefined
  /** Whether an entry has entered or left this browser in a file. */
  readonly hasTravelled: (entry: Entry) => boolean
}

/** R4 — A new entry over all live ones, its counter above any seen of this actor. */
export function writeEntry(union: readonly Entry[], { actor, counter, ...writing }: Writing): Entry {
  const live = liveEntries(union)
  const over = seenBy(live)
  const settles = settledBy(union)
  const highest = Math.max(counter, seenBy(union)[actor] ?? 0)
  return {
    dot: formatDot({ actor, counter: highest + 1 }),
    over,
    value: writing.value,
    was: lastTravelled(union, writing.hasTravelled),
    at: writing.at,
    by: writing.by,
    ...(settles.length > 0 && { settles }),
    ...(writing.typed && { typed: writing.typed }),
  }
}

/** R2 — The newest entry that had entered or left this browser in a file; own unsent ones are skipped. */
export function lastTravelled(union: readonly Entry[], hasTravelled: (entry: Entry) => boolean): Was {
  const newest = shownEntry(liveEntries(union.filter(hasTravelled)))
  return newest ? { dot: newest.dot, value: newest.value } : null
}

/**
 * R3, R10 — Joins two unions; the same entry stands once, two contents under one dot stand both. Of one entry that is dated
 * twice (a plain file saved again) the earlier date stands, whichever came first.
 */
export function joinEntries(union: readonly Entry[], more: readonly Entry[]): readonly Entry[] {
  const joined = [...union]
  const dots = new Set(union.map(({ dot }) => dot))
  for (const entry of more) {
    const at = dots.has(entry.dot) ? joined.findIndex((one) => isSameEntry(one, entry)) : -1
    const same = joined[at]
    if (!same) joined.push(entry)
    else if (entry.at < same.at) joined[at] = entry
    dots.add(entry.dot)
  }
  return joined.every((one, at) => one === union[at]) ? union : joined
}

/** Whether two entries are one: the same dot and the same content, whatever the clock said (F42). */
export function isSameEntry(entry: Entry, other: Entry): boolean {
  return entry === other || (entry.dot === other.dot && contentOf(entry) === contentOf(other))
}

/** R12 — The same under an alias (`a7f3c2d9:k3x9.10`) as under the dot that was written, so that names stay names. */
function contentOf({ over, value, was, by, settles = [] }: Entry): string {
  const seen = Object.entries(over).map(([actor, counter]) => `${withoutAlias(actor)}.${counter}`)
  const start = was && { dot: withoutAlias(was.dot), value: was.value }
  return canonical({ over: seen.toSorted(), value, was: start, by, settles: settles.map(withoutAlias) })
}

/** R12 — A dot, or a name that begins with one, as it is under its own id. */
export const withoutAlias = (name: string): string => name.replace(/:[^.]*/, '')

function seenOf(dot: Dot): Seen {
  const { actor, counter } = readDot(dot)
  return { [actor]: counter }
}
