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

/** The line of a row's last quarters, painted when they have been read: the row itself waits for nothing. */
export function RecentCell({ row, recent }: { readonly row: ScorecardRow; readonly recent: RecentStore }) {
  const draw = useStore(recent, (now) => now?.draw)
  const trend = useStore(recent, (now) => now?.trendOf(row))
  return draw && trend ? draw(trend, row.asked.structure.firstMonth) : null
}
