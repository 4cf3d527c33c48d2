import { lifeProblem } from '../life'
import type { QuarterId } from '../primitives'
import { shiftQuarter } from '../quarter'
import type { Structure } from '../structure'
import type { Draft, DraftReader } from './draft'

interface Period {
  readonly from: QuarterId | null
  readonly until: QuarterId | null
}

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

/** The quarters a person may choose from: a year before the first that is known to two years after the last. */
export function quartersToChoose(structure: Structure, quarter: QuarterId): readonly QuarterId[] {
  const known = [quarter, ...structure.list('quarter').map(({ id }) => id), ...livesIn(structure)].toSorted()
  const last = shiftQuarter(known.at(-1) ?? quarter, yearsAfter * 4)
  const quarters = [shiftQuarter(known[0] ?? quarter, -4)]
  for (let next = quarters[0] ?? last; next < last; quarters.push(next)) next = shiftQuarter(next, 1)
  return quarters
}

const yearsAfter = 2

function livesIn(structure: Structure): readonly QuarterId[] {
  const mortal = [
    ...structure.list('indicator'),
    ...structure.list('activity'),
    ...structure.list('directorate'),
  ]
  return mortal.flatMap(({ values: { life } }) =>
    [life?.from, life?.until].filter((one) => typeof one === 'string'),
  )
}
