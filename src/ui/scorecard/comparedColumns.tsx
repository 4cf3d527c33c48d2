import { previousQuarter } from '#domain/quarter'
import { statusHeading } from '#domain/ratedOn'
import { rowDirections } from '#domain/rowDirections'
import { forecastOf } from '#domain/rowForecast'
import type { ScorecardRow } from '#domain/scorecard'
import { actualText, targetToDateText, toDateText } from '#domain/shownFigure'
import { gridColumns } from '../grid/gridTable'
import { nameOfStatus } from '../kit/StatusMark'
import { shownStatus } from '../why/shownStatus'
import { directionWords } from '../words/direction'
import { forecastByShort } from '../words/yearEnd'
import { narrowStatusHeading } from './basis'
import {
  ForecastCell,
  PreviousCell,
  PreviousStatusCell,
  TargetToDateCell,
  ToDateCell,
  TrendCell,
} from './cells'
import type { ColumnsContext } from './columnsContext'
import { RecentCell } from './RecentCell'

const column = gridColumns<ScorecardRow>()

/** S9 — The second status that a table can have: of the year to come, and named as such. */
export const forecastColumn = column.accessor((row) => forecastOf(row)?.status, {
  id: 'forecast',
  header: statusHeading('forecast'),
  enableSorting: true,
  meta: { width: 'status', text: (row: ScorecardRow) => forecastText(forecastOf(row)) },
  cell: ({ row }) => <ForecastCell row={row.original} />,
})

/** `Below the target tolerance (forecast, at the rate so far)` */
const forecastText = (forecast: ReturnType<typeof forecastOf>): string =>
  forecast ? `${nameOfStatus(shownStatus(forecast.status))} (forecast, ${forecastByShort[forecast.by]})` : ''

/** Which way a figure has gone, and the line of its last quarters. */
export function trendColumns({ firstMonth, recent }: ColumnsContext) {
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

/** What the figures of the period compare with: the quarter before, and the year to date. */
export function comparedColumns({ quarter, firstMonth, ratedOn, figureWidth }: ColumnsContext) {
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
