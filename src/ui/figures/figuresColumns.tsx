import type { ScorecardRow } from '#domain/scorecard'
import { formatQuarter, previousQuarter } from '#domain/quarter'
import { gridColumns } from '../grid/gridTable'
import { figureColumns } from '../scorecard/scorecardColumns'
import type { ColumnsContext } from '../scorecard/columnsContext'
import styles from './Figures.module.css'

const column = gridColumns<ScorecardRow>()

/** The scorecard's columns under one row of headings, with what a row stands under, each to sort by. */
export function figuresColumns(context: ColumnsContext) {
  const all = figureColumns(context)
  const previous = formatQuarter(previousQuarter(context.quarter), context.firstMonth)
  return column.columns([
    all.ref,
    all.title,
    headingColumn('section', 'Section'),
    headingColumn('priority', 'Priority'),
    headingColumn('post', 'Owner of figures'),
    all.actual,
    all.target,
    all.status,
    { ...all.previous, header: previous, meta: { ...all.previous.meta, width: 'figure' } },
    { ...all.previousStatus, header: `Status, ${previous}` },
    all.trend,
    all.recent,
    { ...all.toDate, header: 'Year to date', meta: { ...all.toDate.meta, width: 'figure' } },
    { ...all.targetToDate, header: 'Target to date' },
    all.forecast,
    all.comment,
  ])
}

const headingColumn = (of: 'section' | 'priority' | 'post', header: string) =>
  column.accessor((row) => row[of]?.title ?? '', {
    id: of,
    header,
    enableSorting: true,
    meta: { width: 'heading' },
    cell: ({ getValue }) => <Heading title={getValue()} />,
  })

/** Two lines of it; the whole is in its tooltip and for screen readers. */
function Heading({ title }: { title: string }) {
  return (
    <span className={styles.heading} title={title}>
      {title}
    </span>
  )
}
