import type { IndicatorResult } from '../indicatorResult'
import { periodWords } from '../quarter'
import { ratedOn, statusHeading } from '../ratedOn'
import type { ScorecardRow } from '../scorecard'
import { targetText, targetToDateText } from '../shownFigure'
import type { Cell, Column, Row, Table } from './document'
import { actualCell, targetCell, targetToDateCell, toDateCell } from './figureCells'
import { statusCell, textCell } from './marks'
import { scorecardNotes } from './rowNotes'
import type { NotesFor } from './rowNotes'
import { previousHeading, rowTitle } from './titles'

/** A column with the cell of each row; `wide` ones share what the others leave of the width. */
interface Made {
  readonly head: string
  readonly over: string
  readonly align: Column['align']
  readonly width: number
  readonly cell: (row: ScorecardRow) => Cell
}

/** The scorecard as the real report sets it: the period over its figures, then the year to date where it differs. */
export function scorecardTable(caption: string, rows: readonly ScorecardRow[], notesFor: NotesFor): Table {
  const columns = columnsFor(rows, notesFor)
  return {
    is: 'table',
    caption,
    columns: columns.map(({ head, over, align, width }) => ({ head, over, align, width })),
    rows: rows.map((row): Row => ({ cells: columns.map(({ cell }) => cell(row)) })),
    notes: scorecardNotes(rows, notesFor),
  }
}

function columnsFor(rows: readonly ScorecardRow[], { visible, firstMonth }: NotesFor): readonly Made[] {
  const { quarter } = visible.report
  const basis = ratedOn(rows)
  const previous = rows.map(({ result }) => result.previous)
  const before = previous.some((one) => one && one.actual.has !== 'none')
    ? [
        status(previousHeading(previous, firstMonth), 'Status', ({ result }) =>
          previousStatus(result.previous),
        ),
      ]
    : []
  const period = periodWords(quarter, firstMonth)
  const now = [
    figure(period, 'Actual', ({ result }) => actualCell(result)),
    figure(period, 'Target', ({ result }) => targetCell(result)),
  ]
  const toDate = differsToDate(rows)
    ? [
        figure('Year to date', 'Actual', ({ result }) => toDateCell(result)),
        figure('Year to date', 'Target', ({ result }) => targetToDateCell(result)),
      ]
    : []
  const rated = status(
    basis === 'yearToDate' && toDate.length > 0 ? 'Year to date' : basis === 'yearToDate' ? period : '',
    toDate.length > 0 && basis === 'yearToDate' ? 'Status' : statusHeading(basis),
    ({ result }) => statusCell(result.status),
  )
  const others = [...before, ...now, ...toDate, rated]
  const rest = 100 - others.reduce((sum, { width }) => sum + width, 0)
  const title: Made = {
    head: 'Indicator',
    over: '',
    align: 'start',
    width: rest,
    cell: (row) => textCell(rowTitle(row, firstMonth)),
  }
  return [title, ...others]
}

const figure = (over: string, head: string, cell: Made['cell']): Made => ({
  head,
  over,
  align: 'end',
  width: 10,
  cell,
})

const status = (over: string, head: string, cell: Made['cell']): Made => ({
  head,
  over,
  align: 'start',
  width: 15,
  cell,
})

/** Nothing is said of a quarter that had no figure. */
function previousStatus(previous: ScorecardRow['result']['previous']): Cell {
  return previous && previous.actual.has !== 'none'
    ? statusCell(previous.status)
    : { is: 'none', why: 'no earlier figure' }
}

/** S9 — In Quarter 1 the year to date is the quarter, and is not printed twice. */
export function differsToDate(rows: readonly { readonly result: IndicatorResult }[]): boolean {
  return rows.some(({ result }) => {
    if (result.definition.basis !== 'yearToDate' || result.actual.has === 'none') return false
    const { actual } = result.toDate
    return (
      actual.has !== 'value' ||
      !actual.value.equals(result.actual.value) ||
      targetText(result) !== targetToDateText(result)
    )
  })
}
