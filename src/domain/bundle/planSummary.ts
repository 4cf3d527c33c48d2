import { partKey } from './planImport'
import type { Choices } from './planImport'
import type { PlannedRecord } from './plannedRecords'
import { verdicts } from './plannedRecords'
import type { GatedBundle } from './gate'

/** Whether something of it would change what is here. */
export const bringsSomething = ({ verdict }: Pick<PlannedRecord, 'verdict'>): boolean =>
  verdict !== 'alreadyHave' && verdict !== 'older'

/** Whether it asks for a yes or no: not its sender's to change, and it says something else than what is here. */
export const asksSomething = ({ standing, verdict }: Pick<PlannedRecord, 'standing' | 'verdict'>): boolean =>
  standing !== 'theirs' && bringsSomething({ verdict }) && verdict !== 'merges'

/** Each record once, however many files bring it, with the weightiest of the verdicts on it. */
export function eachOnce(records: readonly PlannedRecord[]): readonly PlannedRecord[] {
  const byKey = new Map<string, PlannedRecord>()
  for (const record of records) {
    const key = `${record.kind}/${record.id}`
    const known = byKey.get(key)
    if (!known || weightOf(record) < weightOf(known)) byKey.set(key, record)
  }
  return [...byKey.values()]
}

/** What of a file's planned records would be taken: those in order, without the parts left out, and the proposals ticked. */
export function chosenOf(
  records: readonly PlannedRecord[],
  file: Pick<GatedBundle, 'id'>,
  { left, taken }: Choices,
): readonly PlannedRecord[] {
  return records.flatMap((record) => {
    const isTheirs = record.standing === 'theirs'
    if (isTheirs && !bringsSomething(record)) return [record]
    const isIn = (part: PlannedRecord['parts'][number]) =>
      isTheirs
        ? bringsSomething(part) && !left.has(partKey(file, part))
        : asksSomething(part) && taken.has(partKey(file, part))
    return record.parts.some(isIn) ? [record] : []
  })
}

const weightOf = ({ verdict }: PlannedRecord): number => verdicts.indexOf(verdict)
