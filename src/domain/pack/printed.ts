import { printedFigure } from '../check/corrected'
import type { Printed, PrintedFigure } from '../check/corrected'
import { composite } from '../ids'
import type { PrintedAs } from '../chart/point'
import type { Id, QuarterId } from '../primitives'
import type { Frozen } from '../records/version'
import { rowsOfReport, scorecardRow } from '../scorecard'
import type { Report } from '../scorecard'
import { isReadWhole } from './corrections'
import { newestOf, reportOf } from './frozen'

/**
 * C12 — What the newest version of each earlier quarter printed, as far as that quarter was read with the report, so that
 * the two can be held against each other. A version that cannot be opened says so elsewhere.
 */
export function printedIn(report: Report, versions: readonly Frozen[]): Printed {
  const earlier = versions.filter(({ quarter }) => quarter < report.quarter && isReadWhole(report, quarter))
  const quarters = [...new Set(earlier.map(({ quarter }) => quarter))].toSorted()
  const newest = quarters.flatMap(
    (quarter) => newestOf(earlier.filter((one) => one.quarter === quarter)) ?? [],
  )
  return new Map(newest.flatMap((version) => [...figuresOf(version)]))
}

/** C12 — What the newest version of each quarter printed of one indicator. */
export function printedOf(indicator: Id, versions: readonly Frozen[]): ReadonlyMap<QuarterId, PrintedAs> {
  const quarters = [...new Set(versions.map(({ quarter }) => quarter))].toSorted()
  return new Map(
    quarters.flatMap((quarter): readonly (readonly [QuarterId, PrintedAs])[] => {
      const version = newestOf(versions.filter((one) => one.quarter === quarter))
      const printed = version && figuresOf(version).get(composite(indicator, quarter))
      return printed ? [[quarter, { actual: printed.actual ?? '', version: version.label }]] : []
    }),
  )
}

function figuresOf(version: Frozen): Printed {
  const printed = known.get(version) ?? readFigures(version)
  known.set(version, printed)
  return printed
}

/** A version never changes. */
const known = new WeakMap<Frozen, Printed>()

function readFigures(version: Frozen): Printed {
  const report = reportOf(version)
  if (!report.ok) return new Map()
  return new Map(
    rowsOfReport(report.value, scorecardRow).map(({ id, result }): readonly [string, PrintedFigure] => [
      composite(id, result.quarter),
      printedFigure(result),
    ]),
  )
}
