import { tidy } from '../figure/tidy'
import type { SourceCell, SourceRow, SourceTable } from '../source'
import { cellAt, filledCells, plainWords, widthOf } from './cellText'
import type { Placed } from './draft'
import type { ColumnHolds, TableMapping, WhichQuarter } from './mapping'
import { kindsOf, textUnder } from './rowKinds'
import { sectionNameIn } from './sectionName'
import { headWithin } from './tableHead'

/** A row of data by what its columns hold. */
export interface RawRow {
  /** `t0r5` */
  readonly key: string
  readonly place: string
  /** Of the row above it that heads a group, or of the table. */
  readonly heading: string
  /** The row of its group, as it stands there. */
  readonly group: Placed<string> | null
  readonly cells: readonly HeldCell[]
}

export interface HeldCell {
  readonly holds: ColumnHolds
  readonly quarter: WhichQuarter
  readonly cell: SourceCell
}

export interface RawRows {
  readonly rows: readonly RawRow[]
  /** Rows above the headings: captions. */
  readonly captions: readonly Placed<string>[]
  readonly totals: readonly Placed<string>[]
  /** Rows that are none of these. */
  readonly strays: readonly Placed<string>[]
}

/** The rows of a table under its headings. Repeated headings are passed over; a text of its own heads or explains rows. */
export function rawRows(table: SourceTable, mapping: TableMapping, tableKey: string): RawRows {
  const headRows = Math.min(Math.max(0, mapping.headRows), table.rows.length)
  const head = table.rows.slice(0, headRows)
  const isHead = repeatsHead(head)
  const data = table.rows.slice(headRows).map((row) => (isHead(row) ? [] : row))
  const reading = new RowReader(mapping, tableKey)
  const kinds = kindsOf(data, { width: widthOf(table.rows), nameColumns: reading.nameColumns })
  for (const [at, row] of data.entries()) {
    const filled = filledCells(row)
    const kind = kinds[at]
    if (kind === 'data') reading.addData(row, headRows + at)
    else if (kind === 'group') reading.beginGroup(filled)
    else if (kind === 'comment') reading.addComment(filled)
    else if (kind === 'totals') reading.totals.push(lineOf(filled))
    else if (kind === 'stray') reading.strays.push(lineOf(filled))
  }
  reading.endGroup()
  const { rows, totals, strays } = reading
  return { rows, captions: captionsAbove(head), totals, strays }
}

/** Goes down the rows of one table. */
class RowReader {
  readonly rows: RawRow[] = []
  readonly totals: Placed<string>[] = []
  readonly strays: Placed<string>[] = []
  readonly nameColumns: readonly number[]
  readonly #mapping: TableMapping
  readonly #tableKey: string
  /** By column: a cell that reaches down over rows, or a group that is named in its first row only. */
  readonly #above = new Map<number, { readonly cell: SourceCell; left: number }>()
  #group: Placed<string> | null = null

  constructor(mapping: TableMapping, tableKey: string) {
    this.#mapping = mapping
    this.#tableKey = tableKey
    this.nameColumns = mapping.columns.flatMap(({ holds }, at) => (names.has(holds) ? [at] : []))
  }

  /** A heading of no rows, and one that every section has, is listed. */
  beginGroup(filled: readonly SourceCell[]): void {
    const line = lineOf(filled)
    if (sectionNameIn(line.value) === '') return void this.strays.push(line)
    this.endGroup()
    this.#group = line
    this.#above.clear()
  }

  /** To be called also after the last row. */
  endGroup(): void {
    if (this.#group && this.rows.at(-1)?.group !== this.#group) this.strays.push(this.#group)
  }

  /** A row without a name says nothing of an indicator; it is listed. */
  addData(row: SourceRow, index: number): void {
    const { columns, heading } = this.#mapping
    const cells = columns.flatMap(({ holds, quarter }, column): readonly HeldCell[] => {
      const cell = this.#cellIn(row, column, holds)
      return holds === 'notRead' || cell.text === '' ? [] : [{ holds, quarter, cell }]
    })
    const filled = filledCells(row)
    if (!cells.some(({ holds }) => names.has(holds))) this.strays.push(lineOf(filled))
    else
      this.rows.push({
        key: `${this.#tableKey}r${index}`,
        place: filled[0]?.place ?? '',
        heading: (this.#group && sectionNameIn(this.#group.value)) || heading,
        group: this.#group,
        cells,
      })
  }

  addComment(filled: readonly SourceCell[]): void {
    const row = this.rows.at(-1)
    const labelled = textUnder(filled)
    const { holds, cells } = labelled ?? { holds: 'comment', cells: filled }
    if (!row) return void this.strays.push(lineOf(filled))
    const held = cells.map((cell): HeldCell => ({ holds, quarter: 'report', cell }))
    this.rows[this.rows.length - 1] = { ...row, cells: [...row.cells, ...held] }
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

/** The text that a row has for a register; empty where it has none. */
export function textOf(row: RawRow, holds: ColumnHolds): string {
  return tidy(row.cells.find((one) => one.holds === holds)?.cell.text ?? '')
}

/** The texts that a row has for some registers, put together; null where it has none. */
export function placedTexts(
  cells: readonly HeldCell[],
  holds: readonly ColumnHolds[],
): Placed<string> | null {
  const found = holds.flatMap((one) => cells.filter((held) => held.holds === one).map(({ cell }) => cell))
  const texts = new Set(found.map(({ text }) => text.trim()))
  return found[0] ? { value: [...texts].join('\n\n'), place: found[0].place } : null
}

/** All cells of a row as one line. */
export const lineOf = (cells: readonly SourceCell[]): Placed<string> => ({
  value: cells.map(({ text }) => text).join(' '),
  place: cells[0]?.place ?? '',
})

function repeatsHead(head: readonly SourceRow[]): (row: SourceRow) => boolean {
  const wordsOf = (row: SourceRow) => row.map(({ text }) => plainWords(text)).join('|')
  const known = new Set(head.filter((row) => filledCells(row).length > 1).map(wordsOf))
  return (row) => filledCells(row).length > 1 && known.has(wordsOf(row))
}

/** What stands above the headings, and a sentence among them, perhaps with a broken piece of it beside it. */
export function captionsAbove(head: readonly SourceRow[]): readonly Placed<string>[] {
  const { first } = headWithin(head, 4)
  return head.flatMap((row, at) => {
    const filled = filledCells(row)
    const isCaption = at < first || filled.some(({ text }) => text.length > 60)
    if (!isCaption) return []
    return filled.map(({ text, place }) => ({ value: text, place }))
  })
}
