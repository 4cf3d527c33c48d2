import type { PlacedPoint } from '#domain/chart/panels'
import { targetValues } from '#domain/targetValues'
import type { Exact } from '#domain/exact'
import styles from './ChartDrawing.module.css'
import type { PanelProps } from './panelProps'
import { joined, stepArea, stepPath } from './shapes'

/** What counts as on target as an area, and the targets as stepped lines: of a range, a floor or two targets both. */
export function TargetMarks({ panel, scales }: PanelProps) {
  const { points } = panel
  const lo = joined(points, ({ area }) => area?.lo)
  const hi = joined(points, ({ area }) => area?.hi)
  const targets = [0, 1].flatMap((which) =>
    joined(points, (point) => targetOf(point, which)).map((line) => ({ which, line })),
  )
  return (
    <>
      {lo.map((line, at) => (
        <path key={line[0]?.place} className={styles.area} d={stepArea(line, hi[at] ?? line, scales)} />
      ))}
      {targets.map(({ which, line }) => (
        <path
          key={`${which} ${line[0]?.place}`}
          className={styles.target}
          data-which={which}
          d={stepPath(line, scales)}
        />
      ))}
    </>
  )
}

const targetOf = ({ target }: PlacedPoint, which: number): Exact | undefined =>
  target.has === 'target' ? targetValues(target.target)[which] : undefined
