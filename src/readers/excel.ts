import { describeSize } from '#domain/bundle/fileProblem'
import { fail, ok } from '#domain/result'
import type { Problem, Result } from '#domain/result'
import type { Source, SourceBlock } from '#domain/source'
import { colouredFigures } from './colouredFigures'
import { withStatusWords } from './colouredStatus'
import type { ColouredCell } from './colouredStatus'
import { columnName } from './columnName'
import { decodeText } from './decodeText'
import { conditionalRules } from './excel/conditional'
import { conditionalLooks } from './excel/conditionalLooks'
import type { ConditionalLooks } from './excel/conditionalLooks'
import { readPalette } from './excel/palette'
import { readSheet } from './excel/sheet'
import type { Range } from './excel/sheetPlace'
import type { SheetCell, SheetContent, SheetContext } from './excel/sheet'
import { cellName, rulesProblem, sheetProblems } from './excel/sheetProblems'
import { readSharedStrings } from './excel/sheetText'
import { readStyles } from './excel/styles'
import type { Look } from './excel/styles'
import { readWorkbook } from './excel/workbook'
import type { ListedSheet, PartText } from './excel/workbook'
import { leftOut, unreadable } from './readProblem'
import { blocksOfRows } from './tableBlocks'
import { plainName, unpack } from './unpack'
import type { Unpacked } from './unpack'

/**
 * A workbook (.xlsx): every sheet that is not hidden, each cell as Excel shows it, at places such as `sheet Housing, D14`.
 * A sheet that cannot be read is named, and the others are read all the same.
 */
export function readExcel(name: string, bytes: Uint8Array): Result<Source, readonly Problem[]> {
  const unpacked = unpack(bytes, isNeeded)
  if (!unpacked.ok) return fail([damaged])
  const { tooLarge } = unpacked.value
  const parts = new Map(Object.entries(unpacked.value.parts).map(([path, part]) => [plainName(path), part]))
  const partText: PartText = (path) => {
    const part = parts.get(path)
    return part && decodeText(part)
  }
  const workbook = readWorkbook(partText)
  if (!workbook) return fail([tooLarge.size > 0 ? bomb : notXlsx])
  const { isFrom1904, sharedStrings = '', styles = '', theme = '' } = workbook
  if (tooLarge.has(sharedStrings)) return fail([bomb])
  const stylesXml = partText(styles) ?? ''
  const sheetStyles = readStyles(stylesXml, readPalette(partText(theme) ?? '', stylesXml))
  const context: SheetContext = {
    isFrom1904,
    strings: readSharedStrings(partText(sharedStrings) ?? ''),
    styles: sheetStyles.styles,
  }
  const read = workbook.sheets.map((sheet) =>
    sheetRead(sheet, { context, looks: sheetStyles.looks, partText, tooLarge }),
  )
  return ok({
    name,
    format: 'excel',
    blocks: read.flatMap(({ blocks }) => blocks),
    problems: read.flatMap(({ problems }) => problems),
  })
}

/** Not its pictures, drawings and pivot tables. */
const isNeeded = (part: string): boolean =>
  /\.(?:xml|rels)$/u.test(part) &&
  !/(?:pivot|drawing|media|externallink|charts|printersettings|calcchain|customxml|docprops|comments)/u.test(
    part,
  )

interface Reading extends Pick<Unpacked, 'tooLarge'> {
  readonly context: SheetContext
  readonly looks: readonly Look[]
  readonly partText: PartText
}

interface SheetRead {
  readonly blocks: readonly SourceBlock[]
  readonly problems: readonly Problem[]
}

function sheetRead(sheet: ListedSheet, { context, looks, partText, tooLarge }: Reading): SheetRead {
  const place = `sheet ${sheet.name}`
  const only = (message: string): SheetRead => ({ blocks: [], problems: [leftOut(place, message)] })
  if (sheet.isHidden) return only(`The hidden ${place} was left out.`)
  const size = tooLarge.get(sheet.path)
  if (size !== undefined)
    return only(
      `The ${place} was left out: it is ${describeSize(size)} large once unpacked. Delete the empty rows below its figures, save it, and open it here again.`,
    )
  if (!sheet.isCells) return only(`The ${place} was left out: it has no cells.`)
  const xml = partText(sheet.path)
  if (xml === undefined) return only(`The ${place} was left out: the file does not hold it.`)
  const content = readSheet(xml, context)
  const conditional = conditionalLooks(conditionalRules(xml), content, looks)
  const rows = rowsOf(content, { place, conditional })
  return {
    blocks: blocksOfRows(withStatusWords(rows), { name: sheet.name }),
    problems: [
      ...sheetProblems(place, content),
      ...rulesProblem(place, conditional.unread),
      ...colouredFigures(place, rows, columnName),
    ],
  }
}

/** The filled rows with all their cells, and one blank row wherever there are some. */
function rowsOf(
  { cells, coloured, merged }: SheetContent,
  { place, conditional: { byCell } }: { readonly place: string; readonly conditional: ConditionalLooks },
): readonly (readonly ColouredCell[])[] {
  const spans = new Map(merged.map((range) => [cellName(range.first), spanOf(range)]))
  const covered = coverOf(merged)
  const byRow = new Map<number, Map<number, SheetCell>>()
  const ruled = [...byCell.values()].map(({ row, column }): SheetCell => ({ row, column, text: '' }))
  for (const cell of [...ruled, ...coloured, ...cells]) {
    if (covered(cell.row, cell.column)) continue
    const own = byRow.get(cell.row) ?? new Map<number, SheetCell>()
    byRow.set(cell.row, own.set(cell.column, cell))
  }
  const rows: (readonly ColouredCell[])[] = []
  let last = -1
  for (const [row, own] of [...byRow].toSorted(([a], [b]) => a - b)) {
    if ([...own.values()].every(({ text }) => text === '')) continue
    if (row > last + 1) rows.push([])
    last = row
    const width = Math.max(...own.keys()) + 1
    rows.push(
      Array.from({ length: width }, (_, column): ColouredCell => {
        const at = cellName({ row, column })
        const span = spans.get(at)
        const { text = '', style } = own.get(column) ?? {}
        const { word, look } = byCell.get(at) ?? {}
        const { ink = style?.ink, fill = style?.fill } = look ?? {}
        return { text: word ?? text, place: `${place}, ${at}`, ...(span && { span }), ink, fill }
      }),
    )
  }
  return rows
}

const spanOf = ({ first, last }: Range) => ({
  columns: last.column - first.column + 1,
  rows: last.row - first.row + 1,
})

/** Whether a cell lies under a merged one: what it holds is shown nowhere. */
function coverOf(merged: readonly Range[]): (row: number, column: number) => boolean {
  const byRow = new Map<number, Range[]>()
  for (const range of merged)
    for (let row = range.first.row; row <= Math.min(range.last.row, range.first.row + longestMerge); row += 1)
      listIn(byRow, row).push(range)
  return (row, column) =>
    (byRow.get(row) ?? []).some(
      ({ first, last }) =>
        first.column <= column && column <= last.column && !(first.row === row && first.column === column),
    )
}

function listIn(byRow: Map<number, Range[]>, row: number): Range[] {
  const list = byRow.get(row) ?? []
  byRow.set(row, list)
  return list
}

/** Rows that a merged cell is followed down. */
const longestMerge = 2000

const damaged = unreadable(
  'damaged',
  'This Excel workbook is damaged or was cut off on its way. Open it in Excel and save it again, or ask its sender for it.',
)

const bomb = unreadable(
  'too-large-unpacked',
  'This workbook would be far larger unpacked than any report is, so it was not unpacked. Ask its sender what is in it.',
)

const notXlsx = unreadable(
  'no-workbook',
  'This file has no workbook that can be read. Open it in Excel, save it as an Excel workbook (.xlsx), and open it here again.',
)
