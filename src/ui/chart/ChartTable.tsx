import { memo } from 'react'
import type { Chart } from '#domain/chart'
import { chartTable } from '#domain/chart/table'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import styles from './IndicatorChart.module.css'

/** Everything that is drawn, quarter by quarter, newest first. Pointing at a quarter draws it no second time. */
export const ChartTable = memo(Table)

function Table({ chart, name }: { readonly chart: Chart; readonly name: string }) {
  const { heads, rows } = chartTable(chart)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by the arrow keys
    <div className={styles.scroller} role="region" aria-label={`Figures of ${name}`} tabIndex={0}>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>Figures of the chart of {name}, newest first</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Quarter</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ quarter, cells }) => (
            <tr key={quarter}>
              <th scope="row">{quarter}</th>
              {cells.map(({ shown, data }, at) => (
                <td key={heads[at]} data-align={typeof data === 'string' ? 'start' : 'end'}>
                  {shown}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
