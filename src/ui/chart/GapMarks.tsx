import { missingReasonWords } from '#domain/words'
import type { PlacedPoint } from '#domain/chart/panels'
import { StatusShape } from '../kit/StatusSymbol'
import styles from './ChartDrawing.module.css'
import type { PanelProps } from './panelProps'

/** A quarter without a figure: a dash at its foot and, where there is room, the reason along it. */
export function GapMarks({ panel, scales }: PanelProps) {
  const { bottom } = scales.area
  return panel.points.map((point, place) => {
    const reason = reasonOf(point)
    if (reason === undefined) return null
    const x = scales.x(place)
    return (
      <g key={point.quarter} className={styles.gap}>
        {scales.step >= widthOfText && (
          <text transform={`translate(${x + 4} ${bottom - 20}) rotate(-90)`}>{reason}</text>
        )}
        {scales.step >= 8 && (
          <g transform={`translate(${x - 5} ${bottom - 13}) scale(0.625)`}>
            <StatusShape symbol="dash" />
          </g>
        )}
      </g>
    )
  })
}

/** Pixels that a line of text along a quarter takes. */
const widthOfText = 16

function reasonOf({ value }: PlacedPoint): string | undefined {
  if (value.has === 'none') return missingReasonWords[value.reason]
  return value.has === 'hidden' ? value.shown : undefined
}

/** T2 — A line across the panel where the figure became another; what changed is said below the chart. */
export function BreakMarks({ panel, scales }: PanelProps) {
  const { top, bottom, right } = scales.area
  return panel.points.map(({ quarter, broke }, place) => {
    if (place === 0 || broke.length === 0) return null
    const x = scales.x(place - 0.5)
    const isLate = right - x < 120
    return (
      <g key={quarter} className={styles.break}>
        <path d={`M${x} ${top - 8}V${bottom}`} />
        <text x={isLate ? x - 4 : x + 4} y={top - 4} textAnchor={isLate ? 'end' : 'start'}>
          definition changed
        </text>
      </g>
    )
  })
}
