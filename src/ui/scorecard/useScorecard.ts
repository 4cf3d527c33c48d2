import { useDeferredValue, useMemo, useState } from 'react'
import { figureWidth } from '#domain/figureWidth'
import { ratedOn } from '#domain/ratedOn'
import { remembering } from '#domain/remember'
import { rememberingReport, scorecardRow } from '#domain/scorecard'
import type { Report, RowOf, ScorecardRow } from '#domain/scorecard'
import { useCommands } from '#state/useCommands'
import { useIsPainted } from '../kit/whenIdle'

import { createStore } from '../kit/store'
import { paths } from '../routes'
import { useHref } from '../useHref'
import type { Recent } from './RecentCell'
import type { ColumnsContext } from './columnsContext'

/** Makes rows that stay the same object until something that they show has changed. */
export function useRowOf(): RowOf {
  const [rowOf] = useState(() => remembering(scorecardRow))
  return rowOf
}

/** Every row of a report in its order; the same list until something that it shows has changed. */
export function useRowsOfReport(report: Report): readonly ScorecardRow[] {
  const [rowsOf] = useState(rememberingReport)
  return useMemo(() => rowsOf(report), [rowsOf, report])
}

/** The rows as they were when the structure last changed: of use for all that follows from definitions alone. */
export function useStandingRows(
  { structure, quarter }: Report,
  rows: readonly ScorecardRow[],
): readonly ScorecardRow[] {
  const [standing, setStanding] = useState({ structure, quarter, rows })
  if (standing.structure === structure && standing.quarter === quarter) return standing.rows
  setStanding({ structure, quarter, rows })
  return rows
}

/** What columns are made with; the same object until the quarter or the room they need changes. */
export function useColumnsContext(report: Report, rows: readonly ScorecardRow[]): ColumnsContext {
  const { save } = useCommands()
  const href = useHref()
  const { quarter, structure } = report
  const { firstMonth } = structure
  const first = rows.length > mostAtFirst ? rows.slice(0, mostAtFirst) : rows
  const isPainted = useIsPainted()
  const settled = useDeferredValue(isPainted ? rows : first, first) // an edit, and the page itself, is drawn first
  const width = useMemo(() => figureWidth(settled), [settled])
  const [recent] = useState(() => createStore<Recent | undefined>(undefined))
  const basis = useMemo(() => ratedOn(settled), [settled])
  return useMemo(
    () => ({
      quarter,
      firstMonth,
      ratedOn: basis,
      figureWidth: width,
      save,
      recent,
      indicatorHref: (id) => href(paths.indicator(quarter, id)),
    }),
    [quarter, firstMonth, basis, width, save, recent, href],
  )
}

/** Of very many rows, what the first ones need is drawn before the others are looked at. */
const mostAtFirst = 200
