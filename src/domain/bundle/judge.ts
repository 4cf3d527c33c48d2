import { isSameEntry, isUnsettled, joinEntries, liveEntries, shownEntry } from '../register'
import type { Entry } from '../register'
import { sameValue } from '../sameValue'

/**
 * What a file would do to one register. `merges`: both sides wrote the same, neither knowing of the other;
 * `editedOrDeleted`: one side deleted what the other changed (R8).
 */
export type Verdict = 'new' | 'updates' | 'merges' | 'alreadyHave' | 'older' | 'contends' | 'editedOrDeleted'

export interface Sides {
  /** What stands here, with the files before this one. */
  readonly ours: readonly Entry[]
  readonly theirs: readonly Entry[]
  /** What all files would come to together. */
  readonly all: readonly Entry[]
}

/** R3, R5, R10 — On the joined union, never pairwise. */
export function judge(register: string, { ours, theirs, all }: Sides): Verdict {
  const fresh = theirs.filter((entry) => !isAmong(ours, entry))
  if (fresh.length === 0) return 'alreadyHave'
  const together = liveEntries(joinEntries(joinEntries(all, ours), theirs))
  if (isUnsettled(register, together) && fresh.some((entry) => isAmong(together, entry))) return 'contends'
  const now = liveEntries(joinEntries(ours, theirs))
  if (!fresh.some((entry) => isAmong(now, entry))) return 'older'
  return fromOneValue(shownEntry(liveEntries(ours)), now)
}

const isAmong = (entries: readonly Entry[], entry: Entry): boolean =>
  entries.some((one) => isSameEntry(one, entry))

function fromOneValue(before: Entry | undefined, now: readonly Entry[]): Verdict {
  if (!before) return 'new'
  const after = shownEntry(now)
  if (!after || !sameValue(before.value, after.value)) return 'updates'
  return now.length > 1 ? 'merges' : 'alreadyHave'
}
