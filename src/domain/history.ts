import type { RecordEntries } from './bundle/entries'
import { ofRegister } from './bundle/entries'
import type { Json } from './canonical'
import { deletedRegister, isDeleted } from './fold'
import { aliasIn, writerOf } from './merge/joined'
import { entryName, forkedDots, isUnsettled, joinEntries, liveEntries, shownEntry } from './register'
import type { Entry, EntryName } from './register'
import { sameValue } from './sameValue'
import { knownBefore, namesIn, seenAmong } from './history/before'
import type { Before } from './history/before'
import { interleaved, newestFirst } from './history/inOrder'

export type { Before } from './history/before'

/**
 * What became of a write. `shown`: the screens show it; `same`: it stands and says what is shown; `contends`: it stands
 * against what is shown until somebody chooses (R5); `replaced`: somebody wrote over it; `deleted`: it went with the
 * record; `withdrawn`: the files that brought it were taken out.
 */
export type Standing = 'shown' | 'same' | 'contends' | 'replaced' | 'deleted' | 'withdrawn'

/** What a write did: `settles` chose among several values (R7); `deletes` and `keeps` are about the whole record (R8). */
export type Act = 'writes' | 'settles' | 'deletes' | 'keeps'

/** One write in the history of a record. */
export interface HistoryEntry {
  readonly kind: string
  readonly id: string
  readonly register: string
  /** Tells it from every other write of any record. */
  readonly key: string
  readonly entry: Entry
  /** Whether this browser wrote it, under any name it has had. */
  readonly isMine: boolean
  /** R12 — The joined indicator that it was written for; null nearly always. */
  readonly joinedId: string | null
  readonly before: Before
  readonly act: Act
  readonly standing: Standing
}

export interface HistoryOptions {
  /** The writers this browser has been. */
  readonly own: ReadonlySet<string>
  /** What files that were taken out had said of the record; what still counts may be among it. */
  readonly withdrawn?: RecordEntries | undefined
}

/**
 * Every write of every register of a record, newest first: what was written over comes after what was written over it,
 * whatever the clocks say (R2); the rest is by the time the writers wrote down. What was pruned from every file is only
 * met as what stood before.
 */
export function historyOf(record: RecordEntries, options: HistoryOptions): readonly HistoryEntry[] {
  const { entries: gone = {} } = options.withdrawn ?? {}
  const registers = new Set([...Object.keys(record.entries), ...Object.keys(gone)])
  return interleaved([...registers].toSorted().map((register) => registerHistory(record, register, options)))
}

/** The histories of several records as one, each in its own order. */
export const historiesTogether = (histories: readonly (readonly HistoryEntry[])[]): readonly HistoryEntry[] =>
  interleaved(histories)

function registerHistory(
  record: RecordEntries,
  register: string,
  { own, withdrawn }: HistoryOptions,
): readonly HistoryEntry[] {
  const { kind, id } = record
  const counting = ofRegister(record, register)
  const union = withdrawn ? joinEntries(counting, ofRegister(withdrawn, register)) : counting
  const names = namesIn(union)
  const forked = forkedDots(union)
  const standingOf = standings(record, register, names)
  const write = (entry: Entry): HistoryEntry => {
    const name = names.get(entry) ?? entryName(entry)
    const seen = seenAmong(union, entry, { forked, names })
    return {
      kind,
      id,
      register,
      key: `${kind}/${id}/${register} ${name}`,
      entry,
      isMine: own.has(writerOf(entry.dot)),
      joinedId: aliasIn(entry.dot),
      before: knownBefore(entry, seen),
      act: actOf(register, entry, seen.live),
      standing: standingOf(name),
    }
  }
  return newestFirst(union, names).map(write)
}

function actOf(register: string, { value }: Entry, replaced: readonly Entry[]): Act {
  if (register === deletedRegister) return value === null ? 'keeps' : 'deletes'
  return isUnsettled(register, replaced) ? 'settles' : 'writes'
}

/** What became of each entry that counts, by name; every other one was withdrawn. */
function standings(
  record: RecordEntries,
  register: string,
  names: ReadonlyMap<Entry, EntryName>,
): (name: EntryName) => Standing {
  const counting = ofRegister(record, register)
  const nameOf = (entry: Entry) => names.get(entry) ?? entryName(entry)
  const live = liveEntries(counting)
  const shown = shownEntry(live)
  const isGone = register !== deletedRegister && isDeleted(record)
  const isOpen = isUnsettled(register, live)
  const known = new Map<EntryName, Standing>(counting.map((entry) => [nameOf(entry), 'replaced']))
  for (const entry of live) known.set(nameOf(entry), isGone ? 'deleted' : liveStanding(entry.value))
  if (shown && !isGone) known.set(nameOf(shown), 'shown')
  return (name) => known.get(name) ?? 'withdrawn'

  function liveStanding(value: Json): Standing {
    return isOpen && shown && !sameValue(value, shown.value) ? 'contends' : 'same'
  }
}
