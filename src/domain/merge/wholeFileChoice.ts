import type { Write } from '../change'
import { deletedRegister } from '../fold'
import type { Dot } from '../register'
import { settling, settlingDeletion, sideFrom } from './conflicts'
import type { Conflict } from './conflicts'
import { shownSide, unseenByDeletion } from './openConflicts'
import type { OpenConflicts } from './openConflicts'

/** One choice for many conflicts: what to write, how many that settles and how many stay to be chosen one by one. */
export interface WholeChoice {
  readonly writes: readonly Write[]
  readonly settled: number
  readonly left: number
}

/**
 * R7, R8 — Keeps in every conflict the side that a writer, or a file, stands for; where it stands for none or for
 * several, the conflict stays. A record that is deleted takes its other conflicts with it.
 */
export function wholeFileChoice(
  records: readonly OpenConflicts[],
  isFrom: (dot: Dot) => boolean,
): WholeChoice {
  const choices = records.map((record) => choiceIn(record, isFrom))
  const all = records.reduce((sum, { conflicts }) => sum + conflicts.length, 0)
  const settled = choices.reduce((sum, choice) => sum + choice.settled, 0)
  return { writes: choices.flatMap(({ writes }) => writes), settled, left: all - settled }
}

function choiceIn(record: OpenConflicts, isFrom: (dot: Dot) => boolean): Omit<WholeChoice, 'left'> {
  const writes = record.conflicts.flatMap((conflict) => writeFor(record, conflict, isFrom) ?? [])
  const deletion = writes.find(({ register, value }) => register === deletedRegister && value !== null)
  return deletion
    ? { writes: [deletion], settled: record.conflicts.length }
    : { writes, settled: writes.length }
}

function writeFor(
  record: OpenConflicts,
  conflict: Conflict,
  isFrom: (dot: Dot) => boolean,
): Write | undefined {
  if (conflict.about === 'values') {
    const side = sideFrom(conflict.sides, isFrom)
    return side && settling(conflict, side.value, shownSide(conflict)?.value)
  }
  const deletes = conflict.deletions.some(({ dot }) => isFrom(dot))
  const keeps = unseenByDeletion(conflict).some(({ entry }) => isFrom(entry.dot))
  return deletes === keeps ? undefined : settlingDeletion(record.marks, deletes ? 'delete' : 'keep')
}
