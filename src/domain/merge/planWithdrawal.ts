import { ofRegister } from '../bundle/entries'
import type { RecordEntries } from '../bundle/entries'
import type { Json } from '../canonical'
import { covers, isSameEntry, isUnsettled, liveEntries, shownEntry } from '../register'
import type { Entry } from '../register'
import { sameValue } from '../sameValue'
import { writerOf } from './joined'
import { keyOf } from './union'

/** A register of a record that a file wrote. */
export interface WithdrawnPlace {
  readonly kind: string
  readonly id: string
  readonly register: string
}

/** A value that would be shown no more; `to` undefined: then nothing stands there. */
export interface GoingBack extends WithdrawnPlace {
  readonly from: Json
  readonly to: Json | undefined
}

/** A place where the file wrote and nothing would change, because this value was written here or is in another file. */
export interface Staying extends WithdrawnPlace {
  readonly value: Json
  readonly carriedBy: 'ownEdit' | 'anotherFile'
}

/** R7 — A choice made here in favour of the file's value. `otherwise`: what would stand had nobody chosen. */
export interface SettledForFile extends WithdrawnPlace {
  readonly value: Json
  readonly otherwise: Json
}

/** What withdrawing a file would do, in the order of the file. A settlement is listed under `stays` as well. */
export interface WithdrawalPlan {
  readonly goesBack: readonly GoingBack[]
  readonly stays: readonly Staying[]
  readonly settlements: readonly SettledForFile[]
}

/** What is known of the records of a file that counts, by `kind/id`. */
export interface Withdrawing {
  /** What was taken of the file. */
  readonly file: readonly RecordEntries[]
  /** Every entry that counts now. */
  readonly now: ReadonlyMap<string, RecordEntries>
  /** The union of all that counts but the file. */
  readonly without: ReadonlyMap<string, RecordEntries>
  /** The writers this browser has been. */
  readonly own: ReadonlySet<string>
}

/**
 * R3 — What withdrawing a file would do, before anything changes. Places are left out where the file brings nothing that
 * is shown or chosen: what others wrote over it long since.
 */
export function planWithdrawal({ file, now, without, own }: Withdrawing): WithdrawalPlan {
  const parts = file.flatMap((record) =>
    Object.entries(record.entries).map(([register, theirs]): Part => ({
      place: { kind: record.kind, id: record.id, register },
      theirs,
      now: entriesAt(now, record, register),
      without: entriesAt(without, record, register),
      own,
    })),
  )
  return {
    goesBack: parts.flatMap(goingBack),
    stays: parts.flatMap(staying),
    settlements: parts.flatMap(settledForFile),
  }
}

interface Part {
  readonly place: WithdrawnPlace
  readonly theirs: readonly Entry[]
  readonly now: readonly Entry[]
  readonly without: readonly Entry[]
  readonly own: ReadonlySet<string>
}

function goingBack({ place, now, without }: Part): readonly GoingBack[] {
  const [from, to] = [shownIn(now), shownIn(without)]
  if (!from || (to && sameValue(from.value, to.value))) return []
  return [{ ...place, from: from.value, to: to?.value }]
}

/** The value shown is one the file brought, and it would be shown still. */
function staying({ place, theirs, now, without, own }: Part): readonly Staying[] {
  const [from, to] = [shownIn(now), shownIn(without)]
  if (!from || !to || !sameValue(from.value, to.value)) return []
  if (!theirs.some(({ value }) => sameValue(value, to.value))) return []
  return [{ ...place, value: to.value, carriedBy: isOwn(to, own) ? 'ownEdit' : 'anotherFile' }]
}

/**
 * R7 — The own entry shown settled something, as what it covers says more than one thing, and its value is the file's. Only
 * where something else would stand without it: otherwise there is nothing to choose.
 */
function settledForFile({ place, theirs, without, own }: Part): readonly SettledForFile[] {
  const settlement = shownIn(without)
  if (!settlement || !isOwn(settlement, own)) return []
  const chosen = theirs.filter((entry) => isCoveredBy(settlement, entry))
  if (!chosen.some(({ value }) => sameValue(value, settlement.value))) return []
  const others = without.filter((entry) => !isSameEntry(entry, settlement))
  if (!isUnsettled(place.register, liveEntries([...others, ...chosen]))) return []
  const otherwise = shownIn(others)
  if (!otherwise || sameValue(otherwise.value, settlement.value)) return []
  return [{ ...place, value: settlement.value, otherwise: otherwise.value }]
}

const isOwn = ({ dot }: Entry, own: ReadonlySet<string>): boolean => own.has(writerOf(dot))

const isCoveredBy = ({ dot, over }: Entry, entry: Entry): boolean =>
  entry.dot !== dot && covers(over, entry.dot)

const shownIn = (union: readonly Entry[]): Entry | undefined => shownEntry(liveEntries(union))

function entriesAt(
  records: ReadonlyMap<string, RecordEntries>,
  record: RecordEntries,
  register: string,
): readonly Entry[] {
  const known = records.get(keyOf(record))
  return known ? ofRegister(known, register) : []
}
