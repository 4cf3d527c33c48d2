import { figureIn } from '../figureIn'
import type { FigureIn } from '../figureIn'
import type { QuarterId } from '../primitives'
import type { Frozen } from '../records/version'
import { reportPeriods } from '../reportPeriods'
import { rowsOfReport, scorecardRow } from '../scorecard'
import type { Report } from '../scorecard'
import { actualText } from '../shownFigure'
import { noStatusWords } from '../words'
import { newestOf, reportOf } from './frozen'
import type { Correction, Printed } from './packAsked'

/**
 * K4 — What differs now from what was last printed: figures and statuses of earlier quarters, and of this one where it
 * has been finalised before. A figure that had not been printed is a late one. Quarters that the report was not read
 * with are not looked at, and a version that cannot be opened says so elsewhere.
 */
export function correctionsSince(report: Report, versions: readonly Frozen[]): readonly Correction[] {
  const quarters = [...new Set(versions.map(({ quarter }) => quarter))].toSorted()
  return quarters
    .filter((quarter) => quarter <= report.quarter && report.figures.shelf(quarter) !== undefined)
    .flatMap((quarter) => {
      const printed = newestOf(versions.filter((version) => version.quarter === quarter))
      return printed ? changedSince(report, printed) : []
    })
}

function changedSince(report: Report, version: Frozen): readonly Correction[] {
  const printed = reportOf(version)
  if (!printed.ok) return []
  return rowsOfReport(printed.value, scorecardRow).flatMap(({ id, result }) => {
    const now = figureIn({ ...report, indicator: id, quarter: result.quarter })
    if (!now) return []
    const [was, is] = [printedAs(result), printedAs(now)]
    const isSameStatus = was.status === is.status || !isReadWhole(report, result.quarter)
    if (was.actual === is.actual && isSameStatus) return []
    const isLate = was.actual === '' && is.actual !== ''
    const { quarter } = result
    return [{ indicator: id, quarter, printedIn: version.label, was: isLate ? null : was, is, reason: '' }]
  })
}

/** Whether everything that a status of that quarter may rest on was read. */
export const isReadWhole = ({ structure, figures }: Report, quarter: QuarterId): boolean =>
  reportPeriods(structure, quarter).every((name) => figures.shelf(name) !== undefined)

const printedAs = (figure: FigureIn): Printed => ({
  actual: actualText(figure) ?? '',
  status: figure.status.has === 'band' ? figure.status.band.label : noStatusWords(figure.status.reason),
})
