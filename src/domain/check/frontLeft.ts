import type { Front } from '../pack/packAsked'
import { committeesIn } from '../pack/receives'
import type { DateText, Id, QuarterId } from '../primitives'
import { quarterPeriod, readQuarter } from '../quarter'
import type { Report } from '../scorecard'
import type { Finding } from './finding'

/** The fronts of the packs that the last quarter with a version printed, by committee. */
export interface PrintedFronts {
  readonly quarter: QuarterId
  readonly label: string
  readonly fronts: ReadonlyMap<Id, Front>
}

/** `early`: the meeting was before the quarter was over; `named`: the title says another quarter; `printed`: the front is as that version printed it. */
export type FrontLeftFound =
  | { readonly what: 'early'; readonly meeting: DateText }
  | { readonly what: 'named'; readonly said: string }
  | {
      readonly what: 'printed'
      readonly meeting: DateText | null
      readonly lastQuarter: QuarterId
      readonly label: string
    }

export type FrontLeftFinding = Finding<'C17', FrontLeftFound>

/**
 * C17 — Fronts that are still those of an earlier pack, and would be given out with its meeting. A name alone that fits
 * every quarter (“Cabinet”, “Performance report”) may stay.
 */
export function frontsLeft(
  { structure, quarter }: Pick<Report, 'structure' | 'quarter'>,
  printed: PrintedFronts | undefined,
): readonly FrontLeftFinding[] {
  const { last } = quarterPeriod(quarter, structure.firstMonth)
  return committeesIn(structure, quarter).flatMap(
    ({ id, values: { front } }): readonly FrontLeftFinding[] => {
      const found =
        front && (earlyMeeting(front, last) ?? otherQuarter(front, quarter) ?? asPrinted(front, printed, id))
      const about = { kind: 'committee', id, quarter, register: 'front' } as const
      return found ? [{ check: 'C17', about, severity: 'warns', found }] : []
    },
  )
}

const earlyMeeting = ({ date }: Front, last: DateText): FrontLeftFound | undefined =>
  date !== null && date <= last ? { what: 'early', meeting: date } : undefined

/** “Quarter 1”, “Q1”, where the report is of none that the title names. */
function otherQuarter({ title }: Front, quarter: QuarterId): FrontLeftFound | undefined {
  const named = [...title.matchAll(/\bq(?:uarter|tr)?\s*([1-4])\b/giu)]
  const [first] = named
  const isNamed = named.some(([, number]) => Number(number) === readQuarter(quarter).number)
  return first && !isNamed ? { what: 'named', said: first[0] } : undefined
}

function asPrinted(front: Front, printed: PrintedFronts | undefined, id: Id): FrontLeftFound | undefined {
  const before = printed?.fronts.get(id)
  if (!printed || !before || !namesOnePack(front) || namesIn(before) !== namesIn(front)) return undefined
  return { what: 'printed', meeting: front.date, lastQuarter: printed.quarter, label: printed.label }
}

const namesIn = ({ title, meeting, date }: Front): string => JSON.stringify([title, meeting, date])

/** By a date, or in words: “13 September 2012”. */
const namesOnePack = ({ meeting, date }: Front): boolean => date !== null || /\d/u.test(meeting)
