import { useMemo, useState } from 'react'
import type { IndicatorResult } from '#domain/indicatorResult'
import type { Id } from '#domain/primitives'
import { quarterHistory } from '#domain/quarterHistory'
import { remembering } from '#domain/remember'
import { indicatorPeriods } from '#domain/reportPeriods'
import { scorecardRow } from '#domain/scorecard'
import { useFigures, useHistory } from '#state/useRecords'
import type { PageContext } from '../pages/PageContext'

export interface IndicatorView {
  /** In the report of the quarter; `reading` until it has been read, undefined where it was not yet defined. */
  readonly result: IndicatorResult | 'reading' | undefined
  /** Every quarter on record, newest first; undefined until it has been read. */
  readonly history: readonly IndicatorResult[] | undefined
}

export function useIndicator({ structure, quarter }: PageContext, indicator: Id): IndicatorView {
  const [rowOf] = useState(() => remembering(scorecardRow))
  const periods = useMemo(
    () => indicatorPeriods(structure, indicator, quarter),
    [structure, indicator, quarter],
  )
  const figures = useFigures(periods)
  const measurements = useHistory('measurement', indicator)
  const years = useHistory('year', indicator)
  const history = useMemo(
    () =>
      measurements && years && quarterHistory({ structure, indicator, records: [...measurements, ...years] }),
    [structure, indicator, measurements, years],
  )
  const result = figures ? rowOf({ structure, figures, indicator, quarter })?.result : 'reading'
  return { result, history }
}
