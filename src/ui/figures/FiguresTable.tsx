import { useMemo } from 'react'
import { filterRows, sortKeys, sortRows } from '#domain/figureFilter'
import type { ScorecardRow } from '#domain/scorecard'
import { figureTexts } from '#domain/shownTexts'
import { Grid } from '../grid/Grid'
import { useGrid } from '../grid/gridTable'
import { sortedBy } from '../grid/sortedBy'
import { ScorecardKey } from '../scorecard/SymbolKey'
import { useHiddenColumns } from '../scorecard/useHiddenColumns'
import { RecentColumn } from '../scorecard/RecentColumn'
import type { ColumnsContext } from '../scorecard/columnsContext'
import scorecardStyles from '../scorecard/Scorecard.module.css'
import { isColumnShown, useColumns } from '../views/useColumns'
import { FigureFilters } from './FigureFilters'
import styles from './Figures.module.css'
import { figuresColumns } from './figuresColumns'
import { FiguresBar } from './FiguresBar'
import { useFigureGroups } from './useFigureGroups'
import { orderText, useFigureView } from './useFigureView'

interface FiguresTableProps {
  readonly rows: readonly ScorecardRow[]
  /** The same rows for what no figure decides: an edit leaves them alone. */
  readonly standing: readonly ScorecardRow[]
  readonly context: ColumnsContext
}

/** Every figure, filtered, sorted and grouped as the address says. */
export function FiguresTable({ rows, standing, context }: FiguresTableProps) {
  const { filter, order, group, set } = useFigureView()
  const matching = useMemo(() => filterRows(rows, filter), [rows, filter])
  const shown = useMemo(() => sortRows(matching, order), [matching, order])
  const grouped = useFigureGroups({ shown, report: rows, key: group })
  const columns = useMemo(() => figuresColumns(context), [context])
  const hasPriorities = useMemo(() => hasOwnPriorities(standing), [standing])
  const hidden = useHiddenColumns(standing, hasPriorities ? usuallyHidden : alsoPriority)
  const { state, choice } = useColumns('figures', columns, hidden)
  const table = useGrid<ScorecardRow>({
    columns,
    data: grouped.rows,
    getRowId: rowId,
    ...sortedBy({ keys: sortKeys, order, onOrder: (next) => set({ sort: orderText(next) }), state }),
  })
  return (
    <div className={styles.figures}>
      <FigureFilters rows={standing} filter={filter} set={set} />
      <FiguresBar
        shown={shown.length}
        all={rows.length}
        filter={filter}
        group={group}
        set={set}
        grouped={grouped}
        choice={choice}
      />
      <div className={scorecardStyles.scorecard}>
        <Grid
          table={table}
          label="All figures"
          empty="No figure fits these filters."
          choice={choice}
          groups={grouped.groups}
          save={context.save}
          search={{ textsOf: figureTexts, rows: grouped.all, openFor: grouped.openFor }}
        />
      </div>
      <ScorecardKey rows={standing} hasTrend={isColumnShown(choice, 'trend')} />
      <RecentColumn rows={standing} choice={choice} recent={context.recent} />
    </div>
  )
}

/** Hidden where nobody has chosen. */
const usuallyHidden = ['post', 'previousStatus', 'comment']
const alsoPriority = [...usuallyHidden, 'priority']

/** Whether the priority says more than the section: a council with one section to each priority names it once. */
const hasOwnPriorities = (rows: readonly ScorecardRow[]): boolean =>
  rows.some(({ section, priority }) => section?.title !== priority?.title)

const rowId = ({ id }: ScorecardRow): string => id
