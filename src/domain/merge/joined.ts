import type { RecordEntries } from '../bundle/entries'
import { deletedRegister, isDeleted } from '../fold'
import { composite, splitId } from '../ids'
import type { Id } from '../primitives'
import type { AnyRecord } from '../records'
import { readDot } from '../register'
import type { Dot, Entry, EntryName, Seen } from '../register'
import { joinRecords } from './union'

/** R12 — Indicators that are the same one: each joined id with the smallest id of those that are one with it. */
export type Joins = Readonly<Record<Id, Id>>

/** R12 — Who is one with whom, from every indicator's `joined`, whichever way it points and however long the chain. */
export function joinsOf(pairs: Iterable<{ readonly id: Id; readonly into: Id }>): Joins {
  const root = new Map<Id, Id>()
  const rootOf = (id: Id): Id => {
    const up = root.get(id)
    return up === undefined || up === id ? id : rootOf(up)
  }
  const ids = new Set<Id>()
  for (const { id, into } of pairs) {
    const [a, b] = [rootOf(id), rootOf(into)]
    root.set(a < b ? b : a, a < b ? a : b)
    ids.add(id).add(into)
  }
  return Object.fromEntries([...ids].filter((id) => rootOf(id) !== id).map((id) => [id, rootOf(id)]))
}

/** The kinds whose records belong to an indicator, and are folded with those of the indicators joined to it. */
export const joinedKinds: ReadonlySet<string> = new Set(['definition', 'year', 'measurement'])

/** R12 — The id of the record that this one counts as; its own where nothing is joined. */
export function countsAs({ kind, id }: Pick<RecordEntries, 'kind' | 'id'>, joins: Joins): string {
  const { owner, period } = splitId(id)
  const into = joinedKinds.has(kind) ? joins[owner] : undefined
  return into === undefined ? id : composite(into, period)
}

/** R12 — All records that count as this one besides it, by id. */
export function countedAs({ kind, id }: Pick<RecordEntries, 'kind' | 'id'>, joins: Joins): readonly string[] {
  const { owner, period } = splitId(id)
  if (!joinedKinds.has(kind)) return []
  return (aliasesIn(joins).get(owner) ?? []).map((alias) => composite(alias, period))
}

const aliases = new WeakMap<Joins, ReadonlyMap<Id, readonly Id[]>>()

/** Who is joined to whom, turned round once: it is asked for every record. */
function aliasesIn(joins: Joins): ReadonlyMap<Id, readonly Id[]> {
  const known = aliases.get(joins)
  if (known) return known
  const byOwner = new Map<Id, Id[]>()
  for (const [alias, into] of Object.entries(joins)) {
    const others = byOwner.get(into)
    if (others) others.push(alias)
    else byOwner.set(into, [alias])
  }
  aliases.set(joins, byOwner)
  return byOwner
}

/**
 * R12 — A record with the entries of those that count as it. Their dots are told apart by their id (`a7f3c2d9:k3x9.10`),
 * for dots are scoped to one record. What was deleted under a joined id stays away.
 */
export function withJoined(record: RecordEntries, others: readonly RecordEntries[]): RecordEntries {
  return others
    .filter((other) => !isDeleted(other))
    .map((other) => underAlias(other, record))
    .reduce(joinRecords, record)
}

/** R12 — What an indicator shows of being joined: that it counts as the smallest id, and nothing where it is that one. */
export function withJoin(record: AnyRecord, joins: Joins): AnyRecord {
  const into = joins[record.id]
  if (record.kind !== 'indicator' || (into === undefined && !record.values.joined)) return record
  return { ...record, values: { ...record.values, joined: into === undefined ? null : { into } } }
}

/** A record's own entries, without those that stand there under an alias. */
export function withoutJoined(record: RecordEntries): RecordEntries {
  const own = Object.entries(record.entries)
    .map(([register, entries]) => [register, entries.filter(({ dot }) => !isAlias(dot))] as const)
    .filter(([, entries]) => entries.length > 0)
  return { ...record, entries: Object.fromEntries(own) }
}

const isAlias = (dot: Dot): boolean => dot.includes(':')

/** R12 — The joined id that a dot stands under in the record it counts for (`a7f3c2d9:k3x9.10`); null where it is the record’s own. */
export const aliasIn = (dot: Dot): Id | null => /:([^.]*)/.exec(dot)?.[1] ?? null

/** The writer of a dot, whether or not it stands under an alias. */
export const writerOf = (dot: Dot): string => readDot(dot).actor.replace(/:.*/, '')

function underAlias({ id, entries }: RecordEntries, record: RecordEntries): RecordEntries {
  const alias = splitId(id).owner
  const aliased = Object.entries(entries)
    .filter(([register]) => register !== deletedRegister)
    .map(([register, all]) => [register, all.map((entry) => entryUnder(entry, alias))] as const)
  return { kind: record.kind, id: record.id, entries: Object.fromEntries(aliased) }
}

function entryUnder(entry: Entry, alias: Id): Entry {
  return {
    ...entry,
    dot: dotUnder(entry.dot, alias),
    over: seenUnder(entry.over, alias),
    was: entry.was && { ...entry.was, dot: dotUnder(entry.was.dot, alias) },
    ...(entry.settles && { settles: entry.settles.map((name) => dotUnder(name, alias)) }),
  }
}

/** Of a dot, or of a name that begins with one. One that stands under an alias already keeps it. */
function dotUnder(dot: Dot | EntryName, alias: Id): string {
  return isAlias(dot) ? dot : dot.replace('.', `:${alias}.`)
}

const seenUnder = (over: Seen, alias: Id): Seen =>
  Object.fromEntries(
    Object.entries(over).map(([actor, counter]) => [
      actor.includes(':') ? actor : `${actor}:${alias}`,
      counter,
    ]),
  )
