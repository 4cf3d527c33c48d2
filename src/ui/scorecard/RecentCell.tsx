import { useDeferredValue } from 'react'
import type { ReactNode } from 'react'
import type { RecentTrend } from '#domain/recentTrend'
import type { ScorecardRow } from '#domain/scorecard'
import { useStore } from '../kit/store'
import type { Store } from '../kit/store'

/** The last quarters of rows and what draws them; undefined until both are there. */
export interface Recent {
  /** The same object until something in it changes. */
  readonly trendOf: (row: ScorecardRow) => RecentTrend | undefined
  readonly draw: (trend: RecentTrend, firstMonth: number) => ReactNode
}

export type RecentStore = Store<Recent | undefined>

interface RecentCellProps {
  readonly row: ScorecardRow
  readonly recent: RecentStore
}

/** The line of a row's last quarters, drawn after the row itself, which waits for nothing, and once scrolling leaves time. */
export function RecentCell(props: RecentCellProps) {
  const isTime = useDeferredValue(true, false)
  return isTime ? <Line {...props} /> : null
}

function Line({ row, recent }: RecentCellProps) {
  const draw = useStore(recent, (now) => now?.draw)
  const trend = useStore(recent, (now) => now?.trendOf(row))
  return draw && trend ? draw(trend, row.asked.structure.firstMonth) : null
}
