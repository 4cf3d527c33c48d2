import { aheadOf } from './chart/ahead'
import type { Ahead } from './chart/ahead'
import { axisOf } from './chart/axis'
import type { Axis } from './chart/axis'
import { panelsOf } from './chart/panels'
import type { PlacedPoint } from './chart/panels'
import { pointAhead, pointIn } from './chart/point'
import type { ChartPoint, PrintedAs } from './chart/point'
import { processesIn } from './chart/process'
import type { ProcessRun } from './chart/process'
import { valuesIn } from './chart/valuesIn'
import { restartsEachYear } from './chart/view'
import type { ChartView } from './chart/view'
import { figuresOn, shelve } from './figures'
import type { IndicatorResult } from './indicatorResult'
import type { Id, QuarterId } from './primitives'
import type { AnyRecord } from './records'
import type { Measure } from './records/definition'
import { actualText } from './shownFigure'
import type { Structure } from './structure'

/** What a chart is made from: every quarter of one indicator on record. */
export interface ChartOf {
  readonly structure: Structure
  readonly indicator: Id
  /** Newest first. */
  readonly history: readonly IndicatorResult[]
  /** Its measurements and years. */
  readonly records: readonly AnyRecord[]
  /** What finalised versions printed, by quarter. */
  readonly printed?: ReadonlyMap<QuarterId, PrintedAs>
}

/** A chart as a drawing and as words: all of it exact, nothing made up. */
export interface Chart {
  readonly view: ChartView
  readonly firstMonth: number
  /** Oldest first; figures in different units never share one. The last is the newest and always there. */
  readonly panels: readonly Panel[]
}

/** What is drawn on one axis. */
export interface Panel {
  readonly measure: Measure
  /** Due quarters in order, those still to come last. */
  readonly points: readonly PlacedPoint[]
  /** T3 — One for each stretch between definition breaks; in the view of process behaviour only. */
  readonly processes: readonly ProcessRun[]
  /** A5 — How the year may end, where that can stand on this axis; in the newest panel only. */
  readonly ahead: Ahead | undefined
  /** Undefined where there is nothing to draw. */
  readonly axis: Axis | undefined
}

/** The chart of an indicator; undefined where no quarter is on record. */
export function chartOf(of: ChartOf, view: ChartView): Chart | undefined {
  const { structure, indicator, history, records } = of
  const figures = figuresOn(shelve(records))
  const [newest] = history
  if (!newest) return undefined
  const ahead = isForecastIn(view, newest.definition.measure)
    ? aheadOf(history, { structure, figures })
    : undefined
  const about = { structure, figures, indicator }
  const points = [
    ...history
      .toReversed()
      .map((result) =>
        withCorrection(pointIn(view, { ...about, quarter: result.quarter }), result, of.printed),
      ),
    ...(ahead?.quarters ?? []).map((quarter) => pointAhead(view, { ...about, quarter })),
  ].flatMap((point) => point ?? [])
  const all = panelsOf(view, points)
  const panels = all.map((placed, place) =>
    panelOf(view, placed, place === all.length - 1 ? ahead : undefined),
  )
  return { view, firstMonth: structure.firstMonth, panels }
}

/** C12 — A figure that was not printed is late, not corrected. */
function withCorrection(
  point: ChartPoint | undefined,
  result: IndicatorResult,
  printed: ChartOf['printed'],
): ChartPoint | undefined {
  const was = printed?.get(result.quarter)
  const isCorrected = was && was.actual !== '' && was.actual !== (actualText(result) ?? '')
  return point && isCorrected ? { ...point, corrected: was } : point
}

/** Why there is nothing to see: no quarter has a figure, or only one and nothing follows from it. Undefined where there is. */
export function whyNoPicture({ panels }: Chart): 'noFigures' | 'oneFigure' | undefined {
  const values = panels.flatMap(({ points }) => points.filter(({ value }) => value.has === 'value'))
  if (values.length === 0) return 'noFigures'
  return values.length === 1 && !panels.some(({ ahead }) => ahead) ? 'oneFigure' : undefined
}

/** A5 — The end of the year stands on the axis of the values to date, and where these are the quarter's own. */
const isForecastIn = (view: ChartView, measure: Measure): boolean =>
  view === 'toDate' || (view === 'quarter' && !restartsEachYear(measure))

function panelOf(view: ChartView, points: readonly PlacedPoint[], ahead: Ahead | undefined): Panel {
  const [last] = points.slice(-1)
  if (!last) throw new Error('A panel has at least one quarter: there is nothing to draw an axis for')
  const { measure } = last.definition
  const processes = view === 'process' ? processesIn(points) : []
  const axis = axisOf(valuesIn({ view, points, processes, ahead }), measure)
  return { measure, points, processes, ahead, axis }
}
