import type { KeyboardEvent, ReactNode } from 'react'
import type { Chart } from '#domain/chart'
import { pointInWords } from '#domain/chart/pointInWords'
import type { QuarterId } from '#domain/primitives'
import { announce } from '../kit/announce'
import styles from './IndicatorChart.module.css'

interface PointReaderProps {
  readonly chart: Chart
  readonly name: string
  readonly cursor: QuarterId | undefined
  readonly read: (quarter: QuarterId | undefined) => void
  /** Id of the chart in words. */
  readonly describedBy: string
  readonly children: ReactNode
}

/** Reads a chart by the arrow keys: one quarter after the other, Home and End for the first and the last, Escape to leave. */
export function PointReader({ chart, name, cursor, read, describedBy, children }: PointReaderProps) {
  const points = pointsOf(chart)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape' && cursor !== undefined) return read(undefined)
    const place = placeAfter(
      event.key,
      points.findIndex(({ point }) => point.quarter === cursor),
      points.length,
    )
    const next = place === undefined ? undefined : points[place]
    if (!next) return
    event.preventDefault()
    read(next.point.quarter)
    announce(sentenceOf(chart, next))
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes its own keys
    <div
      role="application"
      aria-roledescription="chart"
      aria-label={`${name}. Arrow keys go from quarter to quarter`}
      aria-describedby={describedBy}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is read by the arrow keys
      tabIndex={0}
      className={styles.canvas}
      onKeyDown={onKeyDown}
      onBlur={() => read(undefined)}
    >
      <div aria-hidden="true">{children}</div>
    </div>
  )
}

const pointsOf = ({ panels }: Chart) =>
  panels.filter(({ axis }) => axis).flatMap((panel) => panel.points.map((point) => ({ panel, point })))

/** The first key goes to the newest figure, whichever arrow it is. */
function placeAfter(key: string, place: number, count: number): number | undefined {
  const last = count - 1
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return place < 0 ? last : Math.max(place - 1, 0)
    case 'ArrowRight':
    case 'ArrowUp':
      return place < 0 ? last : Math.min(place + 1, last)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}

function sentenceOf(chart: Chart, { panel, point }: ReturnType<typeof pointsOf>[number]): string {
  const { quarter, facts } = pointInWords(chart, panel, point)
  return `${quarter}: ${facts.join('; ')}`
}
