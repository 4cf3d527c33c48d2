import type { Panel } from '#domain/chart'
import type { ProcessRun } from '#domain/chart/process'
import styles from './ChartDrawing.module.css'
import type { PanelProps } from './panelProps'

/** T3 — Mean and limits of each stretch, the usual range shaded. */
export function LimitMarks({ panel, scales }: PanelProps) {
  return panel.processes.map((run) => {
    if (run.behaviour.has !== 'limits') return null
    const { mean, lower, upper, early } = run.behaviour.limits
    const [from, to] = placesOf(run, panel)
    const [left, right] = [scales.x(from - 0.5), scales.x(to + 0.5)]
    const level = (value: typeof mean): string => `M${left} ${scales.y(value)}H${right}`
    return (
      <g key={run.from}>
        <rect
          className={styles.area}
          x={left}
          y={scales.y(upper)}
          width={right - left}
          height={scales.y(lower) - scales.y(upper)}
        />
        <path className={styles.mean} d={level(mean)} />
        <path className={styles.limit} data-early={early} d={level(lower) + level(upper)} />
      </g>
    )
  })
}

const placesOf = ({ from, to }: ProcessRun, { points }: Panel): readonly [number, number] => [
  points.findIndex(({ quarter }) => quarter === from),
  points.findIndex(({ quarter }) => quarter === to),
]
