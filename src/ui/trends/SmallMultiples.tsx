import { useMemo, useState } from 'react'
import type { QuarterId } from '#domain/primitives'
import { recentPeriods, recentTrend } from '#domain/recentTrend'
import type { RecentTrend } from '#domain/recentTrend'
import { remembering } from '#domain/remember'
import type { ScorecardRow } from '#domain/scorecard'
import type { Structure } from '#domain/structure'
import { useFigures } from '#state/useRecords'
import { Disclosure } from '../kit/Disclosure'
import { SmallChart } from './SmallChart'
import styles from './Trends.module.css'
import { TrendsTable } from './TrendsTable'

interface SmallMultiplesProps {
  readonly structure: Structure
  readonly quarter: QuarterId
  readonly rows: readonly ScorecardRow[]
  readonly indicatorHref: (indicator: string) => string
}

/** A row with its last quarters. */
export interface RowTrend {
  readonly row: ScorecardRow
  readonly trend: RecentTrend
}

/** One small chart to each row, all over the same time, and the same figures in a table. */
export function SmallMultiples({ structure, quarter, rows, indicatorHref }: SmallMultiplesProps) {
  const periods = useMemo(() => recentPeriods(structure, quarter), [structure, quarter])
  const figures = useFigures(periods)
  const [trendIn] = useState(() => remembering(recentTrend))
  if (!figures) return <p>Reading…</p>
  const trends = rows.flatMap((row): RowTrend[] => {
    const trend = trendIn({ structure, figures, indicator: row.id, quarter: row.asked.quarter })
    return trend ? [{ row, trend }] : []
  })
  const slots = Math.max(2, ...trends.map(({ trend }) => known(trend).length))
  return (
    <>
      <p className={styles.note}>
        The figures as reported for their last quarters, over the target as a faint line. Nothing is drawn
        where there is no figure or another thing was measured.
      </p>
      <ul className={styles.charts} aria-label="Trends">
        {trends.map(({ row, trend }) => (
          <li key={row.id}>
            <SmallChart row={row} trend={trend} slots={slots} href={indicatorHref(row.id)} />
          </li>
        ))}
      </ul>
      <Disclosure summary="The same in a table">
        <TrendsTable trends={trends} firstMonth={structure.firstMonth} />
      </Disclosure>
    </>
  )
}

/** From the first quarter with a figure on. */
const known = ({ points }: RecentTrend): RecentTrend['points'] =>
  points.slice(
    Math.max(
      0,
      points.findIndex(({ value }) => value !== undefined),
    ),
  )
