import { useMemo, useState } from 'react'
import { figuresOn, shelve } from '#domain/figures'
import type { Figures } from '#domain/figures'
import type { IndicatorResult } from '#domain/indicatorResult'
import type { Id } from '#domain/primitives'
import { quarterHistory } from '#domain/quarterHistory'
import { ofKind } from '#domain/recordIndex'
import type { OfKind } from '#domain/recordIndex'
import { remembering } from '#domain/remember'
import { indicatorPeriods } from '#domain/reportPeriods'
import type { AnyRecord } from '#domain/records'
import { scorecardRow } from '#domain/scorecard'
import { useFigures, useHistory } from '#state/useRecords'
import type { PageContext } from '../pages/PageContext'

export interface IndicatorView {
  /** In the report of the quarter; `reading` until it has been read, undefined where it was not yet defined. */
  readonly result: IndicatorResult | 'reading' | undefined
  /** Every quarter on record, newest first; undefined until it has been read. */
  readonly history: readonly IndicatorResult[] | undefined
  /** Undefined until they have been read. */
  readonly recorded: Recorded | undefined
}

/** All that is on record of one indicator, every quarter and year. */
export interface Recorded {
  /** Measurements and years. */
  readonly records: readonly AnyRecord[]
  readonly figures: Figures
  readonly years: readonly OfKind<'year'>[]
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
  const recorded = useMemo(
    () => measurements && years && recordedIn([...measurements, ...years]),
    [measurements, years],
  )
  const history = useMemo(
    () => recorded && quarterHistory({ structure, indicator, records: recorded.records }),
    [structure, indicator, recorded],
  )
  const result = figures ? rowOf({ structure, figures, indicator, quarter })?.result : 'reading'
  return { result, history, recorded }
}

const recordedIn = (records: readonly AnyRecord[]): Recorded => ({
  records,
  figures: figuresOn(shelve(records)),
  years: ofKind(records, 'year'),
})
