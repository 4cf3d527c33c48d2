import { Suspense, lazy } from 'react'
import { shortName } from '#domain/cellPlan'
import { formatFigure, formatTarget } from '#domain/formatFigure'
import type { IndicatorResult } from '#domain/indicatorResult'
import { formatQuarter } from '#domain/quarter'
import { trendSeries } from '#domain/trendSeries'
import { nameOfStatus } from '../kit/StatusMark'
import { shownStatus } from '../why/shownStatus'
import styles from './Indicator.module.css'

/** Drawing takes a library of its own, which loads when the first chart is shown. */
const TrendChart = lazy(async () => ({ default: (await import('./TrendChart')).TrendChart }))

interface TrendProps {
  /** Newest first. */
  readonly history: readonly IndicatorResult[]
  readonly firstMonth: number
}

/** Actual and target over the quarters as a drawing; nothing where there are not two figures to compare. */
export function Trend({ history, firstMonth }: TrendProps) {
  const [newest] = history
  const points = trendSeries(history)
  const drawn = points.filter(({ actual, target }) => actual !== null || target !== null)
  if (!newest || drawn.length < 2) return null
  const { measure } = newest.definition
  return (
    <figure className={styles.trend}>
      <figcaption className={styles.legend}>
        <span className={styles.actualKey}>Actual, with the symbol of its status</span>
        <span className={styles.targetKey}>Target</span>
      </figcaption>
      <div role="img" aria-label={trendSentence(history, firstMonth)} className={styles.canvas}>
        <Suspense fallback={null}>
          <TrendChart points={points} measure={measure} firstMonth={firstMonth} />
        </Suspense>
      </div>
    </figure>
  )
}

/** What the drawing shows, for those who do not see it. */
function trendSentence(history: readonly IndicatorResult[], firstMonth: number): string {
  const [newest, oldest] = [history[0], history.at(-1)]
  if (!newest || !oldest) return ''
  const { definition, actual, target, status } = newest
  const span = `${formatQuarter(oldest.quarter, firstMonth)} to ${formatQuarter(newest.quarter, firstMonth)}`
  const figure = actual.has === 'value' ? formatFigure(actual.value, definition.measure) : 'no figure'
  const aim =
    target.held.has === 'target'
      ? `a target of ${formatTarget(target.held.target, definition.measure)}`
      : 'no target'
  return `Line chart of actual and target of ${shortName(definition)}, ${span}. Last: ${figure} against ${aim}, ${nameOfStatus(shownStatus(status)).toLowerCase()}. The table below holds every figure.`
}
