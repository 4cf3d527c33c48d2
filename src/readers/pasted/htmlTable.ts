import { defaultTreeAdapter as tree, parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Matrix } from '#domain/paste'
import { attribute, cellText } from './cellText'
import type { Element } from './cellText'
import { cellLimit } from './limits'

/**
 * The largest table in the HTML, cell by cell; undefined where it has none. A merged cell has its text in its first
 * place, and the others that it covers are blank.
 */
export function readHtmlTable(html: string): Matrix | 'tooLarge' | undefined {
  const tables = within(parse(html), ['table'], [])
  const sized = tables.map((table) => ({ table, rows: rowsOf(table) }))
  const [largest] = sized.toSorted((a, b) => cellCount(b.rows) - cellCount(a.rows))
  return largest && cellCount(largest.rows) > 0 ? spread(largest.rows, stylesIn(html)) : undefined
}

/** Spreadsheets write one style sheet, before their table. */
const stylesIn = (html: string): string => /<style[^>]*>(.*?)<\/style>/isu.exec(html)?.[1] ?? ''

/** The cells of each row. Excel ends some tables with a hidden row of widths: blank, like others at the end. */
const rowsOf = (table: Element): Rows =>
  within(table, ['tr'], ['table']).map((row) => within(row, ['td', 'th'], []))

type Rows = readonly (readonly Element[])[]

const cellCount = (rows: Rows): number => rows.reduce((sum, cells) => sum + cells.length, 0)

/** Puts every cell at its place, as browsers do. */
function spread(rows: Rows, styles: string): Matrix | 'tooLarge' {
  const matrix: string[][] = rows.map(() => [])
  let places = 0
  for (const [at, cells] of rows.entries()) {
    let column = 0
    for (const cell of cells) {
      while (matrix[at]?.[column] !== undefined) column++
      const wide = span(cell, 'colspan', 1000)
      const high = Math.min(span(cell, 'rowspan', 65_534), rows.length - at)
      places += wide * high
      if (places > cellLimit) return 'tooLarge'
      const text = cellText(cell, styles)
      for (let down = 0; down < high; down++)
        for (let right = 0; right < wide; right++)
          setAt(matrix[at + down], column + right, down + right === 0 ? text : '')
      column += wide
    }
  }
  return matrix.map((row) => Array.from(row, (text) => text ?? ''))
}

function setAt(row: string[] | undefined, column: number, text: string): void {
  if (row && row[column] === undefined) row[column] = text
}

function span(cell: Element, name: string, most: number): number {
  const given = Number.parseInt(attribute(cell, name) ?? '1', 10)
  return given > 0 ? Math.min(given, most) : 1
}

/** All elements of some names in document order, without looking into the named ones or those to leave out. */
function within(
  root: DefaultTreeAdapterTypes.ParentNode,
  names: readonly string[],
  leaveOut: readonly string[],
): readonly Element[] {
  const found: Element[] = []
  const open = root.childNodes.toReversed()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!tree.isElementNode(node)) continue
    if (names.includes(node.tagName)) found.push(node)
    else if (!leaveOut.includes(node.tagName))
      for (const child of node.childNodes.toReversed()) open.push(child)
  }
  return found
}
