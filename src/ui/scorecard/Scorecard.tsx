import { useMemo, useState } from 'react'
import { sortKeys, sortRows } from '#domain/figureFilter'
import type { FigureOrder } from '#domain/figureFilter'
import type { ScorecardRow } from '#domain/scorecard'
import { figureTexts } from '#domain/shownTexts'
import { Grid } from '../grid/Grid'
import { sortedBy } from '../grid/sortedBy'
import { useGrid } from '../grid/gridTable'
import viewStyles from '../views/Columns.module.css'
import { ColumnsButton } from '../views/ColumnsButton'
import { isColumnShown, useColumns } from '../views/useColumns'
import { RecentColumn } from './RecentColumn'
import type { ColumnsContext } from './columnsContext'
import { scorecardColumns } from './scorecardColumns'
import styles from './Scorecard.module.css'
import { ScorecardKey } from './SymbolKey'
import { useHiddenColumns } from './useHiddenColumns'

interface ScorecardProps {
  readonly rows: readonly ScorecardRow[]
  /** The same object while nothing in it changed: columns are made from it. */
  readonly context: ColumnsContext
  readonly label: string
}

/** The scorecard of a section with its period header and, under it, the key of its symbols. */
export function Scorecard({ rows, context, label }: ScorecardProps) {
  const columns = useMemo(() => scorecardColumns(context), [context])
  const { state, choice } = useColumns('scorecard', columns, useHiddenColumns(rows))
  const [order, setOrder] = useState(reportOrder)
  const sorted = useMemo(() => sortRows(rows, order), [rows, order])
  const table = useGrid<ScorecardRow>({
    columns,
    data: sorted,
    getRowId: rowId,
    ...sortedBy({ keys: sortKeys, order, onOrder: setOrder, state }),
  })
  return (
    <div className={styles.scorecard}>
      <div className={viewStyles.bar}>
        <ColumnsButton choice={choice} name="scorecard" />
      </div>
      <Grid table={table} label={label} choice={choice} save={context.save} search={search} />
      <ScorecardKey rows={rows} hasTrend={isColumnShown(choice, 'trend')} />
      <RecentColumn rows={rows} choice={choice} recent={context.recent} />
    </div>
  )
}

const reportOrder: FigureOrder = { key: undefined, descending: false }

const search = { textsOf: figureTexts }

const rowId = ({ id }: ScorecardRow): string => id
