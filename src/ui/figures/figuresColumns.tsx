import type { ScorecardRow } from '#domain/scorecard'
import { formatQuarter, previousQuarter } from '#domain/quarter'
import { gridColumns } from '../grid/gridTable'
import { figureColumns } from '../scorecard/scorecardColumns'
import type { ColumnsContext } from '../scorecard/scorecardColumns'
import styles from './Figures.module.css'

const column = gridColumns<ScorecardRow>()

/** The scorecard's columns under one row of headings, with section and priority, each to sort by. */
export function figuresColumns(context: ColumnsContext) {
  const all = figureColumns(context)
  const sortable = { enableSorting: true } as const
  const previous = formatQuarter(previousQuarter(context.quarter), context.firstMonth)
  return column.columns([
    { ...all.ref, header: 'Ref', ...sortable },
    { ...all.title, ...sortable },
    column.accessor(({ section }) => section?.title ?? '', {
      id: 'section',
      header: 'Section',
      meta: { width: 'status' },
      cell: ({ getValue }) => <Heading title={getValue()} />,
      ...sortable,
    }),
    column.accessor(({ priority }) => priority?.title ?? '', {
      id: 'priority',
      header: 'Priority',
      meta: { width: 'status' },
      cell: ({ getValue }) => <Heading title={getValue()} />,
      ...sortable,
    }),
    { ...all.actual, ...sortable },
    { ...all.target, ...sortable },
    { ...all.status, ...sortable },
    { ...all.previous, header: previous, meta: { ...all.previous.meta, width: 'figure' }, ...sortable },
    { ...all.toDate, header: 'Year to date', meta: { ...all.toDate.meta, width: 'figure' }, ...sortable },
    { ...all.targetToDate, header: 'Target to date' },
  ])
}

/** Two lines of it; the whole is in its tooltip and for screen readers. */
function Heading({ title }: { title: string }) {
  return (
    <span className={styles.heading} title={title}>
      {title}
    </span>
  )
}
