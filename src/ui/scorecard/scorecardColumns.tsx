import { shortName } from '#domain/cellPlan'
import { formatDateInFigures } from '#domain/date'
import type { Id, QuarterId } from '#domain/primitives'
import { formatQuarter, previousQuarter, quarterPeriod } from '#domain/quarter'
import type { RatedOn } from '#domain/ratedOn'
import { forecastOf } from '#domain/rowForecast'

import { rowDirections } from '#domain/rowDirections'
import type { ScorecardRow } from '#domain/scorecard'
import { actualText, targetToDateText, toDateText } from '#domain/shownFigure'
import type { IndicatorResult } from '#domain/indicatorResult'
import { wordsLacking } from '#domain/sectionTodo/figures'
import { gridColumns } from '../grid/gridTable'
import { nameOfStatus } from '../kit/StatusMark'
import { shownStatus } from '../why/shownStatus'
import { forecastByShort } from '../words/yearEnd'

import { directionWords } from '../words/direction'
import { requiredWords } from '../words/sectionTodo'
import { narrowStatusHeading, statusHeading } from './basis'
import {
  ActualCell,
  ForecastCell,
  PreviousCell,
  PreviousStatusCell,
  StatusCell,
  TargetCell,
  TargetToDateCell,
  TitleCell,
  ToDateCell,
  TrendCell,
} from './cells'
import { CommentCell } from './CommentCell'
import { RecentCell } from './RecentCell'
import type { RecentStore } from './RecentCell'
import { actualEdit, commentEdit, targetEdit } from './figureEdits'
import type { Save } from './settle'

/** What the columns of a scorecard need besides its rows. */
export interface ColumnsContext {
  readonly quarter: QuarterId
  readonly firstMonth: number
  /** S9 — What the statuses rate: named at their headings, or at each of them where it differs. */
  readonly ratedOn: RatedOn
  /** How wide the columns of figures are: `number` holds 12,345.6, `date` 30 September 2025. */
  readonly figureWidth: 'number' | 'figure' | 'date'
  readonly save: Save
  /** The last quarters of the rows, once they have been read. */
  readonly recent: RecentStore
  readonly indicatorHref: (indicator: Id) => string
}

const column = gridColumns<ScorecardRow>()

/** As the report prints them: the period above its actual, target and status; then what they compare with. */
export function scorecardColumns(context: ColumnsContext) {
  const { quarter, firstMonth } = context
  const all = figureColumns(context)
  return column.columns([
    all.ref,
    all.title,
    column.group({
      id: 'period',
      header: periodWords(quarter, firstMonth),
      columns: column.columns([all.actual, all.target, all.status]),
    }),
    column.group({
      id: 'before',
      header: formatQuarter(previousQuarter(quarter), firstMonth),
      columns: column.columns([all.previous, all.previousStatus]),
    }),
    all.trend,
    all.recent,
    column.group({
      id: 'yearToDate',
      header: 'Year to date',
      columns: column.columns([all.toDate, all.targetToDate]),
    }),
    all.forecast,
    all.comment,
  ])
}

/** `01/04/2012 to 30/06/2012` */
export function periodWords(quarter: QuarterId, firstMonth: number): string {
  const { first, last } = quarterPeriod(quarter, firstMonth)
  return `${formatDateInFigures(first)} to ${formatDateInFigures(last)}`
}

/** `PI1172: below the target tolerance. Comment and corrective action required` (C2) */
export function announcedStatus(row: ScorecardRow): string {
  const { definition, status } = row.result
  const said = `${shortName(definition)}: ${nameOfStatus(shownStatus(status)).toLowerCase()}`
  const required = requiredWords(wordsLacking(row.asked, row))
  return required === '' ? said : `${said}. ${required}`
}

/** Kept on the status cell: the band's id, or the reason. */
export const statusCode = ({ status }: Pick<IndicatorResult, 'status'>): string =>
  status.has === 'band' ? status.band.id : status.reason

/** Every column that scorecards are made of, each to sort by; a table takes the ones it shows. */
export function figureColumns(context: ColumnsContext) {
  const { firstMonth, ratedOn, figureWidth, save, indicatorHref } = context
  return {
    ref: column.accessor(({ definition }) => definition.ref ?? '', {
      id: 'ref',
      header: 'Ref',
      enableSorting: true,
      meta: { width: 'ref', knownBy: ({ refs }: ScorecardRow) => refs },
    }),
    title: column.accessor(({ definition }) => definition.title, {
      id: 'title',
      header: 'Indicator',
      enableSorting: true,
      meta: { width: 'title', rowHeader: true },
      cell: ({ row }) => (
        <TitleCell row={row.original} href={indicatorHref(row.original.id)} firstMonth={firstMonth} />
      ),
    }),
    actual: column.accessor(({ result }) => result.actual, {
      id: 'actual',
      header: 'Actual',
      enableSorting: true,
      meta: {
        width: figureWidth,
        align: 'end',
        edit: (row: ScorecardRow) => actualEdit(row, save),
        announce: announcedStatus,
      },
      cell: ({ row: { original } }) => <ActualCell figure={original.result} />,
    }),
    target: column.accessor(({ result }) => result.target.held, {
      id: 'target',
      header: 'Target',
      enableSorting: true,
      meta: {
        width: figureWidth,
        align: 'end',
        edit: (row: ScorecardRow) => targetEdit(row, save),
        announce: announcedStatus,
      },
      cell: ({ row: { original } }) => <TargetCell figure={original.result} />,
    }),
    status: column.accessor(({ result }) => result.status, {
      id: 'status',
      header: statusHeading(ratedOn),
      enableSorting: true,
      meta: {
        width: 'status',
        status: ({ result }: ScorecardRow) => statusCode(result),
        text: ({ result }: ScorecardRow) => nameOfStatus(shownStatus(result.status)),
      },
      cell: ({ row }) => <StatusCell result={row.original.result} firstMonth={firstMonth} named={ratedOn} />,
    }),
    ...comparedColumns(context),
    forecast: forecastColumn,
    ...trendColumns(context),
    comment: column.accessor(({ result }) => result.measurement?.values.comment ?? '', {
      id: 'comment',
      header: 'Comment',
      enableSorting: true,
      meta: { width: 'text', edit: (row: ScorecardRow) => commentEdit(row, save) },
      cell: ({ row }) => <CommentCell row={row.original} />,
    }),
  }
}

/** S9 — The second status that a table can have: of the year to come, and named as such. */
const forecastColumn = column.accessor((row) => forecastOf(row)?.status, {
  id: 'forecast',
  header: statusHeading('forecast'),
  enableSorting: true,
  meta: { width: 'status', text: (row: ScorecardRow) => forecastText(forecastOf(row)) },
  cell: ({ row }) => <ForecastCell row={row.original} />,
})

/** `Below the target tolerance (forecast, at the rate so far)` */
const forecastText = (forecast: ReturnType<typeof forecastOf>): string =>
  forecast ? `${nameOfStatus(shownStatus(forecast.status))} (forecast, ${forecastByShort[forecast.by]})` : ''

/** Shown only where a person has chosen it. */
export const optionalColumns: readonly string[] = ['forecast']

/** Which way a figure has gone, and the line of its last quarters. */
function trendColumns({ firstMonth, recent }: ColumnsContext) {
  return {
    trend: column.accessor(rowDirections, {
      id: 'trend',
      header: 'Trend',
      enableSorting: true,
      meta: {
        width: 'arrows',
        text: (row: ScorecardRow) => {
          const { short, long } = rowDirections(row)
          return [short, long].map((one) => directionWords(one, firstMonth)).join('; ')
        },
      },
      cell: ({ row }) => <TrendCell directions={rowDirections(row.original)} firstMonth={firstMonth} />,
    }),
    recent: column.display({
      id: 'recent',
      header: 'Recent quarters',
      meta: { width: 'recent', text: () => '' },
      cell: ({ row }) => <RecentCell row={row.original} recent={recent} />,
    }),
  }
}

function comparedColumns({ quarter, firstMonth, ratedOn, figureWidth }: ColumnsContext) {
  return {
    previous: column.accessor(({ result }) => result.previous?.actual, {
      id: 'previous',
      header: 'Actual',
      enableSorting: true,
      meta: {
        width: figureWidth,
        align: 'end',
        text: ({ result: { previous } }: ScorecardRow) => (previous && actualText(previous)) ?? '',
      },
      cell: ({ row }) => (
        <PreviousCell
          result={row.original.result}
          heading={previousQuarter(quarter)}
          firstMonth={firstMonth}
        />
      ),
    }),
    previousStatus: column.accessor(({ result }) => result.previous?.status, {
      id: 'previousStatus',
      header: narrowStatusHeading(ratedOn),
      enableSorting: true,
      meta: {
        width: 'mark',
        text: ({ result: { previous } }: ScorecardRow) =>
          previous && previous.actual.has === 'value' ? nameOfStatus(shownStatus(previous.status)) : '',
      },
      cell: ({ row }) => (
        <PreviousStatusCell result={row.original.result} firstMonth={firstMonth} named={ratedOn} />
      ),
    }),
    toDate: column.accessor(({ result }) => result.toDate.actual, {
      id: 'toDate',
      header: 'Actual',
      enableSorting: true,
      meta: {
        width: figureWidth,
        align: 'end',
        text: ({ result }: ScorecardRow) => toDateText(result) ?? '',
      },
      cell: ({ row: { original } }) => <ToDateCell figure={original.result} firstMonth={firstMonth} />,
    }),
    targetToDate: column.accessor(({ result }) => result.toDate.target, {
      id: 'targetToDate',
      header: 'Target',
      enableSorting: true,
      meta: {
        width: figureWidth,
        align: 'end',
        text: ({ result }: ScorecardRow) => targetToDateText(result) ?? '',
      },
      cell: ({ row: { original } }) => <TargetToDateCell figure={original.result} />,
    }),
  }
}
