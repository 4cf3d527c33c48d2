import type { PlacedPoint } from '#domain/chart/panels'
import { formatYear, readQuarter, yearOf } from '#domain/quarter'
import styles from './ChartDrawing.module.css'
import type { PanelProps } from './panelProps'
import type { Scales } from './scales'

/** Under the panel: every quarter, where there is room, and its financial year once, with a tick between years. */
export function QuarterAxis({ chart, panel, scales }: PanelProps) {
  const { bottom } = scales.area
  const years = yearsOf(panel.points)
  const labels = labelsOf(years, scales)
  const isWhole = labels.length === years.length
  return (
    <g className={styles.axis}>
      {scales.step >= widthOfQuarter &&
        panel.points.map(({ quarter }, place) => (
          <text key={quarter} x={scales.x(place)} y={bottom + 15}>
            Q{readQuarter(quarter).number}
          </text>
        ))}
      {years.map(({ year, from }) => (
        <path key={year} d={`M${scales.x(from - 0.5)} ${bottom}v${isWhole ? 36 : 8}`} />
      ))}
      {labels.map(({ year, x }) => (
        <text key={year} x={x} y={bottom + 33}>
          {formatYear(year, chart.firstMonth)}
        </text>
      ))}
    </g>
  )
}

/** Under the middle of each year, from the newest back; those that would touch the next are left out. */
function labelsOf(years: readonly YearSpan[], { x, area }: Scales) {
  const labels: { readonly year: string; readonly x: number }[] = []
  for (const { year, from, to } of years.toReversed()) {
    const middle = Math.min((x(from) + x(to)) / 2, area.right - widthOfYear / 4)
    const next = labels.at(-1)
    if (!next || next.x - middle >= widthOfYear) labels.push({ year, x: middle })
  }
  return labels
}

/** Pixels that the words need. */
const widthOfYear = 60
const widthOfQuarter = 24

interface YearSpan {
  readonly year: string
  readonly from: number
  readonly to: number
}

function yearsOf(points: readonly PlacedPoint[]): readonly YearSpan[] {
  const spans: YearSpan[] = []
  points.forEach(({ quarter }, place) => {
    const year = yearOf(quarter)
    const last = spans.at(-1)
    if (last?.year === year) spans[spans.length - 1] = { ...last, to: place }
    else spans.push({ year, from: place, to: place })
  })
  return spans
}
