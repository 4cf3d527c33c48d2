import { useEffect, useMemo } from 'react'
import { filterRows, sortKeys, sortRows } from '#domain/figureFilter'
import type { FigureOrder } from '#domain/figureFilter'
import type { ScorecardRow } from '#domain/scorecard'
import { Grid } from '../grid/Grid'
import { useGrid } from '../grid/gridTable'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { ScorecardKey } from '../scorecard/SymbolKey'
import type { ColumnsContext } from '../scorecard/scorecardColumns'
import { FigureFilters } from './FigureFilters'
import scorecardStyles from '../scorecard/Scorecard.module.css'
import styles from './Figures.module.css'
import { figuresColumns } from './figuresColumns'
import { orderText, useFigureView } from './useFigureView'
import type { FigureView } from './useFigureView'

interface FiguresTableProps {
  readonly rows: readonly ScorecardRow[]
  /** The same rows for what no figure decides: an edit leaves them alone. */
  readonly standing: readonly ScorecardRow[]
  readonly context: ColumnsContext
}

/** Every figure, filtered and sorted as the address says. */
export function FiguresTable({ rows, standing, context }: FiguresTableProps) {
  const { filter, order, set } = useFigureView()
  const matching = useMemo(() => filterRows(rows, filter), [rows, filter])
  const shown = useMemo(() => sortRows(matching, order), [matching, order])
  const columns = useMemo(() => figuresColumns(context), [context])
  const sorting = useMemo(() => (order.key ? [{ id: order.key, desc: order.descending }] : []), [order])
  const columnVisibility = useMemo(() => ({ priority: hasOwnPriorities(standing) }), [standing])
  const table = useGrid<ScorecardRow>({
    columns,
    data: shown,
    getRowId: rowId,
    state: { sorting, columnVisibility },
    manualSorting: true,
    onSortingChange: (change) => {
      const [first] = typeof change === 'function' ? change(sorting) : change
      set({ sort: first ? orderText({ ...order, key: keyOf(first.id), descending: first.desc }) : '' })
    },
  })
  return (
    <div className={styles.figures}>
      <FigureFilters rows={standing} filter={filter} set={set} />
      <Count shown={shown.length} all={rows.length} filter={filter} set={set} />
      <div className={scorecardStyles.scorecard}>
        <Grid table={table} label="All figures" empty="No figure fits these filters." save={context.save} />
      </div>
      <ScorecardKey rows={standing} />
    </div>
  )
}

/** Whether the priority says more than the section: a council with one section to each priority names it once. */
const hasOwnPriorities = (rows: readonly ScorecardRow[]): boolean =>
  rows.some(({ section, priority }) => section?.title !== priority?.title)

const rowId = ({ id }: ScorecardRow): string => id

const keyOf = (column: string): FigureOrder['key'] => sortKeys.find((key) => key === column)

interface CountProps extends Pick<FigureView, 'filter' | 'set'> {
  readonly shown: number
  readonly all: number
}

/** "12 of 77 figures", spoken when the filters change it, and the way back to all of them. */
function Count({ shown, all, filter, set }: CountProps) {
  const words = countWords(shown, all)
  const isFiltered = Object.values(filter).some((value) => value !== '')
  useEffect(() => {
    if (isFiltered) announce(words)
  }, [words, isFiltered])
  return (
    <div className={styles.count}>
      <p>{words}</p>
      {isFiltered && (
        <Button size="small" kind="quiet" data-screen-only onClick={() => set(noFilter)}>
          Show all figures
        </Button>
      )}
    </div>
  )
}

const noFilter = { q: '', priority: '', section: '', band: '', reason: '' }

function countWords(shown: number, all: number): string {
  const figures = `${all.toLocaleString('en-GB')} ${all === 1 ? 'figure' : 'figures'}`
  return shown === all ? figures : `${shown.toLocaleString('en-GB')} of ${figures}`
}
