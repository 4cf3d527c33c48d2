import type { Json } from './canonical'
import type { Write } from './change'
import type { AnyRecord, Kind } from './records'
import {
  covers,
  entryName,
  forkedDots,
  isUnsettled,
  joinSeen,
  liveEntries,
  liveForks,
  seenBy,
  shownEntry,
} from './register'
import type { Entry, EntryName, Seen } from './register'

/** Every known entry of a record, register by register: the union that is folded (R3). */
export interface Marks {
  readonly kind: Kind
  readonly id: string
  readonly entries: Readonly<Record<string, readonly Entry[]>>
}

/** The register that says a record was deleted, and what its writer had seen (R8). */
export const deletedRegister = 'deleted'

/**
 * Folds the union of a record's entries to what the screen shows; undefined where it is deleted or empty. `unsettled` names
 * the registers to choose about, `deleted` among them where one side deleted what the other changed (R8).
 */
export function foldRecord(marks: Marks): AnyRecord | undefined {
  if (isDeleted(marks)) return undefined
  const values: Record<string, Json> = {}
  const unsettled: string[] = []
  for (const register of Object.keys(marks.entries).sort()) {
    if (register === deletedRegister) continue
    const live = liveEntries(marks.entries[register] ?? [])
    const shown = shownEntry(live)
    if (shown) values[register] = shown.value
    if (isUnsettled(register, live)) unsettled.push(register)
  }
  if (isTorn(marks)) unsettled.push(deletedRegister)
  return Object.keys(values).length === 0
    ? undefined
    : asRecord({ kind: marks.kind, id: marks.id, values, unsettled })
}

/** What a record would be had nobody deleted it; undefined where nothing was ever written. */
export function foldUndeleted({ kind, id, entries }: Marks): AnyRecord | undefined {
  const { [deletedRegister]: _deleted, ...others } = entries
  return foldRecord({ kind, id, entries: others })
}

/**
 * R4 — The record as it will be folded once these writes to it, and no others, are stored: each covers what stood in its
 * register and so settles it. Told from what is shown, undefined where there is no record yet; not of one that was deleted.
 */
export function foldWrites(shown: AnyRecord | undefined, writes: readonly Write[]): AnyRecord | undefined {
  const [first] = writes
  if (!first) return shown
  const written = new Map<string, Json>(writes.map(({ register, value }) => [register, value]))
  const values = { ...shown?.values, ...Object.fromEntries(written) }
  return asRecord({
    kind: first.kind,
    id: first.id,
    values: Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    unsettled: (shown?.unsettled ?? []).filter((register) => !written.has(register)),
  })
}

/** R8 — Deleted while every live entry was seen by a live deletion; one outside it keeps the record visible. */
export function isDeleted({ entries }: Pick<Marks, 'entries'>): boolean {
  const verdicts = liveDeletions({ entries })
  const deletions = verdicts.flatMap(deletionIn)
  if (deletions.length === 0 || deletions.length < verdicts.length) return false
  return Object.entries(entries)
    .filter(([register]) => register !== deletedRegister)
    .every(([register, union]) => {
      const forked = forkedDots(union)
      const isSeen = (entry: Entry) =>
        deletions.some(({ saw, settles }) =>
          forked.has(entry.dot)
            ? settles?.includes(entryName(entry))
            : covers(saw[register] ?? {}, entry.dot),
        )
      return liveEntries(union).every(isSeen)
    })
}

/** R8 — *Edited or deleted?*: somebody deleted the record and somebody else keeps it, neither knowing of the other. */
export function isTorn(marks: Pick<Marks, 'entries'>): boolean {
  return liveDeletions(marks).flatMap(deletionIn).length > 0 && !isDeleted(marks)
}

/**
 * R8 — The value that deletes a record: all that is seen of it, register by register, and what other deletions that stand
 * had seen; forked entries by name, for counters cannot tell them apart (R10).
 */
export function deletionOf({ entries }: Pick<Marks, 'entries'>): Deletion {
  const others = liveDeletions({ entries }).flatMap(deletionIn)
  const registers = Object.keys(entries).filter((register) => register !== deletedRegister)
  const known = new Set([...registers, ...others.flatMap(({ saw }) => Object.keys(saw))])
  const saw = [...known].map((register) => {
    const live = liveEntries(entries[register] ?? [])
    return [register, joinSeen([seenBy(live), ...others.map((one) => one.saw[register] ?? {})])] as const
  })
  const forks = registers.flatMap((register) => liveForks(entries[register] ?? []))
  const settles = [...new Set([...forks, ...others.flatMap((one) => one.settles ?? [])])].toSorted()
  return { saw: Object.fromEntries(saw), ...(settles.length > 0 && { settles }) }
}

/** What the live entries say about deleting: `saw`, or null where it was undone. */
const liveDeletions = ({ entries }: Pick<Marks, 'entries'>): readonly Json[] =>
  liveEntries(entries[deletedRegister] ?? []).map(({ value }) => value)

/** R8 — What the writer of a deletion had seen, register by register, and the forked entries among it. */
export type Deletion = {
  readonly saw: Readonly<Record<string, Seen>>
  readonly settles?: readonly EntryName[]
}

/** A deletion; none where it was undone (emptied). */
export function deletionIn(value: Json): readonly Deletion[] {
  return isDeletion(value) ? [value] : []
}

function isDeletion(value: unknown): value is Deletion {
  return typeof value === 'object' && value !== null && 'saw' in value
}

/** The one place where stored values become typed: the gate and the commands have checked each against its shape. */
function asRecord(record: {
  kind: Kind
  id: string
  values: Readonly<Record<string, unknown>>
  unsettled: readonly string[]
}): AnyRecord {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- constructor of the brand
  return record as AnyRecord
}
