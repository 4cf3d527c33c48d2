import { tidy } from '../figure/tidy'
import type { Source, SourceTable } from '../source'
import { filledCells } from './cellText'
import type { Finding, Placed } from './draft'
import { legendEntry } from './legendLines'
import type { Mapping, TableMapping } from './mapping'
import { lineOf } from './rawRow'
import type { RawRow } from './rawRow'
import { rawRows } from './rawRows'

/** What stands in a file, in its order. */
export type Item =
  | {
      readonly is: 'line'
      readonly line: Placed<string>
      readonly heading: string
      /** A row of a table, put together: it heads nothing. */
      readonly isRow?: true
    }
  | {
      readonly is: 'row'
      readonly row: RawRow
      readonly of: 'indicators' | 'activities'
      readonly heading: string
    }

export interface Items {
  readonly items: readonly Item[]
  readonly findings: readonly Finding[]
}

/** Goes through a file from its top, as a person reads it. `heading`: of the table that a line stands in or above. */
export function readItems({ blocks }: Source, { tables }: Mapping): Items {
  const items: Item[] = []
  const findings: Finding[] = []
  let at = 0
  for (const block of blocks) {
    const mapping = tables[at]
    const heading = mapping?.heading ?? tables[at - 1]?.heading ?? ''
    if (block.is === 'text') items.push(asLine({ value: block.text, place: block.place }, heading))
    else {
      const read = readTable(block, mapping, `t${at}`)
      items.push(...read.items)
      findings.push(...read.findings)
      at += 1
    }
  }
  return { items: items.filter((item) => item.is === 'row' || item.line.value !== ''), findings }
}

const asLine = (line: Placed<string>, heading: string): Item => ({ is: 'line', line, heading })

const asRow = (line: Placed<string>, heading: string): Item => ({ is: 'line', line, heading, isRow: true })

function readTable(table: SourceTable, mapping: TableMapping | undefined, key: string): Items {
  if (!mapping || mapping.holds === 'nothing') return leftOut(table, mapping?.heading ?? '')
  const { heading, holds } = mapping
  const { rows, captions, totals, strays } = rawRows(table, mapping, key)
  return {
    items: [
      ...captions.map((line) => asLine(line, heading)),
      ...rows.map((row): Item => ({ is: 'row', row, of: holds, heading })),
      ...strays.map((line) => asRow(line, heading)),
    ],
    findings: [
      ...totals.map(({ value, place }): Finding => ({ finds: 'totalsRow', text: value, place })),
      ...unknownColumns(table, mapping),
    ],
  }
}

/** A table that is no scorecard is listed row by row. */
function leftOut(table: SourceTable, heading: string): Items {
  const rows = table.rows.map(filledCells).filter((cells) => cells.length > 0)
  const isKey = rows.some((cells) => legendEntry(lineOf(cells).value) !== undefined)
  const isTable = rows.length > 1 && rows.some((cells) => cells.length > 1) && !isKey
  return {
    items: rows.map((cells) => (cells.length > 1 ? asRow : asLine)(lineOf(cells), heading)),
    findings: isTable ? [{ finds: 'noScorecard', place: table.place }] : [],
  }
}

/** Columns with something in them that were not read. */
function unknownColumns(table: SourceTable, { headRows, columns }: TableMapping): readonly Finding[] {
  const width = Math.max(columns.length, ...table.rows.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => column).flatMap((column) =>
    (columns[column]?.holds ?? 'notRead') === 'notRead' ? unknownColumn(table, headRows, column) : [],
  )
}

/** The finding that a column is left out; none where it is empty. */
export function unknownColumn(table: SourceTable, headRows: number, column: number): readonly Finding[] {
  const first = table.rows.slice(headRows).find((row) => row[column]?.text)?.[column]
  if (!first) return []
  const heading = table.rows.slice(0, headRows).flatMap((row) => row[column]?.text || [])
  return [{ finds: 'unknownColumn', heading: tidy(heading.join(' ')), place: first.place }]
}
