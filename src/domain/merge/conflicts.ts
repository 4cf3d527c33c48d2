import type { RecordEntries } from '../bundle/entries'
import { ofRegister } from '../bundle/entries'
import { canonical } from '../canonical'
import type { Json } from '../canonical'
import type { Write } from '../change'
import { deletedRegister, deletionOf, isDeleted, isTorn } from '../fold'
import type { Kind } from '../records'
import { entryName, isAfter, isUnsettled, liveEntries, liveForks, shownEntry } from '../register'
import type { Dot, Entry, EntryName } from '../register'
import { sameValue } from '../sameValue'
import { writerOf } from './joined'

/** One of the values that stand against each other, with everybody who wrote it. */
export interface Side {
  readonly value: Json
  /** Newest first; more than one where several wrote the same. */
  readonly entries: readonly Entry[]
  /** Whether this browser wrote it. */
  readonly isMine: boolean
  /** Whether it is the one that the screens show until somebody chooses (R6). */
  readonly isShown: boolean
}

/**
 * Something to choose about. `values`: more than one value of a register (R5); `deletion`: somebody deleted the record and
 * somebody else kept or changed it (R8).
 */
export type Conflict = ConflictPlace & (ValuesConflict | DeletionConflict)

export interface ConflictPlace {
  readonly kind: Kind
  readonly id: string
  readonly register: string
  /** What stands against each other, by name: a choice is refused where something came or went since. */
  readonly live: readonly EntryName[]
}

export interface ValuesConflict {
  readonly about: 'values'
  /** The shown one first. */
  readonly sides: readonly Side[]
  /** What all of them started from (R2, R9); undefined where they started from different things or from nothing. */
  readonly before: Json | undefined
  /** R10 — Whether two browsers wrote under one name. */
  readonly isForked: boolean
}

export interface DeletionConflict {
  readonly about: 'deletion'
  readonly deletions: readonly Entry[]
  /** What was written by somebody who did not know of the deletion, register by register. */
  readonly kept: readonly { readonly register: string; readonly entry: Entry }[]
}

/**
 * R5, R8 — All there is to choose about in a record, by register; nothing where it is deleted. `own`: the writers this
 * browser has been.
 */
export function conflictsOf(
  record: RecordEntries & { readonly kind: Kind },
  own: ReadonlySet<string>,
): readonly Conflict[] {
  if (isDeleted(record)) return []
  const registers = Object.keys(record.entries).filter((register) => register !== deletedRegister)
  const values = registers.toSorted().flatMap((register) => valuesConflict(record, register, own))
  return isTorn(record) ? [...values, deletionConflict(record)] : values
}

/** R7 — The write that settles a conflict on a value. Refused, when saved, where the conflict is another by then. */
export function settling(
  { kind, id, register, live }: ConflictPlace,
  value: Json,
  shown: Json | undefined,
): Write {
  return { kind, id, register, value, before: shown, settles: live }
}

/** R8 — The write that settles *edited or deleted?*: delete it with all that is seen now, or keep it. */
export function settlingDeletion(
  record: RecordEntries & { readonly kind: Kind },
  choice: 'delete' | 'keep',
): Write {
  const live = liveEntries(ofRegister(record, deletedRegister))
  const place = { kind: record.kind, id: record.id, register: deletedRegister, live: namesOf(live) }
  return settling(place, choice === 'delete' ? deletionOf(record) : null, shownEntry(live)?.value)
}

/** The value of the side that a writer, or a file that brought it, stands for; undefined where it has none or several. */
export function sideFrom(sides: readonly Side[], isFrom: (dot: Dot) => boolean): Side | undefined {
  const found = sides.filter(({ entries }) => entries.some(({ dot }) => isFrom(dot)))
  return found.length === 1 ? found[0] : undefined
}

function valuesConflict(
  record: RecordEntries & { readonly kind: Kind },
  register: string,
  own: ReadonlySet<string>,
): readonly Conflict[] {
  const union = ofRegister(record, register)
  const live = liveEntries(union)
  if (!isUnsettled(register, live)) return []
  const { kind, id } = record
  return [
    {
      about: 'values',
      kind,
      id,
      register,
      live: namesOf(live),
      sides: sidesOf(live, own),
      before: commonStart(live),
      isForked: liveForks(union).length > 0,
    },
  ]
}

function deletionConflict(record: RecordEntries & { readonly kind: Kind }): Conflict {
  const live = newestFirst(liveEntries(ofRegister(record, deletedRegister)))
  const kept = Object.keys(record.entries)
    .filter((register) => register !== deletedRegister)
    .toSorted()
    .flatMap((register) => {
      const entry = shownEntry(liveEntries(ofRegister(record, register)))
      return entry ? [{ register, entry }] : []
    })
  const { kind, id } = record
  const deletions = live.filter(({ value }) => value !== null)
  return { about: 'deletion', kind, id, register: deletedRegister, live: namesOf(live), deletions, kept }
}

/** The shown one first, by R6 and not by the clock (F42). */
function sidesOf(live: readonly Entry[], own: ReadonlySet<string>): readonly Side[] {
  const groups: Entry[][] = []
  for (const entry of newestFirst(live)) {
    const same = groups.find(([first]) => first && sameValue(first.value, entry.value))
    if (same) same.push(entry)
    else groups.push([entry])
  }
  return groups.map((entries, at) => ({
    value: entries[0]?.value ?? null,
    entries,
    isMine: entries.some(({ dot }) => own.has(writerOf(dot))),
    isShown: at === 0,
  }))
}

/** R2, R9 — The `was` that every live entry shares. */
function commonStart(live: readonly Entry[]): Json | undefined {
  const [first, ...others] = live
  return first?.was && others.every(({ was }) => canonical(was) === canonical(first.was))
    ? first.was.value
    : undefined
}

const newestFirst = (live: readonly Entry[]): readonly Entry[] =>
  live.toSorted((a, b) => (isAfter(a, b) ? -1 : 1))

const namesOf = (live: readonly Entry[]): readonly EntryName[] => live.map(entryName).toSorted()
