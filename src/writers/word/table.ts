import { AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { statusGlyphs } from '#domain/statusShapes'
import type { Cell, Column, Mark, Row, Table as PackTable } from '#domain/pack/document'
import { visibleText } from '#domain/visibleText'
import { toneColours } from '../toneColours'
import { paragraph, prose } from './text'

/** A table over `width` twentieths of a point: its caption above, head rows repeated on each page, no row split, notes beneath. */
export function wordTable(table: PackTable, width: number): readonly (Paragraph | Table)[] {
  const widths = table.columns.map((column) => Math.round((width * column.width) / 100))
  return [
    paragraph(table.caption, { style: 'Caption', keepNext: true }),
    new Table({
      rows: [
        ...headRows(table.columns, widths),
        ...table.rows.map((row) => bodyRow(row, table.columns, widths)),
      ],
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: 'fixed',
      margins: { top: 50, bottom: 50, left: 70, right: 70 },
      borders: tableBorders,
    }),
    ...table.notes.map((note) => paragraph(note, { style: 'Note' })),
  ]
}

const hairline = { style: 'single', size: 4, color: 'B4BAC0' } as const

const tableBorders = {
  top: hairline,
  bottom: hairline,
  left: hairline,
  right: hairline,
  insideHorizontal: hairline,
  insideVertical: hairline,
}

function headRows(columns: readonly Column[], widths: readonly number[]): readonly TableRow[] {
  const heads = headRow(columns.map((column, at) => headCell(column, { size: widths[at] ?? 0, span: 1 })))
  if (columns.every(({ over }) => over === '')) return [heads]
  const groups = columns.flatMap((column, at) => {
    if (at > 0 && column.over !== '' && columns[at - 1]?.over === column.over) return []
    const span = column.over === '' ? 1 : spanFrom(columns, at)
    const size = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0)
    return [headCell({ head: column.over, align: 'start' }, { size, span })]
  })
  return [headRow(groups), heads]
}

const headRow = (children: readonly TableCell[]): TableRow =>
  new TableRow({ children, tableHeader: true, cantSplit: true })

function spanFrom(columns: readonly Column[], from: number): number {
  const end = columns.findIndex(({ over }, at) => at > from && over !== columns[from]?.over)
  return (end < 0 ? columns.length : end) - from
}

const headCell = (
  { head, align }: Pick<Column, 'head' | 'align'>,
  { size, span }: { readonly size: number; readonly span: number },
): TableCell =>
  new TableCell({
    children: [paragraph(head, { style: 'TableHead', alignment: alignments[align] })],
    width: { size, type: WidthType.DXA },
    columnSpan: span,
    shading: { fill: 'E6EFF1' },
  })

/** A row is not split, but one whose text fills much of a page, which would leave the page before it empty. */
export const isSplit = ({ cells }: Row): boolean =>
  cells.some((cell) => 'text' in cell && cell.text.length > longestUnsplit)

const longestUnsplit = 2000

const bodyRow = (row: Row, columns: readonly Column[], widths: readonly number[]): TableRow =>
  new TableRow({
    cantSplit: !isSplit(row),
    children: row.cells.map(
      (cell, at) =>
        new TableCell({
          children: content(cell, alignments[columns[at]?.align ?? 'start']),
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
        }),
    ),
  })

const alignments = { start: AlignmentType.LEFT, end: AlignmentType.RIGHT } as const

type Alignment = (typeof alignments)[keyof typeof alignments]

function content(cell: Cell, alignment: Alignment): readonly Paragraph[] {
  const line = { style: 'TableText', alignment }
  switch (cell.is) {
    case 'text':
    case 'figure':
      return [paragraph(cell.text, line)]
    case 'prose': {
      const paragraphs = prose(cell.text, 'TableText')
      return paragraphs.length === 0 ? [paragraph('', line)] : paragraphs
    }
    case 'status':
      return [new Paragraph({ ...line, children: markRuns(cell.mark) })]
    case 'none':
      return [paragraph(cell.why, line)]
  }
}

/** Shape, colour and word; the shape as a character, so that it can be searched, copied and read aloud beside its word. */
const markRuns = ({ symbol, tone, word }: Mark): readonly TextRun[] => [
  new TextRun({
    text: statusGlyphs[symbol],
    color: toneColours[tone].slice(1),
    bold: true,
  }),
  new TextRun(` ${visibleText(word)}`),
]
