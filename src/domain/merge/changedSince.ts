import { ofRegister } from '../bundle/entries'
import type { RecordEntries } from '../bundle/entries'
import type { Json } from '../canonical'
import { liveEntries } from '../register'
import { sameValue } from '../sameValue'

/** A register that a later file says otherwise than an earlier one of the same writer, or for the first time. */
export interface ChangedRegister {
  readonly kind: string
  readonly id: string
  readonly register: string
  /** What the earlier file said, one value unless the writer had not chosen; none: it said nothing of it. */
  readonly before: readonly Json[]
  readonly now: readonly Json[]
}

/**
 * What changed since somebody's last file: a return is cumulative (B5), so what only the earlier one has was settled
 * meanwhile and is no change of theirs. Written anew with an equal value is no change either (R5).
 */
export function changedSince(
  earlier: readonly RecordEntries[],
  later: readonly RecordEntries[],
): readonly ChangedRegister[] {
  const known = new Map(earlier.map((record) => [`${record.kind}/${record.id}`, record]))
  return later.flatMap((record) => {
    const last = known.get(`${record.kind}/${record.id}`)
    return Object.keys(record.entries).flatMap((register) => {
      const before = last ? valuesOf(last, register) : []
      const now = valuesOf(record, register)
      return sayTheSame(before, now) ? [] : [{ kind: record.kind, id: record.id, register, before, now }]
    })
  })
}

/** The different values that stand. */
function valuesOf(record: RecordEntries, register: string): readonly Json[] {
  const values = liveEntries(ofRegister(record, register)).map(({ value }) => value)
  return values.filter((value, at) => values.findIndex((other) => sameValue(other, value)) === at)
}

const sayTheSame = (a: readonly Json[], b: readonly Json[]): boolean =>
  a.length === b.length && a.every((one) => b.some((other) => sameValue(one, other)))
