import type { Chart } from '#domain/chart'
import { pointInWords } from '#domain/chart/pointInWords'
import type { QuarterId } from '#domain/primitives'
import styles from './IndicatorChart.module.css'

interface ReadoutProps {
  readonly chart: Chart
  readonly cursor: QuarterId | undefined
}

/** What is drawn of the quarter that is pointed at; it stands below the chart, so that it covers nothing. */
export function Readout({ chart, cursor }: ReadoutProps) {
  const found = chart.panels
    .flatMap((panel) => panel.points.map((point) => ({ panel, point })))
    .find(({ point }) => point.quarter === cursor)
  if (!found)
    return (
      <p className={styles.readout} data-empty>
        Point at a quarter, or go through them with the arrow keys, to read it here.
      </p>
    )
  const { quarter, facts } = pointInWords(chart, found.panel, found.point)
  return (
    <p className={styles.readout}>
      <strong>{quarter}</strong> {facts.join('; ')}
    </p>
  )
}
