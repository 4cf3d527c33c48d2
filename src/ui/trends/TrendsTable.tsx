import { shortName } from '#domain/cellPlan'
import { formatFigure } from '#domain/formatFigure'
import { formatQuarter } from '#domain/quarter'
import type { RecentPoint, RecentTrend } from '#domain/recentTrend'
import { ScrollRegion } from '../overview/ScrollRegion'
import type { RowTrend } from './SmallMultiples'
import styles from './Trends.module.css'

interface TrendsTableProps {
  readonly trends: readonly RowTrend[]
  readonly firstMonth: number
}

/** Every figure of the small charts with its target; a quarter that is not due is left blank. */
export function TrendsTable({ trends, firstMonth }: TrendsTableProps) {
  const all = trends.flatMap(({ trend }) => trend.points.map(({ quarter }) => quarter))
  const quarters = [...new Set(all)].toSorted()
  return (
    <ScrollRegion label="Figures of the last quarters">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            {quarters.map((quarter) => (
              <th key={quarter} scope="col" data-align="end">
                {formatQuarter(quarter, firstMonth)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trends.map(({ row, trend }) => (
            <tr key={row.id}>
              <th scope="row">{shortName(row.definition)}</th>
              {quarters.map((quarter) => (
                <td key={quarter} data-align="end">
                  {pointText(
                    trend.points.find((point) => point.quarter === quarter),
                    trend,
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function pointText(point: RecentPoint | undefined, { measure }: RecentTrend): string {
  if (!point) return ''
  const aims = point.aims.map((aim) => formatFigure(aim, measure)).join(' to ')
  const value = point.value ? formatFigure(point.value, measure) : 'no figure'
  return aims === '' ? value : `${value} (target ${aims})`
}
