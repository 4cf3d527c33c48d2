import { cellName } from '#domain/workbook/columnName'
import { styleNumber } from './styles'
import type { CellStyle } from './styles'
import { cellText, escaped } from './xmlText'

export interface Cell {
  readonly text: string
  readonly style: CellStyle
}

/** A sheet as it is written. Columns and rows are counted from 0. */
export interface Sheet {
  readonly name: string
  /** `veryHidden`: not even offered where hidden sheets are shown again. */
  readonly state: 'visible' | 'hidden' | 'veryHidden'
  /** In characters; 0: hidden. */
  readonly columns: readonly number[]
  readonly rows: readonly (readonly (Cell | undefined)[])[]
  readonly hiddenRows: readonly number[]
  /** What stays while the others are scrolled. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** Cells that are chosen from a list: which, and where the list stands, both as Excel names them. */
  readonly choices: readonly { readonly cells: string; readonly list: string; readonly help: string }[]
}

/**
 * `sheet1.xml`, locked: only cells of an open style can be typed in. There is no password, so that nobody is locked out; rows and
 * columns can be resized.
 */
export function sheetXml(sheet: Sheet, isFirst: boolean): string {
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    view(sheet, isFirst),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet),
    `<sheetData>${sheet.rows.map((_, row) => rowXml(sheet, row)).join('')}</sheetData>`,
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>',
    choicesXml(sheet),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    ignoredXml(sheet),
    '</worksheet>',
  ].join('')
}

function view({ frozen: { rows, columns } }: Sheet, isFirst: boolean): string {
  const pane =
    rows + columns === 0
      ? ''
      : `<pane${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''} topLeftCell="${cellName(columns, rows)}" activePane="${rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight'}" state="frozen"/>`
  return `<sheetViews><sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`
}

function columnsXml({ columns }: Sheet): string {
  const items = columns.map((width, at) => {
    const place = `min="${at + 1}" max="${at + 1}"`
    return width === 0
      ? `<col ${place} width="0" hidden="1" customWidth="1"/>`
      : `<col ${place} width="${width}" customWidth="1"/>`
  })
  return items.length === 0 ? '' : `<cols>${items.join('')}</cols>`
}

function rowXml(sheet: Sheet, row: number): string {
  const { rows, hiddenRows } = sheet
  const cells = (rows[row] ?? []).map((cell, column) => {
    if (!cell) return ''
    const start = `<c r="${cellName(column, row)}" s="${styleNumber(cell.style)}"`
    if (cell.text === '') return `${start}/>`
    return `${start} t="inlineStr"><is><t xml:space="preserve">${cellText(cell.text)}</t></is></c>`
  })
  const height = `ht="${heightOf(sheet, row)}"`
  return `<row r="${row + 1}" ${hiddenRows.includes(row) ? 'hidden="1"' : height}>${cells.join('')}</row>`
}

/** So that all of a row is seen before a program has worked its height out; it grows with what is typed. */
function heightOf({ rows, columns }: Sheet, row: number): number {
  const cells = rows[row] ?? []
  if (cells.some((cell) => cell?.style === 'title')) return 24
  const lines = cells.map((cell, column) => linesOf(cell?.text ?? '', columns[column] ?? 0))
  return Math.min(tallest, Math.max(1, ...lines) * 15)
}

const linesOf = (text: string, width: number): number =>
  width === 0
    ? 1
    : text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0)

/** The tallest row there can be, in points. */
const tallest = 405

function choicesXml({ choices }: Sheet): string {
  if (choices.length === 0) return ''
  const items = choices.map(
    ({ cells, list, help }) =>
      `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Not in the list" error="${escaped(help)}" sqref="${cells}"><formula1>${escaped(list)}</formula1></dataValidation>`,
  )
  return `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`
}

/** Figures are kept as text; Excel is not to mark each of them. */
function ignoredXml({ rows }: Sheet): string {
  const width = Math.max(0, ...rows.map(({ length }) => length))
  if (width === 0) return ''
  const all = `A1:${cellName(width - 1, rows.length - 1)}`
  return `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1" twoDigitTextYear="1"/></ignoredErrors>`
}
