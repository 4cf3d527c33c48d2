import { useMemo } from 'react'
import { nameOfActivity } from '#domain/activityPlan'
import type { ActivityRow } from '#domain/activityRows'
import type { ActivityScheme } from '#domain/scheme'
import { Grid } from '../grid/Grid'
import { gridColumns, useGrid } from '../grid/gridTable'
import { nameOfStatus, StatusMark } from '../kit/StatusMark'
import type { Save } from '../scorecard/settle'
import { Prose } from '../text/Prose'
import { shownStatus } from '../why/shownStatus'
import styles from './Activities.module.css'
import { activityStatusEdit, progressTextEdit } from './activityEdits'

interface ActivitiesProps {
  readonly rows: readonly ActivityRow[]
  readonly scheme: ActivityScheme
  readonly save: Save
  readonly label: string
}

/** The key activities of one objective, as the report sets them. */
export function Activities({ rows, scheme, save, label }: ActivitiesProps) {
  const columns = useMemo(() => activityColumns(scheme, save), [scheme, save])
  const table = useGrid<ActivityRow>({ columns, data: rows, getRowId: rowId })
  return <Grid table={table} label={label} empty="No key activities in this quarter." save={save} />
}

const rowId = ({ id }: ActivityRow): string => id

const column = gridColumns<ActivityRow>()

const activityColumns = (scheme: ActivityScheme, save: Save) =>
  column.columns([
    column.accessor('ref', { header: 'Ref', meta: { width: 'ref' } }),
    column.accessor('title', { header: 'Key activity', meta: { width: 'title', rowHeader: true } }),
    column.display({
      id: 'status',
      header: 'Status',
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
      meta: { width: 'text', edit: (row: ActivityRow) => progressTextEdit(row, save) },
      cell: ({ getValue }) => <Prose text={getValue()} size="compact" />,
    }),
    column.display({
      id: 'leads',
      header: 'Lead',
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
