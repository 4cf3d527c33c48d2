import type { Mark, Point, Shape } from './document'

/** One quarter of a chart; null leaves a gap. */
export interface ChartPoint {
  /** `Q1 2012/13` */
  readonly label: string
  readonly actual: number | null
  readonly target: number | null
  readonly mark: Mark | null
  /** Whether its value begins anew, as a value to date does with each year: no line leads to it. */
  readonly isStart: boolean
}

export const chartWidth = 520
export const chartHeight = 190

const left = 62
const right = 12
const top = 14
const bottom = 30
const markSize = 11

/**
 * A line of actual values with the mark of each status on it, and the target as steps, as it holds for a whole quarter.
 * Three grid lines with their values. Pure geometry; nothing where no quarter has a value.
 */
export function chartShapes(
  points: readonly ChartPoint[],
  axisText: (value: number) => string,
): readonly Shape[] {
  const values = points.flatMap(({ actual, target }) => [actual, target].filter((one) => one !== null))
  if (values.length === 0) return []
  const scale = scaleOf(values)
  const slot = (chartWidth - left - right) / points.length
  const x = (at: number): number => round(left + slot * (at + 0.5))
  return [
    ...scale.ticks.flatMap((tick) => gridLine(tick, scale.y(tick), axisText)),
    ...runsOf(points, ({ target }) => target).map((run): Shape => ({
      is: 'line',
      role: 'target',
      points: run.flatMap(({ at, value }): readonly Point[] => [
        [round(left + slot * at), scale.y(value)],
        [round(left + slot * (at + 1)), scale.y(value)],
      ]),
    })),
    ...runsOf(points, ({ actual }) => actual).map((run): Shape => ({
      is: 'line',
      role: 'actual',
      points: run.map(({ at, value }): Point => [x(at), scale.y(value)]),
    })),
    ...points.flatMap(({ actual, mark }, at): readonly Shape[] =>
      actual === null || !mark ? [] : [{ is: 'mark', at: [x(at), scale.y(actual)], size: markSize, mark }],
    ),
    ...points.map(({ label }, at): Shape => ({
      is: 'label',
      at: [x(at), chartHeight - 10],
      text: label,
      anchor: 'middle',
    })),
  ]
}

interface Scale {
  readonly ticks: readonly number[]
  readonly y: (value: number) => number
}

/** Room above and below; of equal values some, so that the line lies in the middle. */
function scaleOf(values: readonly number[]): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const room = (most - least || Math.abs(most) || 1) * 0.12
  const [low, high] = [least >= 0 ? Math.max(0, least - room) : least - room, most + room]
  const height = chartHeight - top - bottom
  return {
    ticks: [least, (least + most) / 2, most].filter((tick, at, all) => all.indexOf(tick) === at),
    y: (value) => round(top + height * (1 - (value - low) / (high - low))),
  }
}

const gridLine = (tick: number, y: number, axisText: (value: number) => string): readonly Shape[] => [
  {
    is: 'line',
    role: 'grid',
    points: [
      [left, y],
      [chartWidth - right, y],
    ],
  },
  { is: 'label', at: [left - 6, round(y + 4)], text: axisText(tick), anchor: 'end' },
]

interface Placed {
  readonly at: number
  readonly value: number
}

/** Neighbours that have a value; a gap, and a value that begins anew, begins a new line. */
function runsOf(
  points: readonly ChartPoint[],
  valueOf: (point: ChartPoint) => number | null,
): readonly (readonly Placed[])[] {
  const runs: Placed[][] = []
  let open: Placed[] | undefined
  for (const [at, point] of points.entries()) {
    const value = valueOf(point)
    if (value === null || point.isStart) open = undefined
    if (value === null) continue
    if (open) open.push({ at, value })
    else runs.push((open = [{ at, value }]))
  }
  return runs
}

/** One place, so that the same chart is the same text everywhere. */
const round = (value: number): number => Math.round(value * 10) / 10
