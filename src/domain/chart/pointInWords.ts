import type { Chart, Panel } from '../chart'
import { listed } from '../listed'
import { missingReasonWords } from '../words'
import { formatQuarter, formatQuarters } from '../quarter'
import type { Measure } from '../records/definition'
import { figureText, targetText } from './figureText'
import { forecastWords } from './aheadInWords'
import { brokeWords, printedWords } from './inWords'
import type { PlacedPoint } from './panels'
import type { PointValue } from './point'
import { signalsAt } from './processAt'
import { signalInWords } from './processInWords'

/** One quarter of a chart read out: `Quarter 1 2012/13`, then everything that the drawing shows of it. */
export interface PointInWords {
  readonly quarter: string
  readonly facts: readonly string[]
}

export function pointInWords(chart: Chart, panel: Panel, point: PlacedPoint): PointInWords {
  const { measure } = point.definition
  const { firstMonth, view } = chart
  const isProcess = view === 'process'
  return {
    quarter: formatQuarter(point.quarter, firstMonth),
    facts: [
      `${figureNames[view]} ${valueWords(point.value, measure, firstMonth)}`,
      ...(isProcess ? [] : targetWords(point, measure)),
      ...(point.lastYear ? [`same quarter last year ${figureText(point.lastYear.value, measure)}`] : []),
      ...(point.status?.has === 'band' ? [point.status.band.label] : []),
      ...(panel.ahead?.end === point.quarter
        ? panel.ahead.forecasts.map((forecast) => `forecast ${forecastWords(forecast, measure)}`)
        : []),
      ...signalsAt(panel, point.quarter).map((signal) => signalInWords(signal, firstMonth).slice(0, -1)),
      ...(point.corrected ? [printedWords(point.corrected)] : []),
      ...(point.broke.length > 0 ? [listed(point.broke.map((part) => brokeWords[part]))] : []),
    ],
  }
}

/** What a view draws, as it is called in front of a figure. */
export const figureNames = {
  toDate: 'year to date',
  quarter: 'figure of the quarter',
  forecast: 'forecast for the year',
  process: 'figure of the quarter',
} satisfies Record<Chart['view'], string>

function valueWords(value: PointValue, measure: Measure, firstMonth: number): string {
  switch (value.has) {
    case 'value':
      return `${figureText(value.value, measure)}${value.provisional ? ' (provisional)' : ''}`
    case 'hidden':
      return value.shown
    case 'ahead':
      return 'still to come'
    case 'none': {
      const lacks = value.lacks.length > 0 ? `: lacks ${formatQuarters(value.lacks, firstMonth)}` : ''
      return `missing (${missingReasonWords[value.reason]}${lacks})`
    }
  }
}

function targetWords({ target, area }: PlacedPoint, measure: Measure): readonly string[] {
  if (target.has !== 'target') return []
  const within = area
    ? [`on target from ${figureText(area.lo, measure)} to ${figureText(area.hi, measure)}`]
    : []
  return [`target ${targetText(target.target, measure)}`, ...within]
}
