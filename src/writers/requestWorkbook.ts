import type { Envelope } from '#domain/bundle/envelope'
import { cellName, columnName } from '#domain/workbook/columnName'
import { cellsOfRequest, sheetMark } from '#domain/workbook/marks'
import { mostInCell } from '#domain/workbook/sheets'
import type { EntryColumn, EntryRow, EntrySheet } from '#domain/workbook/sheets'
import type { Cell, Sheet } from './xlsx/sheet'
import type { CellStyle } from './xlsx/styles'
import { xlsxOf } from './xlsx/workbook'

/** A request as a workbook to be filled in. */
export interface RequestToWrite {
  readonly title: string
  /** When the request was made. */
  readonly made: string
  readonly sheets: readonly EntrySheet[]
  /** The request itself, as its file has it: what the filled-in workbook is read by. */
  readonly request: Envelope
}

/** The bytes of the workbook; the same request gives the same ones. */
export function writeRequestWorkbook({
  title,
  made,
  sheets,
  request,
}: RequestToWrite): Uint8Array<ArrayBuffer> {
  const lists = listsIn(sheets)
  return xlsxOf({
    title,
    made: made.replace(/\.\d+/u, ''),
    sheets: [
      ...sheets.map((sheet) => (sheet.key === 'guide' ? guideSheet(sheet, lists) : tableSheet(sheet, lists))),
      listSheet(lists),
      idSheet(request),
    ],
  })
}

/** Above the row of headings: what sheet it is and the keys of its columns, hidden. Left of the rows their ids, hidden. */
function tableSheet({ key, name, columns, rows }: EntrySheet, lists: Lists): Sheet {
  const given: readonly Cell[] = columns.map((column) => ({ text: column.key, style: 'plain' }))
  const headings: readonly Cell[] = columns.map(({ heading }) => ({ text: heading, style: 'head' }))
  return {
    name,
    state: 'visible',
    columns: [0, ...columns.map(({ width }) => width)],
    rows: [
      [{ text: sheetMark(key), style: 'plain' }, ...given],
      [undefined, ...headings],
      ...rows.map((row) => [idCell(row), ...columns.map((column) => cellOf(row, column, styleOf(column)))]),
    ],
    hiddenRows: [0],
    frozen: { rows: 2, columns: 1 + frozenIn(columns) },
    choices: choicesIn(columns, { from: 2, to: rows.length + 1 }, lists),
  }
}

/** Reference and title stay in sight. */
const frozenIn = (columns: readonly EntryColumn[]): number =>
  columns.findIndex(({ key }) => key === 'title' || key === 'what' || key === 'about') + 1

const styleOf = ({ isEntry }: EntryColumn): CellStyle => (isEntry ? 'entry' : 'given')

/** The guide has no headings: a line says something, or asks in its second column. */
function guideSheet({ key, name, columns, rows }: EntrySheet, lists: Lists): Sheet {
  const given: readonly Cell[] = columns.map((column) => ({ text: column.key, style: 'plain' }))
  const [label, value] = columns
  if (!label || !value) throw new Error('A guide has two columns')
  const asking = rows.findIndex(({ line }) => line === undefined)
  const at = { from: asking + 1, to: asking + 1 }
  return {
    name,
    state: 'visible',
    columns: [0, label.width, value.width],
    rows: [
      [{ text: sheetMark(key), style: 'plain' }, ...given],
      ...rows.map((row) => [
        idCell(row),
        cellOf(row, label, row.line === 'title' ? 'title' : 'label'),
        cellOf(row, value, row.line === undefined ? 'entry' : 'plain'),
      ]),
    ],
    hiddenRows: [0],
    frozen: { rows: 0, columns: 0 },
    choices: asking < 0 ? [] : choicesIn(columns, at, lists),
  }
}

const idCell = ({ id }: EntryRow): Cell => ({ text: id, style: 'plain' })

/** A text that no cell can hold stands there as far as one can. */
const cellOf = ({ cells }: EntryRow, { key }: EntryColumn, style: CellStyle): Cell => ({
  text: (cells[key] ?? '').slice(0, mostInCell),
  style,
})

/** Each list of choices once, by what it offers. */
type Lists = ReadonlyMap<string, readonly string[]>

function listsIn(sheets: readonly EntrySheet[]): Lists {
  const offered = sheets.flatMap(({ columns }) =>
    columns.flatMap(({ choices }) => (choices ? [choices] : [])),
  )
  return new Map(offered.filter(({ length }) => length > 0).map((choices) => [listKey(choices), choices]))
}

const listKey = (choices: readonly string[]): string => JSON.stringify(choices)

const listSheetName = 'Lists'

/** Labels have commas in them, so no list can stand in its rule itself. */
function listSheet(lists: Lists): Sheet {
  const columns = [...lists.values()]
  const longest = Math.max(0, ...columns.map(({ length }) => length))
  return {
    ...bare,
    name: listSheetName,
    state: 'hidden',
    columns: columns.map(() => 40),
    rows: Array.from({ length: longest }, (_, row) =>
      columns.map((choices): Cell | undefined => {
        const text = choices[row]
        return text === undefined ? undefined : { text, style: 'plain' }
      }),
    ),
  }
}

function choicesIn(
  columns: readonly EntryColumn[],
  { from, to }: { readonly from: number; readonly to: number },
  lists: Lists,
): Sheet['choices'] {
  return columns.flatMap(({ choices, isEntry }, at) => {
    const place = choices ? [...lists.keys()].indexOf(listKey(choices)) : -1
    if (place < 0 || !choices || !isEntry || to < from) return []
    const letter = columnName(place)
    return {
      cells: `${cellName(at + 1, from)}:${cellName(at + 1, to)}`,
      list: `${listSheetName}!$${letter}$1:$${letter}$${choices.length}`,
      help: 'Choose one of the list, or leave the cell empty.',
    }
  })
}

/** The request, one record in a row; a record that is longer than a cell goes on in the next. */
function idSheet(request: Envelope): Sheet {
  return {
    ...bare,
    name: 'Request',
    state: 'veryHidden',
    columns: [],
    rows: cellsOfRequest(request).map((texts) => texts.map((text): Cell => ({ text, style: 'plain' }))),
  }
}

const bare = { hiddenRows: [], frozen: { rows: 0, columns: 0 }, choices: [] } as const
