import { shortName } from '#domain/shortName'
import { formatQuarter, periodWords, previousQuarter } from '#domain/quarter'
import { statusHeading } from '#domain/ratedOn'
import type { ScorecardRow } from '#domain/scorecard'
import type { IndicatorResult } from '#domain/indicatorResult'
import { wordsLacking } from '#domain/sectionTodo/figures'
import { gridColumns } from '../grid/gridTable'
import { nameOfStatus } from '../kit/StatusMark'
import { shownStatus } from '../why/shownStatus'
import { requiredWords } from '../words/sectionTodo'
import { ActualCell, StatusCell, TargetCell, TitleCell } from './cells'
import type { ColumnsContext } from './columnsContext'
import { CommentCell } from './CommentCell'
import { comparedColumns, forecastColumn, trendColumns } from './comparedColumns'
import { actualEdit, commentEdit, targetEdit } from './figureEdits'

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
