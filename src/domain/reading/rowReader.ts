import type { SourceCell, SourceRow } from '../source'
import { cellAt, filledCells } from './cellText'
import type { Placed } from './draft'
import type { ColumnHolds, ColumnUse, TableMapping } from './mapping'
import { cellsOfPair, isPair } from './pairs'
import { lineOf } from './rawRow'
import type { HeldCell, RawRow } from './rawRow'
import { textUnder } from './rowKinds'
import { labelOf, usedAs } from './rowSays'
import type { Labelled } from './rowSays'
import { sectionNameIn } from './sectionName'

/** Goes down the rows of one table. */
export class RowReader {
  readonly rows: RawRow[] = []
  readonly totals: Placed<string>[] = []
  readonly strays: Placed<string>[] = []
  readonly nameColumns: readonly number[]
  readonly #mapping: TableMapping
  readonly #tableKey: string
  /** By column: a cell that reaches down over rows, or a group that is named in its first row only. */
  readonly #above = new Map<number, { readonly cell: SourceCell; left: number }>()
  #group: Placed<string> | null = null
  /** Lines that head what comes next, of which nothing has come yet: sections, and an indicator above its labelled rows. */
  #heads: (readonly SourceCell[])[] = []

  constructor(mapping: TableMapping, tableKey: string) {
    this.#mapping = mapping
    this.#tableKey = tableKey
    this.nameColumns = mapping.columns.flatMap(({ holds }, at) => (names.has(holds) ? [at] : []))
  }

  /** A heading that every section has is listed. */
  beginGroup(filled: readonly SourceCell[]): void {
    if (sectionNameIn(lineOf(filled).value) === '') return void this.strays.push(lineOf(filled))
    this.#heads.push(filled)
    this.#above.clear()
  }

  /** To be called after the last row: headings of nothing are listed. */
  end(): void {
    this.strays.push(...this.#heads.map(lineOf))
    this.#heads = []
  }

  /** A row of figures, alone or as one of several of an indicator. A row without a name says nothing of one; it is listed. */
  addData(row: SourceRow, index: number): void {
    const label = labelOf(row, this.#mapping.columns)
    if (label?.holds === 'notRead' && label.isInTitle) return void this.strays.push(lineOf(filledCells(row)))
    const { cells, lost } = this.#cellsOf(row, label)
    const isNamed = cells.some(({ holds }) => names.has(holds))
    const isLabelled = label !== undefined && cells.length > 0
    const isUnderHead = isLabelled && !isNamed && this.#heads.length > 0
    const above = isLabelled && !isUnderHead ? this.#rowAbove(cells) : undefined
    if (!isUnderHead && !above && !isNamed) return void this.strays.push(lineOf(filledCells(row)))
    if (lost.length > 0) this.strays.push(lineOf(lost))
    if (isUnderHead) return this.#addUnderHead(cells, index)
    if (above) return this.#join(above, cells)
    this.#takeHeads()
    this.#addRow(cells, { index, place: filledCells(row)[0]?.place ?? '' })
  }

  addComment(filled: readonly SourceCell[]): void {
    const row = this.rows.at(-1)
    const { holds, cells } = textUnder(filled) ?? { holds: 'comment', cells: filled }
    if (!row) return void this.strays.push(lineOf(filled))
    this.#join(
      row,
      cells.map((cell): HeldCell => ({ holds, quarter: 'report', cell })),
    )
  }

  /** `lost`: figures that the label of the row makes nothing of, with the label. */
  #cellsOf(
    row: SourceRow,
    label: Labelled | undefined,
  ): { readonly cells: readonly HeldCell[]; readonly lost: readonly SourceCell[] } {
    const [cells, lost]: [HeldCell[], SourceCell[]] = [[], []]
    for (const [at, column] of this.#mapping.columns.entries()) {
      const isLabel = at === label?.column && label.isInTitle
      const cell = isLabel ? cellAt([], at) : this.#cellIn(row, at, column.holds)
      if (column.holds === 'notRead' || cell.text === '') continue
      const use = label ? usedAs(column, label) : column
      if (use) cells.push(...heldIn(use, cell))
      else lost.push(cell)
    }
    if (!label || lost.length === 0) return { cells, lost }
    return {
      cells: cells.filter(({ holds }) => holds !== 'rowSays'),
      lost: [cellAt(row, label.column), ...lost],
    }
  }

  /** `Homes let on time` in a row of its own above `Actual` and `Target`. */
  #addUnderHead(cells: readonly HeldCell[], index: number): void {
    const name = this.#heads.pop() ?? []
    this.#takeHeads()
    const held = name.map((cell): HeldCell => ({ holds: 'title', quarter: 'report', cell }))
    this.#addRow([...held, ...cells], { index, place: name[0]?.place ?? '' })
  }

  /** The nearest heading goes for the rows below it; one above that is of nothing. */
  #takeHeads(): void {
    const nearest = this.#heads.pop()
    this.end()
    if (nearest) this.#group = lineOf(nearest)
  }

  #addRow(
    cells: readonly HeldCell[],
    { index, place }: { readonly index: number; readonly place: string },
  ): void {
    this.rows.push({
      key: `${this.#tableKey}r${index}`,
      place,
      heading: (this.#group && sectionNameIn(this.#group.value)) || this.#mapping.heading,
      group: this.#group,
      cells,
    })
  }

  /** The row that cells go on with: without a name of their own, or with its name, and about no other quarter. */
  #rowAbove(cells: readonly HeldCell[]): RawRow | undefined {
    const last = this.rows.at(-1)
    return last && isSameRow(last, cells) ? last : undefined
  }

  #join(row: RawRow, cells: readonly HeldCell[]): void {
    this.rows[this.rows.length - 1] = { ...row, cells: [...row.cells, ...cells] }
  }

  #cellIn(row: SourceRow, column: number, holds: ColumnHolds): SourceCell {
    const cell = cellAt(row, column)
    if (cell.text !== '') {
      this.#above.set(column, { cell, left: (cell.span?.rows ?? 1) - 1 })
      return cell
    }
    const above = this.#above.get(column)
    if (!above) return cell
    above.left -= 1
    return groups.has(holds) || (above.left >= 0 && reachesDown.has(holds)) ? above.cell : cell
  }
}

/** A cell of two values holds both. */
const heldIn = ({ holds, quarter }: ColumnUse, cell: SourceCell): readonly HeldCell[] =>
  isPair(holds) ? cellsOfPair(cell, holds).map((one) => ({ ...one, quarter })) : [{ holds, quarter, cell }]

const names: ReadonlySet<ColumnHolds> = new Set(['ref', 'title', 'refAndTitle'])
const groups: ReadonlySet<ColumnHolds> = new Set(['priority', 'section', 'objective'])
const reachesDown: ReadonlySet<ColumnHolds> = new Set([
  'ref',
  'title',
  'refAndTitle',
  'unit',
  'polarity',
  'owner',
])

function isSameRow(row: RawRow, cells: readonly HeldCell[]): boolean {
  const textOf = (some: readonly HeldCell[], name: ColumnHolds) =>
    some.find(({ holds }) => holds === name)?.cell.text
  return [...names, 'quarter' as const].every((name) => {
    const own = textOf(cells, name)
    return own === undefined || own === textOf(row.cells, name)
  })
}
