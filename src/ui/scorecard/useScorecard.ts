import { useDeferredValue, useMemo, useState } from 'react'
import { hasLongFigures } from '#domain/figureWidth'
import type { QuarterId } from '#domain/primitives'
import { ratedOn } from '#domain/ratedOn'
import { remembering } from '#domain/remember'
import { reportPeriods } from '#domain/reportPeriods'
import { scorecardRow } from '#domain/scorecard'
import type { Report, RowOf, ScorecardRow } from '#domain/scorecard'
import type { Structure } from '#domain/structure'
import { useCommands } from '#state/useCommands'
import { useFigures } from '#state/useRecords'
import { paths } from '../routes'
import { useHref } from '../useHref'
import type { ColumnsContext } from './scorecardColumns'

/** The figures that the report of a quarter is made from; undefined until they have been read. */
export function useReport(structure: Structure, quarter: QuarterId): Report | undefined {
  const periods = useMemo(() => reportPeriods(structure, quarter), [structure, quarter])
  const figures = useFigures(periods)
  return useMemo(() => figures && { structure, figures, quarter }, [structure, figures, quarter])
}

/** Makes rows that stay the same object until something that they show has changed. */
export function useRowOf(): RowOf {
  const [rowOf] = useState(() => remembering(scorecardRow))
  return rowOf
}

/** What columns are made with; the same object until the quarter or the room they need changes. */
export function useColumnsContext(report: Report, rows: readonly ScorecardRow[]): ColumnsContext {
  const { save } = useCommands()
  const href = useHref()
  const { quarter, structure } = report
  const { firstMonth } = structure
  const settled = useDeferredValue(rows) // an edit is drawn first
  const figureWidth = useMemo(() => (hasLongFigures(settled) ? 'figure' : 'number'), [settled])
  const basis = useMemo(() => ratedOn(settled), [settled])
  return useMemo(
    () => ({
      quarter,
      firstMonth,
      ratedOn: basis,
      figureWidth,
      save,
      indicatorHref: (id) => href(paths.indicator(quarter, id)),
    }),
    [quarter, firstMonth, basis, figureWidth, save, href],
  )
}
