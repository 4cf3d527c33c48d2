import { columnLetters } from '#domain/paste'
import type { Layout, Matrix, PastePlan, PlannedCell, Sheet } from '#domain/paste'
import { counted } from '../grid/selectedWords'
import styles from './Plan.module.css'
import { PlannedText } from './PlannedText'

interface PlanTableProps {
  readonly source: Matrix
  readonly layout: Layout
  readonly sheet: Sheet
  readonly plan: PastePlan
  readonly choices: ReadonlyMap<string, number>
  readonly onLayout: (layout: Layout) => void
}

/** So many rows are shown; the problems above name every one. */
const mostRows = 200

/** What was pasted, row by row: the row it goes to, and in each cell what it becomes and what stood there. */
export function PlanTable({ source, layout, sheet, plan, choices, onLayout }: PlanTableProps) {
  const data = source.slice(layout.headingRows)
  const cells = new Map(plan.cells.map((cell) => [keyOf(cell.source.row, cell.source.column), cell]))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <div className={styles.scroll} role="region" aria-label="What lands where" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Row</th>
            {layout.columns.map((id, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- columns of a clipboard have only their place
              <th key={at} scope="col">
                <ColumnChoice id={id} at={at} layout={layout} sheet={sheet} onLayout={onLayout} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.slice(0, mostRows).map((texts, index) => {
            const row = index + layout.headingRows
            return (
              <tr key={row}>
                <RowName row={row} cells={cells} width={texts.length} />
                {texts.map((text, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- as above
                  <td key={at}>
                    <PlannedText text={text} planned={cells.get(keyOf(row, at))} choices={choices} />
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      {data.length > mostRows && <p>and {counted(data.length - mostRows, 'more row')}</p>}
    </div>
  )
}

interface RowNameProps {
  readonly row: number
  readonly cells: ReadonlyMap<string, PlannedCell>
  readonly width: number
}

function RowName({ row, cells, width }: RowNameProps) {
  const first = Array.from({ length: width }, (_, at) => cells.get(keyOf(row, at))).find((cell) => cell)
  return (
    <th scope="row" title={first?.row.title}>
      {first ? first.row.name : <span className={styles.left}>none here</span>}
    </th>
  )
}

const keyOf = (row: number, column: number): string => `${row} ${column}`

interface ColumnChoiceProps extends Pick<PlanTableProps, 'layout' | 'sheet' | 'onLayout'> {
  readonly id: string
  readonly at: number
}

function ColumnChoice({ id, at, layout, sheet, onLayout }: ColumnChoiceProps) {
  const heading = layout.headings[at] ?? ''
  const name = heading === '' ? `Column ${columnLetters(at)}` : heading
  const choose = (chosen: string) => {
    const columns = layout.columns.map((one, index) => (index === at ? chosen : one === chosen ? '' : one))
    onLayout({ ...layout, columns })
  }
  return (
    <label className={styles.column}>
      {name}
      <select value={id} onChange={({ target }) => choose(target.value)}>
        <option value="">not taken</option>
        {sheet.columns.map((column) => (
          <option key={column.id} value={column.id}>
            {column.heading}
          </option>
        ))}
        {id !== '' && !sheet.columns.some((column) => column.id === id) && (
          <option value={id}>{id === 'ref' ? 'Reference' : 'Title'}</option>
        )}
      </select>
    </label>
  )
}
