import type { Chart, Panel } from '../chart'
import { gainBetween } from '../gain'
import { listed } from '../listed'
import { missingReasonWords } from '../words'
import type { MissingReason } from '../missing'
import type { QuarterId } from '../primitives'
import { formatQuarter } from '../quarter'
import { suppressedWord } from '../shownFigure'
import { figureText, targetText } from './figureText'
import { aheadInWords } from './aheadInWords'
import { countWord } from './counted'
import { hiddenWords } from './hiddenWords'
import { aimedIn } from './panels'
import type { PlacedPoint } from './panels'
import type { PrintedAs } from './point'
import { processInWords } from './processInWords'
import { restartsEachYear } from './view'

/**
 * What a chart shows, as sentences for those who do not see it and for the caption of those who do. The newest first: the
 * last figure, where it is going, since when it has its status, signals, forecasts, gaps and breaks.
 */
export function chartInWords(chart: Chart): readonly string[] {
  const panel = chart.panels.at(-1)
  if (!panel) return []
  const points = panel.points.filter(({ value }) => value.has !== 'ahead')
  return [
    ...lastFigure(chart, points),
    ...(chart.view === 'process' ? [] : course(chart, points)),
    ...statusSince(chart, points),
    ...(chart.view === 'process' ? processInWords(chart) : []),
    ...(panel.ahead ? aheadInWords(panel.ahead, panel.measure) : []),
    ...gaps(chart),
    ...corrections(chart),
    ...breaks(chart),
  ]
}

/** `Quarter 1 2012/13: 1,850 against a target of 2,061 for the year to date.` */
function lastFigure({ firstMonth, view }: Chart, points: readonly PlacedPoint[]): readonly string[] {
  const last = points.findLast(({ value }) => value.has === 'value')
  if (last?.value.has !== 'value') return []
  const { measure } = last.definition
  const quarter = formatQuarter(last.quarter, firstMonth)
  const figure = figureText(last.value.value, measure)
  const state = last.value.provisional ? ' (provisional)' : ''
  const against =
    view !== 'process' && last.target.has === 'target'
      ? ` against a target of ${targetText(last.target.target, measure)}`
      : ''
  return [`${quarter}: ${figure}${state}${against}${basisWords[view]}.`]
}

const basisWords = {
  toDate: ' for the year to date',
  quarter: ' in the quarter',
  forecast: ' forecast for the year',
  process: ' in the quarter',
} satisfies Record<Chart['view'], string>

/** T1 — `Improved for three quarters in a row.`; to date, against a year before. */
function course(chart: Chart, points: readonly PlacedPoint[]): readonly string[] {
  const last = points.findLast(({ value }) => value.has === 'value')
  if (!last) return []
  const isYearly = chart.view === 'toDate' && restartsEachYear(last.definition.measure)
  const gains = points
    .slice(0, points.indexOf(last) + 1)
    .map((point, place) => (isYearly ? gainOnLastYear(point) : gainOn(points[place - 1], point)))
    .toReversed()
  const sign = Math.sign(gains[0] ?? Number.NaN)
  if (Number.isNaN(sign)) return []
  const ended = gains.findIndex((gain) => gain === undefined || Math.sign(gain) !== sign)
  const count = ended < 0 ? gains.length : ended
  return [isYearly ? yearlyCourse(sign, count) : quarterlyCourse(sign, count)]
}

function gainOnLastYear(point: PlacedPoint): number | undefined {
  const now = aimedIn(point)
  return now && point.lastYear && gainBetween(now, point.lastYear, point.definition.measure.polarity)
}

/** Undefined across a gap or a break. */
function gainOn(before: PlacedPoint | undefined, point: PlacedPoint): number | undefined {
  const now = aimedIn(point)
  const then = before && aimedIn(before)
  if (!now || !then || point.broke.length > 0) return undefined
  return gainBetween(now, then, point.definition.measure.polarity)
}

const quarterlyCourse = (sign: number, count: number): string =>
  count === 1
    ? `${sign > 0 ? 'Better than' : sign < 0 ? 'Worse than' : 'The same as'} in the quarter before.`
    : `${sign > 0 ? 'Improved' : sign < 0 ? 'Got worse' : 'Unchanged'} for ${countWord(count)} quarters in a row.`

const yearlyCourse = (sign: number, count: number): string => {
  const words = sign > 0 ? 'Better than' : sign < 0 ? 'Worse than' : 'The same as'
  const since = count === 1 ? '' : `, ${countWord(count)} quarters in a row`
  return `${words} at the same point last year${since}.`
}

/** `Exceeds the target tolerance since Quarter 1 2012/13.` Only where more than one quarter says so. */
function statusSince({ firstMonth }: Chart, points: readonly PlacedPoint[]): readonly string[] {
  const status = points.at(-1)?.status
  if (status?.has !== 'band') return []
  const { band } = status
  const other = points.findLastIndex(
    (point) => point.status?.has !== 'band' || point.status.band.id !== band.id,
  )
  const since = points[other + 1]
  return since && other + 2 < points.length
    ? [`${band.label} since ${formatQuarter(since.quarter, firstMonth)}.`]
    : [`${band.label}.`]
}

/** `No figure is drawn for Quarter 3 2011/12 (awaiting data).` */
function gaps({ panels, firstMonth }: Chart): readonly string[] {
  const byReason = new Map<string, QuarterId[]>()
  for (const { quarter, value } of panels.flatMap(({ points }) => points)) {
    if (value.has !== 'none' && value.has !== 'hidden') continue
    const reason = value.has === 'hidden' ? hiddenReason(value.shown) : gapWords(value.reason)
    byReason.set(reason, [...(byReason.get(reason) ?? []), quarter])
  }
  return [...byReason].map(
    ([reason, quarters]) => `No figure is drawn for ${quartersWords(quarters, firstMonth)} (${reason}).`,
  )
}

/** C12 — `Quarter 1 2012/13 was printed as 571 in version 1.0.` */
const corrections = ({ panels, firstMonth }: Chart): readonly string[] =>
  panels
    .flatMap(({ points }) => points)
    .flatMap(({ quarter, corrected }) =>
      corrected ? [`${formatQuarter(quarter, firstMonth)} was ${printedWords(corrected)}.`] : [],
    )

const hiddenReason = (shown: string): string =>
  shown === suppressedWord ? hiddenWords(shown) : `${hiddenWords(shown)}, shown as ${shown}`

const gapWords = (reason: MissingReason): string => missingReasonWords[reason]

/** Three are named; of more the first and the last, and how many they are. */
function quartersWords(quarters: readonly QuarterId[], firstMonth: number): string {
  const names = quarters.map((quarter) => formatQuarter(quarter, firstMonth))
  if (names.length <= 3) return listed(names)
  return `${countWord(names.length)} quarters from ${names[0]} to ${names.at(-1)}`
}

/** T2 — `From Quarter 1 2011/12 another unit: figures before and after are not compared.` */
function breaks({ panels, firstMonth }: Chart): readonly string[] {
  return panels.flatMap(({ points }: Panel) =>
    points
      .filter(({ broke }) => broke.length > 0)
      .map(
        ({ quarter, broke }) =>
          `From ${formatQuarter(quarter, firstMonth)} on ${listed(broke.map((part) => brokeWords[part]))}: what lies before is not compared with it${broke.includes('unit') ? ' and is drawn apart' : ''}.`,
      ),
  )
}

/** What a definition break changed. */
export const brokeWords = {
  unit: 'the unit is another',
  polarity: 'another direction is better',
  accumulation: 'the figure covers another time',
  aggregation: 'the year to date is made in another way',
} as const satisfies Record<PlacedPoint['broke'][number], string>

/** `printed as 571 in version 1.0` */
export const printedWords = ({ actual, version }: PrintedAs): string =>
  `printed as ${actual} in version ${version}`
