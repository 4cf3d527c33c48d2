import { surveyTable } from '#domain/reading/survey'
import { besideEachOther } from './besideEachOther'
import { cardIn } from './cards'
import type { SourceBlock, SourceCell, SourceRow, SourceText } from '#domain/source'

export interface TableOf {
  /** Of the sheet, or the caption. */
  readonly name: string
  /** Absent: that of its first cell. */
  readonly place?: string
}

/**
 * What a person sees in the rows of a sheet: titles and notes as texts, and tables. Blank rows part two tables only where
 * what follows has headings of its own; elsewhere they are the air between the sections of one table. Tables beside each other
 * are taken from the left.
 */
export function blocksOfRows(rows: readonly SourceRow[], of: TableOf): readonly SourceBlock[] {
  const sides = besideEachOther(rows)
  if (sides.length > 1) return sides.flatMap((side) => blocksOfRows(side, of))
  const found = new Found(of)
  for (const part of partsOf(rows)) found.add(part)
  return found.blocks()
}

const filled = (row: SourceRow): readonly SourceCell[] => row.filter(({ text }) => text !== '')

const isLine = (row: SourceRow): boolean => filled(row).length === 1

/** Rows without a blank one between them, parted as well where other headings begin below a table's last row. */
function partsOf(rows: readonly SourceRow[]): readonly (readonly SourceRow[])[] {
  const parts: SourceRow[][] = [[]]
  let head: string | undefined
  let hasBody = false
  for (const row of rows) {
    const part = parts.at(-1) ?? []
    const own = isHeadRow(row) ? wordsOf(row) : undefined
    if (filled(row).length === 0) parts.push([])
    else if (own !== undefined && hasBody && own !== head) parts.push([...linesAtEnd(part), row])
    else part.push(row)
    if (own !== undefined) [head, hasBody] = [own, false]
    else if (head !== undefined && filled(row).length > 1) hasBody = true
  }
  return parts.filter(({ length }) => length > 0)
}

const wordsOf = (row: SourceRow): string => row.map(({ text }) => text).join('|')

/** Takes away the lines that a part ends with: they head what comes next. */
function linesAtEnd(part: SourceRow[]): readonly SourceRow[] {
  const last = part.findLastIndex((row) => !isLine(row))
  return part.splice(last + 1)
}

/** Three headings that are known, and no figure beside them. */
function isHeadRow(row: SourceRow): boolean {
  const cells = filled(row)
  if (cells.length < 3 || cells.some(({ text }) => text.length > 60 || !/\p{Letter}/u.test(text)))
    return false
  const { columns } = surveyTable({ rows: [row] }, anyMonth)
  return columns.filter(({ holds }) => holds !== 'notRead').length > 2
}

/** Whether a row has headings does not hang on when the year begins. */
const anyMonth = 4

/** How far down a part its headings are looked for. */
const deepestHead = 8

const hasHead = (rows: readonly SourceRow[]): boolean =>
  surveyTable({ rows: rows.slice(0, deepestHead) }, anyMonth).headRows > 0

interface OpenTable {
  readonly rows: SourceRow[]
  /** Of its first part. */
  readonly width: number
}

/** Puts the parts of a sheet together, from its top. */
class Found {
  readonly #blocks: (OpenTable | SourceText)[] = []
  readonly #of: TableOf
  /** Lines that may head a section of the table above them, or stand by themselves. */
  #lines: SourceRow[] = []

  constructor(of: TableOf) {
    this.#of = of
  }

  add(part: readonly SourceRow[]): void {
    const card = cardIn(part)
    if (card) return this.#begin(card.line, card.rows)
    const body = part.findIndex((row) => !isLine(row))
    const lines = body === -1 ? part : part.slice(0, body)
    const rest = body === -1 ? [] : part.slice(body)
    if (rest.length === 0) this.#lines.push(...lines)
    else if (hasHead(rest)) this.#begin([...lines], rest)
    else if (isList(rest)) this.#texts([...lines, ...rest])
    else this.#continue([...lines], rest)
  }

  blocks(): readonly SourceBlock[] {
    this.#texts([])
    return this.#blocks.map((block) => ('is' in block ? block : tableOf(block.rows, this.#of)))
  }

  #begin(lines: readonly SourceRow[], rows: readonly SourceRow[]): void {
    this.#texts(lines)
    this.#blocks.push({ rows: [...rows], width: mostFilled(rows) })
  }

  #continue(lines: readonly SourceRow[], rows: readonly SourceRow[]): void {
    const table = this.#blocks.at(-1)
    if (!table || 'is' in table || mostFilled(rows) < Math.min(3, table.width))
      return this.#begin(lines, rows)
    table.rows.push(...this.#lines, ...lines, ...rows)
    this.#lines = []
  }

  #texts(rows: readonly SourceRow[]): void {
    for (const row of [...this.#lines, ...rows]) this.#blocks.push(...textsOf(row))
    this.#lines = []
  }
}

const mostFilled = (rows: readonly SourceRow[]): number =>
  rows.reduce((width, row) => Math.max(width, filled(row).length), 0)

/** A key of symbols, labels with what they say, remarks with what they are about: pairs, and no figures of several. */
function isList(rows: readonly SourceRow[]): boolean {
  if (mostFilled(rows) > 2) return false
  return (
    rows.length === 1 ||
    rows.every((row) => {
      const [{ text: first } = { text: '' }, { text: second } = { text: '' }] = filled(row)
      return isMark(first) || first.endsWith(':') || second.length > 60 || isKeyWord(first, second)
    })
  )
}

const isMark = (text: string): boolean => !/[\p{Letter}\p{Number}]/u.test(text)

/** `G` with `On target`, `Amber` with `Within 5%`. */
const isKeyWord = (first: string, second: string): boolean =>
  /^\p{Letter}{1,8}$/u.test(first) && /\p{Letter}{3}/u.test(second)

/** The lines of a row, a label and its text put together. */
function textsOf(row: SourceRow): readonly SourceText[] {
  const [first, second] = filled(row)
  if (!first) return []
  const text = second ? `${first.text}${between(first.text)}${second.text}` : first.text
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ is: 'text', text: line, place: first.place, heading: 0 }))
}

const between = (label: string): string => (isMark(label) || /[:–—-]$/u.test(label) ? ' ' : ' – ')

/** Without the blank columns at its sides. */
function tableOf(rows: readonly SourceRow[], { name, place }: TableOf): SourceBlock {
  const left = rows.reduce((least, row) => Math.min(least, firstFilled(row)), Number.POSITIVE_INFINITY)
  const cut = rows.map((row) => row.slice(left, row.findLastIndex(holdsSomething) + 1))
  const first = cut.flatMap(filled)[0]
  return { is: 'table', name, place: place ?? first?.place ?? '', rows: cut }
}

const firstFilled = (row: SourceRow): number => {
  const at = row.findIndex(holdsSomething)
  return at === -1 ? Number.POSITIVE_INFINITY : at
}

const holdsSomething = ({ text }: SourceCell): boolean => text !== ''
