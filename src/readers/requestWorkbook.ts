import { ok } from '#domain/result'
import type { Result } from '#domain/result'
import type { FilledCell, FilledSheet, FilledWorkbook } from '#domain/workbook/filled'
import { requestOfCells } from '#domain/workbook/marks'
import { decodeText } from './decodeText'
import { readSheet } from './excel/sheet'
import type { SheetContext } from './excel/sheet'
import { readSharedStrings } from './excel/sheetText'
import { readStyles } from './excel/styles'
import { readWorkbook } from './excel/workbook'
import type { PartText, Workbook } from './excel/workbook'
import { readXml } from './readXml'
import { plainName, unpack } from './unpack'

/**
 * Reads a workbook that a request was written as, whatever program saved it since, hidden sheets included. Undefined where it is
 * another workbook, or none: it is known by the request that lies in it.
 */
export function readRequestWorkbook(bytes: Uint8Array): Result<FilledWorkbook | undefined> {
  const unpacked = unpack(bytes, isNeeded)
  if (!unpacked.ok) return unpacked
  const parts = new Map(Object.entries(unpacked.value.parts).map(([path, part]) => [plainName(path), part]))
  const partText: PartText = (path) => {
    const part = parts.get(path)
    return part && decodeText(part)
  }
  const workbook = readWorkbook(partText)
  if (!workbook) return ok(undefined)
  const sheets = sheetsOf(workbook, partText)
  const request = sheets.map(requestIn).find((found) => found !== undefined)
  if (request === undefined) return ok(undefined)
  return ok({ request, savedAt: savedAt(partText('docprops/core.xml') ?? ''), sheets })
}

const isNeeded = (part: string): boolean =>
  /^docprops\/core\.xml$|\.rels$|^xl\/(?:workbook|sharedstrings|styles|worksheets\/[^/]*)\.xml$/u.test(part)

function sheetsOf({ sheets, isFrom1904, ...paths }: Workbook, partText: PartText): readonly FilledSheet[] {
  const context: SheetContext = {
    isFrom1904,
    isExact: true,
    strings: readSharedStrings(partText(paths.sharedStrings ?? '') ?? ''),
    styles: readStyles(partText(paths.styles ?? '') ?? '').styles,
  }
  return sheets.map(({ name, path }) => ({ name, cells: cellsOf(partText(path) ?? '', context) }))
}

function cellsOf(xml: string, context: SheetContext): readonly FilledCell[] {
  const { cells, failed, unknown } = readSheet(xml, context)
  const errors = [
    ...failed.map(({ row, column, error }) => ({ row, column, text: error })),
    ...unknown.map(({ row, column }) => ({ row, column, text: '#VALUE!' })),
  ]
  const isError = (cell: FilledCell) =>
    errors.some((one) => one.row === cell.row && one.column === cell.column)
  const sound = errors.length === 0 ? cells : cells.filter((cell) => !isError(cell))
  return [...sound, ...errors]
}

/** The request that a sheet holds: its first row begins with the mark. */
function requestIn({ cells }: FilledSheet): string | undefined {
  const rows = new Map<number, string[]>()
  for (const { row, text } of cells) rows.set(row, [...(rows.get(row) ?? []), text])
  return requestOfCells([...rows.keys()].toSorted((a, b) => a - b).map((row) => rows.get(row) ?? []))
}

function savedAt(xml: string): string | undefined {
  let [isIn, text] = [false, '']
  readXml(xml, {
    onOpen: (name) => {
      isIn = name === 'modified'
    },
    onClose: () => {
      isIn = false
    },
    onText: (chars) => {
      if (isIn) text += chars
    },
  })
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/u.exec(text.trim())?.[0]
  return time === undefined ? undefined : `${time}Z`
}
