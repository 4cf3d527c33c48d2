import { ofRegister } from '../bundle/entries'
import type { RecordEntries } from '../bundle/entries'
import type { Json } from '../canonical'
import { isSameEntry, joinEntries, liveEntries, shownEntry } from '../register'
import type { Entry } from '../register'
import { sameValue } from '../sameValue'
import type { Decision } from './decisions'
import { keyOf, unionOf } from './union'

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

/** What is held against the waiting parts of a file. */
export interface ProposalContext {
  /** All records of the file. */
  readonly records: readonly RecordEntries[]
  /** All that counts of these records. */
  readonly known: readonly RecordEntries[]
  /** What was turned down, in whatever file it came. */
  readonly turnedDown: readonly RecordEntries[]
}

/**
 * Those of the waiting parts of one file that would still change what is shown. What was turned down in one file is not
 * asked again for the next that carries it: returns are cumulative (B5).
 */
export function openProposals(
  waiting: readonly Decision[],
  { records, known, turnedDown }: ProposalContext,
): readonly Proposal[] {
  const theirs = new Map(records.map((record) => [keyOf(record), record]))
  const ours = new Map(known.map((record) => [keyOf(record), record]))
  const declined = unionOf([turnedDown])
  return waiting.flatMap(({ file, record: key, register, reason }) => {
    const record = theirs.get(key ?? '')
    if (!record || register === null) return []
    const union = ofRegister(ours.get(keyOf(record)) ?? nothingOf(record), register)
    const now = shownEntry(liveEntries(union))?.value
    const refused = ofRegister(declined.get(keyOf(record)) ?? nothingOf(record), register)
    const proposed = ofRegister(record, register).filter((one) => !isAmong(refused, one))
    const entry = proposedEntry(union, proposed, now)
    const why = reason === 'outside' ? reason : 'proposal'
    return entry ? [{ file, kind: record.kind, id: record.id, register, why, entry, now }] : []
  })
}

const nothingOf = ({ kind, id }: RecordEntries): RecordEntries => ({ kind, id, entries: {} })

const isAmong = (entries: readonly Entry[], entry: Entry): boolean =>
  entries.some((one) => isSameEntry(one, entry))

/** What would be shown of the proposed entries; undefined where it stands there already or has been written over. */
function proposedEntry(
  union: readonly Entry[],
  proposed: readonly Entry[],
  now: Json | undefined,
): Entry | undefined {
  const live = liveEntries(joinEntries(union, proposed))
  const open = live.filter((entry) => isAmong(proposed, entry))
  const fresh = open.filter((entry) => !isAmong(union, entry))
  return shownEntry(fresh.filter(({ value }) => now === undefined || !sameValue(value, now)))
}
