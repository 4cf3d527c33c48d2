import { Suspense, lazy } from 'react'
import { shortName } from '#domain/cellPlan'
import { exactFigure } from '#domain/explain/amount'
import { formatTarget } from '#domain/formatFigure'
import type { IndicatorResult } from '#domain/indicatorResult'
import { formatQuarter } from '#domain/quarter'
import type { RatingBasis } from '#domain/records/definition'
import { comparedIn, trendSeries } from '#domain/trendSeries'
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

/** The figures that are rated and their targets over the quarters as a drawing; nothing where there are not two figures to compare. */
export function Trend({ history, firstMonth }: TrendProps) {
  const [newest] = history
  const points = trendSeries(history)
  const drawn = points.filter(({ actual, target }) => actual !== null || target !== null)
  if (!newest || drawn.length < 2) return null
  const { measure, basis } = newest.definition
  const words = basisWords[basis]
  return (
    <figure className={styles.trend}>
      <figcaption className={styles.legend}>
        <span className={styles.actualKey}>{words.actual}, with the symbol of its status</span>
        <span className={styles.targetKey}>{words.target}</span>
      </figcaption>
      <div role="img" aria-label={trendSentence(history, firstMonth)} className={styles.canvas}>
        <Suspense fallback={null}>
          <TrendChart points={points} measure={measure} firstMonth={firstMonth} />
        </Suspense>
      </div>
    </figure>
  )
}

/** S9 — What the lines are: the figures that the status compares. */
const basisWords = {
  yearToDate: {
    actual: 'Year to date',
    target: 'Target to date',
    inSentence: 'year to date and target to date',
  },
  quarter: {
    actual: 'Actual of the quarter',
    target: 'Target of the quarter',
    inSentence: 'actual and target of each quarter',
  },
  forecast: {
    actual: 'Forecast of the year',
    target: 'Annual target',
    inSentence: 'forecast and annual target',
  },
} satisfies Record<RatingBasis, Record<'actual' | 'target' | 'inSentence', string>>

/** What the drawing shows, for those who do not see it. */
function trendSentence(history: readonly IndicatorResult[], firstMonth: number): string {
  const [newest, oldest] = [history[0], history.at(-1)]
  if (!newest || !oldest) return ''
  const { definition, status } = newest
  const { actual, target } = comparedIn(newest)
  const words = basisWords[definition.basis]
  const span = `${formatQuarter(oldest.quarter, firstMonth)} to ${formatQuarter(newest.quarter, firstMonth)}`
  const figure = actual ? exactFigure(actual, definition.measure) : 'no figure'
  const aim = target ? `a target of ${formatTarget(target, definition.measure)}` : 'no target'
  return `Line chart of ${words.inSentence} of ${shortName(definition)}, ${span}. Last: ${figure} against ${aim}, ${nameOfStatus(shownStatus(status)).toLowerCase()}. The table below holds every figure.`
}
