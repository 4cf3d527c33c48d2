import type { Envelope } from '../bundle/envelope'
import type { SheetKey } from './sheets'

/** What stands in the first cell of a sheet, by which it is known again whatever it is called. */
export const sheetMark = (key: SheetKey): string => `quarterdeck ${key}`

/** The sheet that a cell marks; undefined where it marks none. */
export function sheetMarked(text: string): SheetKey | undefined {
  return keys.find((key) => text.trim() === sheetMark(key))
}

const keys = ['guide', 'figures', 'activities', 'texts', 'questions'] as const satisfies readonly SheetKey[]

/** What stands before the request in its hidden sheet. */
export const requestMark = 'quarterdeck request'

/** So many characters of the request stand in one cell; every program that reads workbooks keeps as many. */
const inOneCell = 30_000

/**
 * The cells of the hidden sheet: the mark with the cover of the request, then one record in each row. They are in ASCII, and
 * white space is neither first nor last in any of them, so that no program changes them.
 */
export function cellsOfRequest({ payload, ...cover }: Envelope): readonly (readonly string[])[] {
  return [[requestMark, ...parts(ascii(cover))], ...payload.records.map((record) => parts(ascii(record)))]
}

/** The request again; undefined where the cells are none. */
export function requestOfCells(rows: readonly (readonly string[])[]): string | undefined {
  const [first, ...others] = rows
  const [mark, ...cover] = first ?? []
  if (mark !== requestMark) return undefined
  const records = others.map((cells) => cells.join('')).filter((text) => text !== '')
  return `${cover.join('').replace(/\}$/u, '')},"payload":{"records":[${records.join(',')}]}}`
}

const ascii = (value: unknown): string =>
  JSON.stringify(value).replace(
    /_|[^!-~]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** An escape of six characters is never taken apart into something else: the pieces are only joined again. */
function parts(text: string): readonly string[] {
  const pieces: string[] = []
  for (let at = 0; at < text.length; at += inOneCell) pieces.push(text.slice(at, at + inOneCell))
  return pieces
}
