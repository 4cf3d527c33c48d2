import { ofRegister } from '../bundle/entries'
import type { RecordEntries } from '../bundle/entries'
import type { Json } from '../canonical'
import { isSameEntry, joinEntries, liveEntries, shownEntry } from '../register'
import type { Entry } from '../register'
import { sameValue } from '../sameValue'
import type { Decision } from './decisions'
import { keyOf } from './union'

/** A part of an accepted file that waits for a yes or no, because it was not its sender's to change. */
export interface Proposal {
  readonly file: string
  readonly kind: string
  readonly id: string
  readonly register: string
  readonly why: 'proposal' | 'outside'
  /** What is proposed, and who wrote it. */
  readonly entry: Entry
  /** What is shown now; undefined where nothing was written. */
  readonly now: Json | undefined
}

/** Those of the waiting parts of one file that would still change what is shown. `known`: all that counts of these records. */
export function openProposals(
  waiting: readonly Decision[],
  records: readonly RecordEntries[],
  known: readonly RecordEntries[],
): readonly Proposal[] {
  const theirs = new Map(records.map((record) => [keyOf(record), record]))
  const ours = new Map(known.map((record) => [keyOf(record), record]))
  return waiting.flatMap(({ file, record: key, register, reason }) => {
    const record = theirs.get(key ?? '')
    if (!record || register === null) return []
    const union = ofRegister(ours.get(keyOf(record)) ?? { ...record, entries: {} }, register)
    const now = shownEntry(liveEntries(union))?.value
    const entry = proposedEntry(union, ofRegister(record, register), now)
    const why = reason === 'outside' ? reason : 'proposal'
    return entry ? [{ file, kind: record.kind, id: record.id, register, why, entry, now }] : []
  })
}

/** What would be shown of the proposed entries; undefined where it stands there already or has been written over. */
function proposedEntry(
  union: readonly Entry[],
  proposed: readonly Entry[],
  now: Json | undefined,
): Entry | undefined {
  const live = liveEntries(joinEntries(union, proposed))
  const open = live.filter((entry) => proposed.some((one) => isSameEntry(one, entry)))
  const fresh = open.filter((entry) => !union.some((one) => isSameEntry(one, entry)))
  return shownEntry(fresh.filter(({ value }) => now === undefined || !sameValue(value, now)))
}
