import type { Chart, Panel } from '../chart'
import { dateOfValue } from '../value'
import { decimalText, roundDecimal } from '../decimal'
import type { Exact } from '../exact'
import { missingReasonWords } from '../words'
import type { DecimalText } from '../primitives'
import { formatQuarter } from '../quarter'
import type { Measure } from '../records/definition'
import { figureText, targetText } from './figureText'
import { limitFigure } from './limitFigure'
import { hiddenWords } from './hiddenWords'
import { figureNames } from './pointInWords'
import type { PlacedPoint } from './panels'
import { signalInShort } from './processInWords'
import { limitsAt, signalsAt } from './processAt'

/** A cell as it is shown, and as data: a number in its normal form, else the text. */
export interface ChartCell {
  readonly shown: string
  readonly data: string | { readonly number: DecimalText }
}

/** The same data as the drawing: one row for each quarter, newest first. */
export interface ChartTable {
  readonly heads: readonly string[]
  readonly rows: readonly { readonly quarter: string; readonly cells: readonly ChartCell[] }[]
}

/** Only the columns that say something in any row. */
export function chartTable(chart: Chart): ChartTable {
  const columns = chart.view === 'process' ? processColumns() : plainColumns(chart)
  const rows = chart.panels
    .flatMap((panel) => panel.points.map((point) => ({ panel, point })))
    .toReversed()
    .map(({ panel, point }) => ({
      quarter: formatQuarter(point.quarter, chart.firstMonth),
      cells: columns.map(({ cell }) => cell(point, panel)),
    }))
  const used = columns.map((_, at) => rows.some(({ cells }) => cells[at]?.shown !== ''))
  return {
    heads: columns.filter((_, at) => used[at]).map(({ head }) => head),
    rows: rows.map(({ quarter, cells }) => ({ quarter, cells: cells.filter((_, at) => used[at]) })),
  }
}

interface Column {
  readonly head: string
  readonly cell: (point: PlacedPoint, panel: Panel) => ChartCell
}

function plainColumns({ view }: Chart): readonly Column[] {
  return [
    { head: capital(figureNames[view]), cell: valueCell },
    { head: 'State', cell: stateCell },
    { head: 'As printed', cell: printedCell },
    { head: 'Target', cell: targetCell },
    { head: 'On target from', cell: ({ area, definition }) => numberCell(area?.lo, definition.measure) },
    { head: 'On target to', cell: ({ area, definition }) => numberCell(area?.hi, definition.measure) },
    { head: 'Status', cell: ({ status }) => textCell(status?.has === 'band' ? status.band.label : '') },
    {
      head: 'Same quarter last year',
      cell: ({ lastYear, definition }) => numberCell(lastYear?.value, definition.measure),
    },
    {
      head: 'Forecast for the year',
      cell: ({ quarter, definition }, { ahead }) =>
        numberCell(ahead?.end === quarter ? ahead.forecasts[0]?.value : undefined, definition.measure),
    },
  ]
}

function processColumns(): readonly Column[] {
  const limit =
    (which: 'mean' | 'lower' | 'upper'): Column['cell'] =>
    ({ quarter, definition: { measure } }, panel) => {
      const limits = limitsAt(panel, quarter)
      const cell = numberCell(limits?.[which], measure)
      return limits ? { ...cell, shown: limitFigure(limits[which], limits, measure) } : cell
    }
  return [
    { head: capital(figureNames.process), cell: valueCell },
    { head: 'State', cell: stateCell },
    { head: 'As printed', cell: printedCell },
    { head: 'Mean', cell: limit('mean') },
    { head: 'Usual range from', cell: limit('lower') },
    { head: 'Usual range to', cell: limit('upper') },
    {
      head: 'Signals',
      cell: ({ quarter }, panel) => textCell(signalsAt(panel, quarter).map(signalInShort).join('; ')),
    },
  ]
}

function valueCell({ value, definition }: PlacedPoint): ChartCell {
  if (value.has === 'value') return numberCell(value.value, definition.measure)
  return textCell(value.has === 'hidden' ? value.shown : '')
}

const printedCell = ({ corrected }: PlacedPoint): ChartCell =>
  textCell(corrected ? `${corrected.actual} (version ${corrected.version})` : '')

function stateCell({ value }: PlacedPoint): ChartCell {
  switch (value.has) {
    case 'value':
      return textCell(value.provisional ? 'provisional' : '')
    case 'none':
      return textCell(missingReasonWords[value.reason])
    case 'hidden':
      return textCell(hiddenWords(value.shown))
    case 'ahead':
      return textCell('still to come')
  }
}

/** A target of one number is a number; of two, and one that must be passed, it is words. */
function targetCell({ target, definition: { measure } }: PlacedPoint): ChartCell {
  if (target.has !== 'target') return textCell('')
  const isPlain = target.target.kind === 'point' && !target.target.strict
  return target.target.kind === 'point' && isPlain
    ? numberCell(target.target.value, measure)
    : textCell(targetText(target.target, measure))
}

const textCell = (text: string): ChartCell => ({ shown: text, data: text })

function numberCell(value: Exact | undefined, measure: Measure): ChartCell {
  if (!value) return textCell('')
  const shown = figureText(value, measure)
  const date = measure.unit.kind === 'date' ? dateOfValue(value) : undefined
  return { shown, data: date ?? { number: decimalText(value) ?? roundDecimal(value, 6) } }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
