import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts'
import type { DotItemDotProps } from 'recharts/types/util/types'
import { isInUnit } from '#domain/benchmark'
import type { Benchmark, BenchmarkSeries } from '#domain/benchmark'
import { axisOf } from '#domain/chart/axis'
import { drawn } from '#domain/chart/drawn'
import type { Exact } from '#domain/exact'
import { formatYear } from '#domain/quarter'
import type { Band } from '#domain/records/scheme'
import { StatusShape, StatusSymbol } from '../kit/StatusSymbol'
import styles from './BenchmarkChart.module.css'

interface BenchmarkChartProps {
  readonly beside: Benchmark
  /** What the council's own line is called. */
  readonly council: string
  readonly firstMonth: number
}

/** The council's line beside those of others, each with a mark and a dash of its own. Drawn for the eye: the table says the same. */
export function BenchmarkChart({ beside, council, firstMonth }: BenchmarkChartProps) {
  const series = [{ name: council, points: beside.own }, ...beside.others].slice(0, marks.length)
  const axis = axisOf(valuesIn(beside, series), beside.measure)
  if (!axis) return null
  const texts = new Map(axis.ticks.map(({ value, text }) => [value, text]))
  return (
    <>
      <ul className={styles.key}>
        {series.map(({ name }, at) => (
          <li key={name} data-own={at === 0 || undefined}>
            <StatusSymbol symbol={markOf(at)} /> {name}
          </li>
        ))}
      </ul>
      <LineChart
        responsive
        className={styles.chart ?? ''}
        data={rowsOf(beside, series)}
        accessibilityLayer={false}
        margin={{ top: 12, right: 24, bottom: 4, left: 4 }}
      >
        <CartesianGrid vertical={false} />
        <XAxis
          dataKey="year"
          tickFormatter={(year: string) => formatYear(year, firstMonth)}
          tickLine={false}
          minTickGap={12}
          padding={{ left: 24, right: 24 }}
        />
        <YAxis
          width="auto"
          domain={[axis.lo, axis.hi]}
          ticks={axis.ticks.map(({ value }) => value)}
          interval={0}
          tickFormatter={(value: number) => texts.get(value) ?? ''}
          tickLine={false}
          axisLine={false}
        />
        {series.map(({ name }, at) => (
          <Line
            key={name}
            dataKey={String(at)}
            className={(at === 0 ? styles.own : styles.other) ?? ''}
            strokeDasharray={dashes[at] ?? ''}
            isAnimationActive={false}
            activeDot={false}
            connectNulls={false}
            dot={marksAt(at)}
          />
        ))}
      </LineChart>
    </>
  )
}

/** Told apart without colour: by mark and by dash. More than these stand in the table alone. */
const marks = [
  'disc',
  'square',
  'diamond',
  'triangle',
  'cross',
  'ring',
] as const satisfies readonly Band['symbol'][]
const dashes = ['', '6 3', '2 3', '9 3 2 3', '1 4', '12 4']

const markOf = (at: number): Band['symbol'] => marks[at] ?? 'disc'

const marksAt = (at: number) => (dot: DotItemDotProps) => <Mark key={dot.index} dot={dot} at={at} />

function Mark({ dot, at }: { readonly dot: DotItemDotProps; readonly at: number }) {
  const [x, y] = [Number(dot.cx), Number(dot.cy)]
  if (Number.isNaN(x) || Number.isNaN(y) || typeof dot.value !== 'number') return null
  return (
    <g
      className={styles.mark}
      data-own={at === 0 || undefined}
      transform={`translate(${x - 5} ${y - 5}) scale(0.65)`}
    >
      <StatusShape symbol={markOf(at)} />
    </g>
  )
}

/** All that is drawn. */
const valuesIn = (beside: Benchmark, series: readonly BenchmarkSeries[]): readonly Exact[] =>
  series.flatMap(({ points }) =>
    points.filter((point) => isInUnit(point, beside.measure)).map(({ value }) => value),
  )

/** One row a year; null leaves a gap. Numbers for drawing only. */
const rowsOf = (beside: Benchmark, series: readonly BenchmarkSeries[]) =>
  beside.years.map((year) => ({
    year,
    ...Object.fromEntries(
      series.map(({ points }, at) => {
        const point = points.find((one) => one.year === year && isInUnit(one, beside.measure))
        return [String(at), point ? drawn(point.value) : null]
      }),
    ),
  }))
