import { shortName } from '#domain/shortName'
import { figureText } from '#domain/chart/figureText'
import { formatQuarter } from '#domain/quarter'
import type { RecentPoint } from '#domain/recentTrend'
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
                  {pointText(trend.points.find((point) => point.quarter === quarter))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** In the unit of its time; a small number that is not to be seen is what is shown instead. */
function pointText(point: RecentPoint | undefined): string {
  if (!point) return ''
  const { measure, hidden } = point
  const aims = point.aims.map((aim) => figureText(aim, measure)).join(' to ')
  const value = point.value ? figureText(point.value, measure) : (hidden ?? 'no figure')
  return aims === '' ? value : `${value} (target ${aims})`
}
