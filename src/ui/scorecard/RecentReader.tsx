import { useEffect, useMemo, useState } from 'react'
import type { QuarterId } from '#domain/primitives'
import { recentPeriods, recentTrend } from '#domain/recentTrend'
import type { RecentTrend } from '#domain/recentTrend'
import { remembering } from '#domain/remember'
import type { ScorecardRow } from '#domain/scorecard'
import type { Structure } from '#domain/structure'
import { useFigures } from '#state/useRecords'
import { RecentPicture } from '../trends/RecentPicture'
import type { RecentStore } from './RecentCell'

interface RecentReaderProps {
  readonly structure: Structure
  readonly quarter: QuarterId
  readonly recent: RecentStore
}

/** Reads the last quarters of all rows at once; each line is worked out when its row comes into view. Shows nothing itself. */
export function RecentReader({ structure, quarter, recent }: RecentReaderProps) {
  const periods = useMemo(() => recentPeriods(structure, quarter), [structure, quarter])
  const figures = useFigures(periods)
  const [trendIn] = useState(() => remembering(recentTrend))
  useEffect(() => {
    if (!figures) return
    const trendOf = (row: ScorecardRow) =>
      trendIn({ structure, figures, indicator: row.id, quarter: row.asked.quarter })
    recent.set({ trendOf, draw })
  }, [structure, figures, recent, trendIn])
  return null
}

const draw = (trend: RecentTrend, firstMonth: number) => (
  <RecentPicture trend={trend} firstMonth={firstMonth} />
)
