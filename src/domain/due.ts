import type { QuarterId, QuarterNumber, YearId } from './primitives'
import {
  compareQuarters,
  formatQuarter,
  quartersOfYear,
  quartersToDate,
  readQuarter,
  shiftQuarter,
} from './quarter'

/**
 * P3 — When figures are due: in the quarters `dueIn` of each year, from `from` until `until` (null: no end),
 * each reported `lagQuarters` later. All quarters here are those a figure is *for*, unless said otherwise.
 */
export interface Life {
  readonly from: QuarterId | null
  readonly until: QuarterId | null
  readonly dueIn: readonly QuarterNumber[]
  readonly lagQuarters: number
}

/** How an indicator is due whose life was never written: every quarter, at once. */
export const everyQuarter: Life = { from: null, until: null, dueIn: [1, 2, 3, 4], lagQuarters: 0 }

/** Whether there should be a figure for this quarter. */
export function isDue(life: Life, quarter: QuarterId): boolean {
  return life.dueIn.includes(readQuarter(quarter).number) && isWithin(life, quarter)
}

/** P3 — What *previous* always means: the last due quarter before this one, also long after the indicator ended. */
export function previousDue(life: Life, quarter: QuarterId): QuarterId | undefined {
  const ended = life.until !== null && compareQuarters(life.until, quarter) < 0
  const latest = ended && life.until !== null ? life.until : shiftQuarter(quarter, -1)
  for (const back of withinAYear) {
    const candidate = back === 0 ? latest : shiftQuarter(latest, -back)
    if (isDue(life, candidate)) return candidate
  }
  return undefined
}

/**
 * A4 — The quarters among which an annual target is shared: the due ones, fewer where the indicator begins within the
 * year. An end counts for nothing: to retire an indicator must not change the targets, and so the colours, of the
 * quarters before (S14).
 */
export const dueInYear = (life: Life, year: YearId): readonly QuarterNumber[] =>
  quartersOfYear(year)
    .filter((quarter) => isDue({ ...life, until: null }, quarter))
    .map((quarter) => readQuarter(quarter).number)

/** The due quarters of the financial year up to and with this one, in order. */
export function dueToDate(life: Life, quarter: QuarterId): readonly QuarterId[] {
  return quartersToDate(quarter).filter((candidate) => isDue(life, candidate))
}

/** The quarter whose report shows the figure *for* a quarter. */
export const reportedIn = (life: Life, quarter: QuarterId): QuarterId =>
  shiftQuarter(quarter, life.lagQuarters)

/** The quarter that a report's figure is *for*, due or not; without a life the report's own. */
export const quarterReported = (
  life: Pick<Life, 'lagQuarters'> | null | undefined,
  report: QuarterId,
): QuarterId => (life && life.lagQuarters !== 0 ? shiftQuarter(report, -life.lagQuarters) : report)

/** The quarter that a report's figure is *for*; undefined where that quarter is not due. */
export function figureFor(life: Life, report: QuarterId): QuarterId | undefined {
  const quarter = quarterReported(life, report)
  return isDue(life, quarter) ? quarter : undefined
}

/** `Quarter 1 2012/13, reported in Quarter 3 2012/13`; without a lag the quarter alone. */
export function formatDueQuarter(life: Life, quarter: QuarterId, firstMonth: number): string {
  const name = formatQuarter(quarter, firstMonth)
  if (life.lagQuarters === 0) return name
  return `${name}, reported in ${formatQuarter(reportedIn(life, quarter), firstMonth)}`
}

const withinAYear = [0, 1, 2, 3] as const

function isWithin(life: Life, quarter: QuarterId): boolean {
  if (life.from !== null && compareQuarters(quarter, life.from) < 0) return false
  return life.until === null || compareQuarters(quarter, life.until) <= 0
}
