import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts'
import type { DotItemDotProps } from 'recharts/types/util/types'
import { exact } from '#domain/exact'
import { formatFigure } from '#domain/formatFigure'
import { formatYear, readQuarter, yearOf } from '#domain/quarter'
import type { Measure } from '#domain/records/definition'
import type { TrendPoint } from '#domain/trendSeries'
import { StatusShape } from '../kit/StatusSymbol'
import styles from './TrendChart.module.css'

interface TrendChartProps {
  readonly points: readonly TrendPoint[]
  readonly measure: Measure
  readonly firstMonth: number
}

/** Lines of actual and target over the quarters; a missing figure is a gap. Drawn for the eye: the table says the same. */
export function TrendChart({ points, measure, firstMonth }: TrendChartProps) {
  const still = { isAnimationActive: false, activeDot: false, connectNulls: false } as const
  const target = { ...still, className: styles.target ?? '', dot: targetDot, strokeDasharray: '5 4' }
  return (
    <LineChart
      responsive
      className={styles.chart ?? ''}
      data={points}
      accessibilityLayer={false}
      margin={{ top: 12, right: 24, bottom: 4, left: 4 }}
    >
      <CartesianGrid vertical={false} />
      <XAxis
        dataKey="quarter"
        tickFormatter={(quarter: string) => quarterMark(quarter, firstMonth)}
        tickLine={false}
        minTickGap={12}
        padding={{ left: 24, right: 24 }}
      />
      <YAxis
        width="auto"
        domain={['auto', 'auto']}
        allowDecimals={measure.decimals > 0}
        tickFormatter={(value: number) => axisText(value, measure)}
        tickLine={false}
        axisLine={false}
      />
      <Line {...target} dataKey="target" />
      <Line {...target} dataKey="second" />
      <Line
        {...still}
        className={styles.actual ?? ''}
        dataKey="actual"
        strokeWidth={2}
        dot={statusDots(points)}
      />
    </LineChart>
  )
}

const targetDot = { r: 2 }

const statusDots = (points: readonly TrendPoint[]) => (dot: DotItemDotProps) => (
  <StatusDot key={dot.index} dot={dot} points={points} />
)

/** The shape of the status on the point of the actual, with paper behind it so that the line does not cross it. */
function StatusDot({
  dot,
  points,
}: {
  readonly dot: DotItemDotProps
  readonly points: readonly TrendPoint[]
}) {
  const point = points[dot.index]
  const [x, y] = [Number(dot.cx), Number(dot.cy)]
  if (!point || point.actual === null || Number.isNaN(x) || Number.isNaN(y)) return null
  const { status } = point
  const [symbol, tone] =
    status.has === 'band' ? [status.band.symbol, status.band.tone] : (['dash', 'neutral'] as const)
  return (
    <g className={styles.dot} data-tone={tone} transform={`translate(${x - 8} ${y - 8})`}>
      <circle className={styles.behind} cx={8} cy={8} r={9} />
      <StatusShape symbol={symbol} />
    </g>
  )
}

/** `Q1 2012/13` */
const quarterMark = (quarter: string, firstMonth: number): string =>
  `Q${readQuarter(quarter).number} ${formatYear(yearOf(quarter), firstMonth)}`

/** Ticks are worked out in floating point: six places are more than an axis shows. */
const axisText = (value: number, measure: Measure): string => {
  const text = value.toFixed(6)
  return formatFigure(exact(text.replace(/^-(?=0\.0+$)/u, '')), measure)
}
