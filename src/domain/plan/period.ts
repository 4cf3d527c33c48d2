import { lifeOf, lifeProblem } from '../life'
import type { Period } from '../life'
import type { QuarterId } from '../primitives'
import { shiftQuarter } from '../quarter'
import { kinds } from '../records'
import type { AnyRecord } from '../records'
import type { Structure } from '../structure'
import type { Draft, DraftReader } from './draft'

export const periodDraft = (period: Period | null | undefined): Draft => ({
  from: period?.from ?? '',
  until: period?.until ?? '',
})

/** First and last quarter of a record's life, both within it; null: open. */
export function readPeriod(reader: DraftReader, firstMonth: number): Period {
  const [from, until] = [reader.quarter('from'), reader.quarter('until')]
  const problem = lifeProblem({ from, until }, firstMonth)
  if (problem) reader.refuse('until', problem.message)
  return { from, until }
}

/** The life of what need not have one: null where both ends are open. */
export function readLife(reader: DraftReader, firstMonth: number): Period | null {
  const life = readPeriod(reader, firstMonth)
  return life.from === null && life.until === null ? null : life
}

/** The quarters a person may choose from: a year before the first that is known to two years after the last. */
export function quartersToChoose(structure: Structure, quarter: QuarterId): readonly QuarterId[] {
  const known = [
    quarter,
    ...structure.list('quarter').map(({ id }) => id),
    ...endsOfLives(structure),
  ].toSorted()
  const last = shiftQuarter(known.at(-1) ?? quarter, yearsAfter * 4)
  const quarters = [shiftQuarter(known[0] ?? quarter, -4)]
  for (let next = quarters[0] ?? last; next < last; quarters.push(next)) next = shiftQuarter(next, 1)
  return quarters
}

const yearsAfter = 2

function endsOfLives(structure: Structure): readonly QuarterId[] {
  const records: readonly AnyRecord[] = kinds.flatMap((kind) => structure.list(kind))
  return records.flatMap((record) => {
    const { from, until } = lifeOf(record)
    return [from, until].filter((end) => end !== null)
  })
}
