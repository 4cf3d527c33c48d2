import { useMemo } from 'react'
import type { ScorecardRow } from '#domain/scorecard'
import { Grid } from '../grid/Grid'
import { useGrid } from '../grid/gridTable'
import type { ColumnsContext } from './scorecardColumns'
import { scorecardColumns } from './scorecardColumns'
import styles from './Scorecard.module.css'
import { ScorecardKey } from './SymbolKey'

interface ScorecardProps {
  readonly rows: readonly ScorecardRow[]
  /** The same object while nothing in it changed: columns are made from it. */
  readonly context: ColumnsContext
  readonly label: string
}

/** The scorecard of a section with its period header and, under it, the key of its symbols. */
export function Scorecard({ rows, context, label }: ScorecardProps) {
  const columns = useMemo(() => scorecardColumns(context), [context])
  const table = useGrid<ScorecardRow>({ columns, data: rows, getRowId: rowId })
  return (
    <div className={styles.scorecard}>
      <Grid table={table} label={label} save={context.save} />
      <ScorecardKey rows={rows} />
    </div>
  )
}

const rowId = ({ id }: ScorecardRow): string => id
