import { memo } from 'react'
import { formatQuarter } from '#domain/quarter'
import type { RecentTrend } from '#domain/recentTrend'
import type { ScorecardRow } from '#domain/scorecard'
import { actualText, targetText } from '#domain/shownFigure'
import { sparkline } from '#domain/sparkline'
import type { Sparkline } from '#domain/sparkline'
import { StatusMark } from '../kit/StatusMark'
import { shownStatus } from '../why/shownStatus'
import { WhyButton } from '../why/WhyButton'
import { recentWords } from '../words/recent'
import styles from './Trends.module.css'

const size = { width: 240, height: 72, margin: 6 } as const

interface SmallChartProps {
  readonly row: ScorecardRow
  readonly trend: RecentTrend
  /** How many quarters all the charts beside each other have room for. */
  readonly slots: number
  readonly href: string
}

/** An indicator by its name, with its line, its last figure and the status of that. */
export const SmallChart = memo(function SmallChart({ row, trend, slots, href }: SmallChartProps) {
  const { result, definition } = row
  const { firstMonth } = row.asked.structure
  const drawn = sparkline(trend.points, { ...size, slots })
  const target = targetText(result)
  return (
    <>
      <p className={styles.name}>
        <a href={href}>
          {definition.ref} {definition.title}
        </a>
      </p>
      {drawn ? (
        <Drawing drawn={drawn} words={recentWords(trend, firstMonth)} />
      ) : (
        <p className={styles.none}>Fewer than two figures: no trend yet.</p>
      )}
      <p className={styles.last}>
        {formatQuarter(result.quarter, firstMonth)}: <b>{actualText(result) ?? 'no figure'}</b>
        {target !== undefined && `, target ${target}`}
      </p>
      <p className={styles.status}>
        <WhyButton figure={result} firstMonth={firstMonth} within="page">
          <StatusMark status={shownStatus(result.status)} />
        </WhyButton>
      </p>
    </>
  )
})

function Drawing({ drawn, words }: { readonly drawn: Sparkline; readonly words: string }) {
  const { line, aims, places } = drawn
  return (
    <svg role="img" aria-label={words} className={styles.chart} viewBox={`0 0 ${size.width} ${size.height}`}>
      {aims && <path className={styles.aim} d={aims} />}
      <path className={styles.line} d={line} />
      {places.map(
        (place) => place && <circle key={place.x} className={styles.dot} cx={place.x} cy={place.y} r="2.5" />,
      )}
    </svg>
  )
}
