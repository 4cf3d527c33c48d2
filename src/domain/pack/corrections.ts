import { figureIn } from '../figureIn'
import type { FigureIn } from '../figureIn'
import type { Id, QuarterId } from '../primitives'
import type { Frozen } from '../records/version'
import { reportPeriods } from '../reportPeriods'
import { rowsOfReport, scorecardRow } from '../scorecard'
import type { Report } from '../scorecard'
import { actualText, targetText } from '../shownFigure'
import { noStatusWords } from '../words'
import { newestOf, reportOf } from './frozen'
import type { Correction, Corrections, Printed } from './packAsked'
import { visibleReport } from './visibleReport'

/** K4 — For each copy what differs from what the same copy printed, so that neither tells what only the other held. */
export const correctionsOfCopies = (report: Report, versions: readonly Frozen[]): Corrections => ({
  open: correctionsSince(report, versions, false),
  part2: correctionsSince(report, versions, true),
})

/**
 * K4 — What differs now from what was last printed: figures and statuses of earlier quarters, and of this one where it
 * has been finalised before. A figure that had not been printed is a late one. Quarters that the report was not read
 * with are not looked at, and a version that cannot be opened says so elsewhere.
 */
export function correctionsSince(
  report: Report,
  versions: readonly Frozen[],
  isPart2: boolean,
): readonly Correction[] {
  const visible = visibleReport(report, isPart2).report
  const quarters = [...new Set(versions.map(({ quarter }) => quarter))].toSorted()
  return quarters
    .filter((quarter) => quarter <= report.quarter && report.figures.shelf(quarter) !== undefined)
    .flatMap((quarter) => {
      const printed = newestOf(versions.filter((version) => version.quarter === quarter))
      return printed ? changedSince(visible, printed, isPart2) : []
    })
}

function changedSince(report: Report, version: Frozen, isPart2: boolean): readonly Correction[] {
  return printedRows(version, isPart2).flatMap(({ indicator, quarter, printed: was }) => {
    const now = figureIn({ ...report, indicator, quarter })
    if (!now) return []
    const is = printedAs(now)
    const isSameStatus = was.status === is.status || !isReadWhole(report, quarter)
    if (was.actual === is.actual && was.target === is.target && isSameStatus) return []
    const isLate = was.actual === '' && is.actual !== ''
    return [{ indicator, quarter, printedIn: version.label, was: isLate ? null : was, is, reason: '' }]
  })
}

interface PrintedRow {
  readonly indicator: Id
  readonly quarter: QuarterId
  readonly printed: Printed
}

/** A version never changes, and each draft is held against it again. */
const known = {
  open: new WeakMap<Frozen, readonly PrintedRow[]>(),
  part2: new WeakMap<Frozen, readonly PrintedRow[]>(),
}

function printedRows(version: Frozen, isPart2: boolean): readonly PrintedRow[] {
  const remembered = known[isPart2 ? 'part2' : 'open']
  const rows = remembered.get(version) ?? readRows(version, isPart2)
  remembered.set(version, rows)
  return rows
}

function readRows(version: Frozen, isPart2: boolean): readonly PrintedRow[] {
  const opened = reportOf(version)
  if (!opened.ok) return []
  const { report } = visibleReport(opened.value, isPart2)
  return rowsOfReport(report, scorecardRow).map(({ id, result }) => ({
    indicator: id,
    quarter: result.quarter,
    printed: printedAs(result),
  }))
}

/** Whether everything that a status of that quarter may rest on was read. */
export const isReadWhole = ({ structure, figures }: Report, quarter: QuarterId): boolean =>
  reportPeriods(structure, quarter).every((name) => figures.shelf(name) !== undefined)

const printedAs = (figure: FigureIn): Printed => ({
  actual: actualText(figure) ?? '',
  target: targetText(figure) ?? '',
  status: figure.status.has === 'band' ? figure.status.band.label : noStatusWords(figure.status.reason),
})
