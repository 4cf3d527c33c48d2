import { useMemo, useState } from 'react'
import { activitySortKeys, sortActivities } from '#domain/activityOrder'
import type { ActivityOrder } from '#domain/activityOrder'
import { nameOfActivity } from '#domain/activityPlan'
import type { ActivityRow } from '#domain/activityRows'
import type { ActivityScheme } from '#domain/scheme'
import { activityTexts } from '#domain/shownTexts'
import { Grid } from '../grid/Grid'
import { gridColumns, useGrid } from '../grid/gridTable'
import { sortedBy } from '../grid/sortedBy'
import { nameOfStatus, StatusMark } from '../kit/StatusMark'
import type { Save } from '../scorecard/settle'
import { Prose } from '../text/Prose'
import { useColumns } from '../views/useColumns'
import { shownStatus } from '../why/shownStatus'
import styles from './Activities.module.css'
import { activityStatusEdit, progressTextEdit } from './activityEdits'

interface ActivitiesProps {
  readonly rows: readonly ActivityRow[]
  readonly scheme: ActivityScheme
  readonly view: ActivitiesView
  readonly label: string
}

/** The key activities of one objective, as the report sets them. */
export function Activities({ rows, scheme, view, label }: ActivitiesProps) {
  const { columns, save, state, choice } = view
  const [order, setOrder] = useState(reportOrder)
  const sorted = useMemo(() => sortActivities(rows, scheme, order), [rows, scheme, order])
  const table = useGrid<ActivityRow>({
    columns,
    data: sorted,
    getRowId: rowId,
    ...sortedBy({ keys: activitySortKeys, order, onOrder: setOrder, state }),
  })
  return (
    <Grid
      table={table}
      label={label}
      choice={choice}
      save={save}
      search={search}
      empty="No key activities in this quarter."
    />
  )
}

/** The columns of every table of activities in a section. */
export function useActivitiesView(scheme: ActivityScheme, save: Save) {
  const columns = useMemo(() => activityColumns(scheme, save), [scheme, save])
  return { columns, save, ...useColumns('activities', columns) }
}

export type ActivitiesView = ReturnType<typeof useActivitiesView>

const reportOrder: ActivityOrder = { key: undefined, descending: false }

const search = { textsOf: activityTexts }

const rowId = ({ id }: ActivityRow): string => id

const column = gridColumns<ActivityRow>()

const activityColumns = (scheme: ActivityScheme, save: Save) =>
  column.columns([
    column.accessor('ref', { header: 'Ref', enableSorting: true, meta: { width: 'ref' } }),
    column.accessor('title', {
      header: 'Key activity',
      enableSorting: true,
      meta: { width: 'title', rowHeader: true },
    }),
    column.accessor('outcome', {
      id: 'status',
      header: 'Status',
      enableSorting: true,
      meta: {
        width: 'status',
        edit: (row: ActivityRow) => activityStatusEdit(row, scheme, save),
        announce: (row: ActivityRow) =>
          `${nameOfActivity(row)}: ${nameOfStatus(shownStatus(row.outcome)).toLowerCase()}`,
        status: ({ outcome }: ActivityRow) => (outcome.has === 'band' ? outcome.band.id : outcome.reason),
      },
      cell: ({ row }) => <StatusMark status={shownStatus(row.original.outcome)} />,
    }),
    column.accessor(({ progress }) => progress?.values.text ?? '', {
      id: 'progress',
      header: 'Progress',
      enableSorting: true,
      meta: { width: 'text', edit: (row: ActivityRow) => progressTextEdit(row, save) },
      cell: ({ getValue }) => <Prose text={getValue()} size="compact" />,
    }),
    column.accessor('leads', {
      header: 'Lead',
      enableSorting: true,
      meta: { width: 'status', text: ({ leads }: ActivityRow) => leads.join('; ') },
      cell: ({ row }) => (
        <span className={styles.leads}>
          {row.original.leads.map((lead) => (
            <span key={lead}>{lead}</span>
          ))}
        </span>
      ),
    }),
  ])
