import type { Json } from './canonical'
import { sameValue } from './sameValue'

/** `a7f3c2d9.10`: the tenth write of one browser. Scoped to (kind, id, register). */
export type Dot = string
/** Per actor, the highest counter a writer had seen in this register. */
export type Seen = Readonly<Record<string, number>>
/** The entry a text merge can start from: the newest that had travelled in a file (R2). */
export type Was = { readonly dot: Dot; readonly value: Json } | null

/** One write of one register, never changed afterwards (R2). The wall clock never decides: `at` is for display. */
export interface Entry {
  readonly dot: Dot
  readonly over: Seen
  readonly value: Json
  readonly was: Was
  readonly at: string
  /** Id of the post that wrote it, empty where nobody has said who they are. */
  readonly by: string
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
  const live = union.filter(
    (entry) => !union.some((other) => other !== entry && covers(other.over, entry.dot)),
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

function isAfter(entry: Entry, other: Entry): boolean {
  const a = readDot(entry.dot)
  const b = readDot(other.dot)
  return a.counter === b.counter ? a.actor > b.actor : a.counter > b.counter
}

/** R4 — All that a new write covers: the `over` and the dot of every live entry. */
export function seenBy(live: readonly Entry[]): Seen {
  const seen = new Map<string, number>()
  const raise = (actor: string, counter: number) => seen.set(actor, Math.max(seen.get(actor) ?? 0, counter))
  for (const entry of live) {
    const { actor, counter } = readDot(entry.dot)
    raise(actor, counter)
    for (const [other, count] of Object.entries(entry.over)) raise(other, count)
  }
  return Object.fromEntries(seen)
}

/** R2 — The newest entry that had entered or left this browser in a file; own unsent ones are skipped. */
export function lastTravelled(union: readonly Entry[], hasTravelled: (entry: Entry) => boolean): Was {
  const newest = shownEntry(liveEntries(union.filter(hasTravelled)))
  return newest ? { dot: newest.dot, value: newest.value } : null
}

/** R3 — Joins two unions; the same dot stands once. */
export function joinEntries(union: readonly Entry[], more: readonly Entry[]): readonly Entry[] {
  const known = new Set(union.map((entry) => entry.dot))
  const fresh = more.filter((entry) => !known.has(entry.dot))
  return fresh.length === 0 ? union : [...union, ...fresh]
}
