import type { Chart, Panel } from '#domain/chart'
import type { PlacedPoint } from '#domain/chart/panels'
import { signalsAt } from '#domain/chart/processAt'
import { StatusShape } from '../kit/StatusSymbol'
import styles from './ChartDrawing.module.css'
import type { PanelProps } from './panelProps'
import type { Scales } from './scales'
import { signalMarks } from './signalMarks'

/** Every figure: with the symbol of its status, as a signal, or as a plain point; `at`: the one that is read. */
export function PointMarks({ chart, panel, scales, at }: PanelProps & { readonly at: number }) {
  const isDense = scales.step < 14
  return panel.points.map((point, place) => {
    if (point.value.has !== 'value') return null
    const [x, y] = [scales.x(place), scales.y(point.value.value)]
    return (
      <g key={point.quarter} transform={`translate(${x} ${y})`}>
        {place === at && <circle data-cursor className={styles.read} r={isDense ? 8 : 13} />}
        <Point {...{ chart, panel, point }} scale={sizeOf(scales)} />
        {point.corrected && <rect className={styles.corrected} x={-11} y={-11} width={22} height={22} />}
      </g>
    )
  })
}

/** Symbols give way to each other: of eighty quarters each has a few pixels. */
const sizeOf = ({ step }: Scales): number => Math.min(1, Math.max(0.4, step / 20))

interface PointProps {
  readonly chart: Chart
  readonly panel: Panel
  readonly point: PlacedPoint
  readonly scale: number
}

function Point({ chart, panel, point, scale }: PointProps) {
  const isProvisional = point.value.has === 'value' && point.value.provisional
  const [signal] = chart.view === 'process' ? signalsAt(panel, point.quarter) : []
  const { status } = point
  if (status?.has === 'band')
    return <Symbol symbol={status.band.symbol} tone={status.band.tone} {...{ scale, isProvisional }} />
  if (signal) return <Symbol {...signalMarks[signal.means]} {...{ scale, isProvisional }} />
  return <circle className={styles.point} data-provisional={isProvisional} r={4 * Math.max(scale, 0.6)} />
}

interface SymbolProps {
  readonly symbol: Parameters<typeof StatusShape>[0]['symbol']
  readonly tone: string
  readonly scale: number
  readonly isProvisional: boolean
}

/** With paper behind it, so that the line does not cross it. A hollow symbol would be another one: provisional has a ring. */
function Symbol({ symbol, tone, scale, isProvisional }: SymbolProps) {
  return (
    <g className={styles.symbol} data-tone={tone} transform={`scale(${scale}) translate(-8 -8)`}>
      <circle className={styles.behind} cx={8} cy={8} r={9} />
      <StatusShape symbol={symbol} />
      {isProvisional && <circle className={styles.provisional} cx={8} cy={8} r={10} />}
    </g>
  )
}
