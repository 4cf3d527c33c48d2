import { parseMarkdown } from '#domain/markdown'
import type { Block, Cell, Column, PackDocument, Table } from '#domain/pack/document'
import { visibleText } from '#domain/visibleText'
import { stylesOf } from './styleSizes'
import type { Style, StyleNamed } from './styleSizes'
import { isSplit } from './table'
import { linesIn } from './textWidth'

/** Text that flows; `isKept`: on the page of what follows. Heights in points. */
export interface Lines {
  readonly is: 'lines'
  readonly count: number
  readonly line: number
  readonly before: number
  readonly after: number
  readonly isKept: boolean
}

/** Rows under heads that every page repeats. */
export interface Rows {
  readonly is: 'rows'
  readonly heads: number
  /** Of a row that is split: a line of it, and what each of its pieces has around its lines. */
  readonly line: number
  readonly around: number
  readonly rows: readonly { readonly height: number; readonly isSplit: boolean }[]
}

export type Piece = Lines | Rows

/** Of a cell: what it has beside its text, what a row has above and below, and the line between rows. */
const cell = { beside: 3.5, around: 2.5, border: 0.5 } as const

/** Indent of a bullet. */
const indent = 36

/** A picture of a chart is so wide, in points. */
const pictured = 420

/** The blocks of a part in a width of so many points. */
export function piecesOf(document: PackDocument, blocks: readonly Block[], width: number): readonly Piece[] {
  const style = stylesOf(document)
  return blocks.flatMap((block) => blockPieces(block, width, style))
}

/** A paragraph in a style; nothing is written of an empty text but its line. */
export function paragraphPiece(text: string, style: Style, width: number): Lines {
  const { before, after, isKept } = style
  return {
    is: 'lines',
    count: linesIn(visibleText(text), width, style),
    line: style.line,
    before,
    after,
    isKept,
  }
}

function blockPieces(block: Block, width: number, style: StyleNamed): readonly Piece[] {
  switch (block.is) {
    case 'heading':
      return [paragraphPiece(block.text, style(block.level === 2 ? 'Heading2' : 'Heading3'), width)]
    case 'prose':
      return prosePieces(block.text, style('Normal'), width)
    case 'note':
      return [paragraphPiece(block.text, style('Note'), width)]
    case 'facts':
      return block.facts.map(({ name, text }) => paragraphPiece(`${name}: ${text}`, style('Normal'), width))
    case 'list':
      return block.items.map((item) => paragraphPiece(item, style('Normal'), width - indent))
    case 'table':
      return tablePieces(block, width, style)
    case 'chart':
      return [
        { ...paragraphPiece(block.title, style('Caption'), width), isKept: true },
        picture((pictured * block.height) / block.width),
        paragraphPiece(block.alt, style('Note'), width),
      ]
  }
}

const picture = (height: number): Lines => ({
  is: 'lines',
  count: 1,
  line: height,
  before: 0,
  after: 0,
  isKept: true,
})

function prosePieces(text: string, style: Style, width: number): readonly Lines[] {
  return parseMarkdown(text).flatMap((block) => {
    const said = (line: readonly { readonly text: string }[]) => line.map((run) => run.text).join('')
    if (block.is === 'bullets')
      return block.items.map((item) => paragraphPiece(said(item), style, width - indent))
    const lines = block.lines.map((line) => paragraphPiece(said(line), style, width))
    const count = lines.reduce((sum, one) => sum + one.count, 0)
    return [{ ...paragraphPiece('', style, width), count }]
  })
}

function tablePieces(
  { caption, columns, rows, notes }: Table,
  width: number,
  style: StyleNamed,
): readonly Piece[] {
  const widths = columns.map((column) => (width * column.width) / 100 - 2 * cell.beside)
  const height = (heights: readonly number[]) => Math.max(0, ...heights) + 2 * cell.around + cell.border
  const body = style('TableText')
  return [
    { ...paragraphPiece(caption, style('Caption'), width), isKept: true },
    {
      is: 'rows',
      line: body.line,
      around: 2 * cell.around + cell.border,
      heads: headHeight(columns, widths, style('TableHead')),
      rows: rows.map((row) => ({
        height: height(row.cells.map((one, at) => cellHeight(one, body, widths[at] ?? 0))),
        isSplit: isSplit(row),
      })),
    },
    ...notes.map((note) => paragraphPiece(note, style('Note'), width)),
  ]
}

function headHeight(columns: readonly Column[], widths: readonly number[], style: Style): number {
  const lines = Math.max(1, ...columns.map(({ head }, at) => linesIn(head, widths[at] ?? 0, style)))
  const rows = columns.every(({ over }) => over === '') ? 1 : 2
  return (lines + rows - 1) * style.line + rows * (2 * cell.around + cell.border)
}

function cellHeight(content: Cell, style: Style, width: number): number {
  const lines = (text: string) => linesIn(visibleText(text), width, style) * style.line
  switch (content.is) {
    case 'text':
    case 'figure':
      return lines(content.text)
    case 'prose':
      return Math.max(style.line, heightOf(prosePieces(content.text, style, width)))
    case 'status':
      return lines(`★ ${content.mark.word}`)
    case 'none':
      return lines(content.why)
  }
}

const heightOf = (pieces: readonly Lines[]): number =>
  pieces.reduce((sum, piece) => sum + piece.count * piece.line, 0)
