import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts'
import type { Chart, Panel } from '#domain/chart'
import type { Axis } from '#domain/chart/axis'
import type { QuarterId } from '#domain/primitives'
import { PanelMarks } from './PanelMarks'
import styles from './ChartDrawing.module.css'

export interface ChartDrawingProps {
  readonly chart: Chart
  /** The quarter that is read at the moment. */
  readonly cursor: QuarterId | undefined
  readonly onPoint: (quarter: QuarterId | undefined) => void
}

/** The drawing of a chart, for the eye alone: words and a table beside it say the same. One panel for each unit. */
export function ChartDrawing({ chart, cursor, onPoint }: ChartDrawingProps) {
  const panels = chart.panels.flatMap((panel) => (panel.axis ? [{ panel, axis: panel.axis }] : []))
  return panels.map(({ panel, axis }) => (
    <PanelDrawing
      key={panel.points[0]?.quarter}
      {...{ chart, panel, axis, cursor, onPoint }}
      isSmall={panels.length > 1}
    />
  ))
}

interface PanelDrawingProps extends ChartDrawingProps {
  readonly panel: Panel
  readonly axis: Axis
  readonly isSmall: boolean
}

/** Recharts lays out the axis and the grid; the marks are drawn on its scales. */
function PanelDrawing({ panel, axis, isSmall, ...rest }: PanelDrawingProps) {
  const { points } = panel
  const texts = new Map(axis.ticks.map(({ value, text }) => [value, text]))
  return (
    <ComposedChart
      responsive
      className={styles.plot ?? ''}
      data-small={isSmall}
      data={points}
      accessibilityLayer={false}
      margin={{ top: 16, right: 12, bottom: 0, left: 4 }}
    >
      <CartesianGrid vertical={false} syncWithTicks />
      <XAxis
        type="number"
        dataKey={() => 0}
        domain={[-0.5, points.length - 0.5]}
        allowDataOverflow
        tick={false}
        tickLine={false}
        height={40}
      />
      <YAxis
        width="auto"
        padding={{ top: 8, bottom: 12 }}
        domain={[axis.lo, axis.hi]}
        allowDataOverflow
        ticks={axis.ticks.map(({ value }) => value)}
        interval={0}
        tickFormatter={(value: number) => texts.get(value) ?? ''}
        tickLine={false}
        axisLine={false}
      />
      <PanelMarks {...rest} panel={panel} />
    </ComposedChart>
  )
}
