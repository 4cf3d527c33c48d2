import { memo } from 'react'
import type { RecentTrend } from '#domain/recentTrend'
import { recentLength } from '#domain/recentTrend'
import { sparkline } from '#domain/sparkline'
import { recentWords } from '../words/recent'
import styles from './Trends.module.css'

const size = { width: 56, height: 20, margin: 2, slots: recentLength } as const

interface RecentPictureProps {
  readonly trend: RecentTrend
  readonly firstMonth: number
}

/** The line of the last quarters in a row of a table, over a faint line of the targets; its ends and range in words. */
export const RecentPicture = memo(function RecentPicture({ trend, firstMonth }: RecentPictureProps) {
  const drawn = sparkline(trend.points, size)
  if (!drawn) return null
  const words = recentWords(trend, firstMonth)
  const last = drawn.places.at(-1)
  return (
    <span className={styles.picture} title={words}>
      <svg
        role="img"
        aria-label={words}
        className={styles.spark}
        viewBox={`0 0 ${size.width} ${size.height}`}
      >
        {drawn.aims && <path className={styles.aim} d={drawn.aims} />}
        <path className={styles.line} d={drawn.line} />
        {last && <circle className={styles.end} cx={last.x} cy={last.y} r="1.75" />}
      </svg>
    </span>
  )
})
