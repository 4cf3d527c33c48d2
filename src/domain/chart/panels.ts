import { spansAlike } from '../spannedQuarters'
import type { Aimed } from '../gain'
import type { MeasurePart } from '../measureChange'
import { sameQuarterLastYear, yearOf } from '../quarter'
import type { ChartPoint } from './point'
import { breakBetween, restartsEachYear } from './view'
import type { ChartView } from './view'

/** A point and how it stands to those before it. */
export interface PlacedPoint extends ChartPoint {
  /** T2 — What changed since the quarter before that makes this another figure; mostly nothing. */
  readonly broke: readonly MeasurePart[]
  /** Whether no line comes here from the quarter before: after a break, and where the year to date begins anew. */
  readonly startsLine: boolean
  /** The same quarter last year, measured as now (T2). */
  readonly lastYear: Aimed | undefined
}

/** The points, in order, apart where the unit changed: lines of different units never stand on one axis. */
export function panelsOf(
  view: ChartView,
  points: readonly ChartPoint[],
): readonly (readonly PlacedPoint[])[] {
  const panels: PlacedPoint[][] = []
  const byQuarter = new Map(points.map((point) => [point.quarter, point]))
  points.forEach((point, place) => {
    const before = points[place - 1]
    const broke = before ? breakBetween(view, before.definition, point.definition) : []
    const startsLine = !before || broke.length > 0 || isNewYear(view, before, point)
    const lastYear = heldThen(view, byQuarter.get(sameQuarterLastYear(point.quarter)), point)
    const placed = { ...point, broke, startsLine, lastYear }
    const panel = panels.at(-1)
    if (panel && !broke.includes('unit')) panel.push(placed)
    else panels.push([placed])
  })
  return panels
}

function isNewYear(view: ChartView, before: ChartPoint, { quarter, definition }: ChartPoint): boolean {
  return (
    view === 'toDate' && restartsEachYear(definition.measure) && yearOf(before.quarter) !== yearOf(quarter)
  )
}

function heldThen(view: ChartView, then: ChartPoint | undefined, now: ChartPoint): Aimed | undefined {
  if (view === 'process' || view === 'forecast' || then?.value.has !== 'value') return undefined
  const isAlike = breakBetween(view, then.definition, now.definition).length === 0
  return isAlike && spansAlike(then.spans, now.spans) ? aimedIn(then) : undefined
}

/** What a point has to be compared by; undefined where it has no value. */
export const aimedIn = ({ value, target }: ChartPoint): Aimed | undefined =>
  value.has === 'value'
    ? { value: value.value, target: target.has === 'target' ? target.target : undefined }
    : undefined
