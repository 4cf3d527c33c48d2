import type { Ahead } from '#domain/chart/ahead'
import styles from './ChartDrawing.module.css'
import type { PanelProps } from './panelProps'

/** A5 — From the last figure to the forecast of the year, dashed; the other ways as open points beside it. */
export function AheadMarks({ panel, scales, ahead }: PanelProps & { readonly ahead: Ahead }) {
  const [from, end] = [ahead.from, ahead.end].map((quarter) =>
    panel.points.findIndex((point) => point.quarter === quarter),
  )
  const start = panel.points[from ?? -1]?.value
  const [first] = ahead.forecasts
  if (from === undefined || end === undefined || end < 0 || start?.has !== 'value' || !first) return null
  const [x, y] = [scales.x(end), scales.y(first.value)]
  return (
    <g className={styles.ahead}>
      <path d={`M${scales.x(from)} ${scales.y(start.value)}L${x} ${y}`} />
      {ahead.forecasts.slice(1).map(({ by, value }) => (
        <circle key={by} cx={x} cy={scales.y(value)} r={3} />
      ))}
      <path className={styles.forecast} d={`M${x} ${y - 6}l6 6l-6 6l-6 -6z`} />
    </g>
  )
}
