import type { Json } from './canonical'
import type { AnyRecord, Kind } from './records'
import { covers, forkedDots, isUnsettled, liveEntries, seenBy, shownEntry } from './register'
import type { Entry } from './register'

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

/** R8 — Deleted while every live entry was seen by a live deletion; one outside it, or a fork, keeps the record visible. */
export function isDeleted({ entries }: Pick<Marks, 'entries'>): boolean {
  const verdicts = liveDeletions({ entries })
  const deletions = verdicts.flatMap(sawOf)
  if (deletions.length === 0 || deletions.length < verdicts.length) return false
  return Object.entries(entries)
    .filter(([register]) => register !== deletedRegister)
    .every(([register, union]) => {
      const live = liveEntries(union)
      const isSeen = (dot: string) => deletions.some((saw) => covers(saw[register] ?? {}, dot))
      return forkedDots(live).size === 0 && live.every(({ dot }) => isSeen(dot))
    })
}

/** R8 — *Edited or deleted?*: somebody deleted the record and somebody else keeps it, neither knowing of the other. */
export function isTorn(marks: Pick<Marks, 'entries'>): boolean {
  return liveDeletions(marks).flatMap(sawOf).length > 0 && !isDeleted(marks)
}

/** R8 — The value that deletes a record: all that is seen of it, register by register. */
export function deletionOf({ entries }: Pick<Marks, 'entries'>): { readonly saw: Saw } {
  const saw = Object.entries(entries)
    .filter(([register]) => register !== deletedRegister)
    .map(([register, union]) => [register, seenBy(liveEntries(union))] as const)
  return { saw: Object.fromEntries(saw) }
}

/** What the live entries say about deleting: `saw`, or null where it was undone. */
const liveDeletions = ({ entries }: Pick<Marks, 'entries'>): readonly Json[] =>
  liveEntries(entries[deletedRegister] ?? []).map(({ value }) => value)

type Saw = Readonly<Record<string, Readonly<Record<string, number>>>>

/** The `saw` of a deletion; none where it was undone (emptied). */
function sawOf(value: Json): readonly Saw[] {
  return isSaw(value) ? [value.saw] : []
}

function isSaw(value: Json): value is { readonly saw: Saw } {
  return typeof value === 'object' && value !== null && 'saw' in value
}

/** The one place where stored values become typed: the gate and the commands have checked each against its shape. */
function asRecord(record: {
  kind: Kind
  id: string
  values: Readonly<Record<string, Json>>
  unsettled: readonly string[]
}): AnyRecord {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- constructor of the brand
  return record as AnyRecord
}
