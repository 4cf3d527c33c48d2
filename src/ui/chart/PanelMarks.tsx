import type { PointerEvent } from 'react'
import { showsLastYear } from '../words/chart'
import { AheadMarks } from './AheadMarks'
import type { ChartDrawingProps } from './ChartDrawing'
import styles from './ChartDrawing.module.css'
import { BreakMarks, GapMarks } from './GapMarks'
import { LimitMarks } from './LimitMarks'
import { PointMarks } from './PointMarks'
import { QuarterAxis } from './QuarterAxis'
import type { PanelProps } from './panelProps'
import { useScales } from './scales'
import { TargetMarks } from './TargetMarks'
import { joined, linePath } from './shapes'

/** All that is drawn of a panel, from the back to the front. */
export function PanelMarks({ chart, panel, cursor, onPoint }: ChartDrawingProps & Pick<PanelProps, 'panel'>) {
  const scales = useScales()
  if (!scales) return null
  const { points } = panel
  const props = { chart, panel, scales }
  const at = points.findIndex(({ quarter }) => quarter === cursor)
  const lines = joined(points, ({ value }) => (value.has === 'value' ? value.value : undefined))
  const ghosts = showsLastYear(panel) ? joined(points, ({ lastYear }) => lastYear?.value) : []
  return (
    <g className={styles.marks}>
      {chart.view === 'process' ? <LimitMarks {...props} /> : <TargetMarks {...props} />}
      <GapMarks {...props} />
      <BreakMarks {...props} />
      <QuarterAxis {...props} />
      {ghosts.map((line) => (
        <g key={line[0]?.place} className={styles.ghost}>
          <path d={linePath(line, scales)} />
          {line.map(({ place, value }) => (
            <circle key={place} cx={scales.x(place)} cy={scales.y(value)} r={1.75} />
          ))}
        </g>
      ))}
      {panel.ahead && <AheadMarks {...props} ahead={panel.ahead} />}
      {lines.map((line) => (
        <path key={line[0]?.place} className={styles.line} d={linePath(line, scales)} />
      ))}
      {at >= 0 && (
        <path
          data-cursor
          className={styles.cursor}
          d={`M${scales.x(at)} ${scales.area.top}V${scales.area.bottom}`}
        />
      )}
      <PointMarks {...props} at={at} />
      <Touched {...{ panel, scales, onPoint }} />
    </g>
  )
}

/** Takes the pointer: whatever is nearest to it in time is read. */
function Touched({
  panel,
  scales,
  onPoint,
}: Pick<PanelProps, 'panel' | 'scales'> & Pick<ChartDrawingProps, 'onPoint'>) {
  const { left, right, top, bottom } = scales.area
  const read = (event: PointerEvent<SVGRectElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const place = Math.floor(((event.clientX - box.left) / box.width) * panel.points.length)
    onPoint(panel.points[Math.min(Math.max(place, 0), panel.points.length - 1)]?.quarter)
  }
  return (
    <rect
      data-cursor
      className={styles.touched}
      x={left}
      y={top}
      width={right - left}
      height={bottom - top}
      onPointerMove={read}
      onPointerDown={read}
      onPointerLeave={() => onPoint(undefined)}
    />
  )
}
