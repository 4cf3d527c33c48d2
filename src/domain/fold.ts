import type { Json } from './canonical'
import type { AnyRecord, Kind } from './records'
import { covers, isUnsettled, liveEntries, seenBy, shownEntry } from './register'
import type { Entry } from './register'

/** Every known entry of a record, register by register: the union that is folded (R3). */
export interface Marks {
  readonly kind: Kind
  readonly id: string
  readonly entries: Readonly<Record<string, readonly Entry[]>>
}

/** The register that says a record was deleted, and what its writer had seen (R8). */
export const deletedRegister = 'deleted'

/** Folds the union of a record's entries to what the screen shows; undefined where it is deleted or empty. */
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
  return Object.keys(values).length === 0
    ? undefined
    : asRecord({ kind: marks.kind, id: marks.id, values, unsettled })
}

/** R8 — Deleted while every live entry was seen by a live deletion; an entry outside it keeps the record visible. */
export function isDeleted({ entries }: Marks): boolean {
  const deletions = liveEntries(entries[deletedRegister] ?? []).flatMap((entry) => sawOf(entry.value))
  if (deletions.length === 0) return false
  return Object.entries(entries)
    .filter(([register]) => register !== deletedRegister)
    .every(([register, union]) =>
      liveEntries(union).every((entry) => deletions.some((saw) => covers(saw[register] ?? {}, entry.dot))),
    )
}

/** R8 — The value that deletes a record: all that is seen of it, register by register. */
export function deletionOf({ entries }: Pick<Marks, 'entries'>): { readonly saw: Saw } {
  const saw = Object.entries(entries)
    .filter(([register]) => register !== deletedRegister)
    .map(([register, union]) => [register, seenBy(liveEntries(union))] as const)
  return { saw: Object.fromEntries(saw) }
}

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
