import { layoutWithHeadings } from '#domain/paste'
import type { Corner, Layout, MatchBy, Matrix, Sheet } from '#domain/paste'
import { SelectField } from '../kit/fields'
import styles from './Plan.module.css'

interface LayoutChoicesProps {
  readonly source: Matrix
  readonly at: Corner
  readonly layout: Layout
  readonly sheet: Sheet
  readonly onLayout: (layout: Layout) => void
}

/** How rows find theirs, and how many rows at the top are headings. */
export function LayoutChoices({ source, at, layout, sheet, onLayout }: LayoutChoicesProps) {
  const first = sheet.rows.find(({ id }) => id === at.row)?.name ?? 'the first row'
  const ways: readonly (readonly [MatchBy, string])[] = [
    ['ref', 'by their reference'],
    ['title', 'by their title'],
    ['position', `one after another from ${first}`],
  ]
  const possible = ways.filter(([way]) => way === 'position' || layout.columns.includes(way))
  return (
    <div className={styles.layout}>
      <SelectField
        label="Rows are matched"
        choices={possible.map(([value, label]) => ({ value, label }))}
        input={{
          value: layout.matchBy,
          onChange: ({ target }) => {
            const way = ways.find(([one]) => one === target.value)
            if (way) onLayout({ ...layout, matchBy: way[0] })
          },
        }}
      />
      <SelectField
        label="Headings at the top"
        choices={[0, 1, 2, 3, 4, 5]
          .filter((rows) => rows < source.length)
          .map((rows) => ({
            value: String(rows),
            label: rows === 0 ? 'none' : `${rows} ${rows === 1 ? 'row' : 'rows'}`,
          }))}
        input={{
          value: String(layout.headingRows),
          onChange: ({ target }) =>
            onLayout(layoutWithHeadings({ source, sheet, at, headingRows: Number(target.value) })),
        }}
      />
    </div>
  )
}
