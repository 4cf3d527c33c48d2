import Papa from 'papaparse'
import type { Problem } from '#domain/result'
import type { Source, SourceRow } from '#domain/source'
import { columnName } from './columnName'
import { most } from './limits'
import { leftOut } from './readProblem'
import { blocksOfRows } from './tableBlocks'

export type Delimiter = ',' | ';' | '\t' | '|'

/** Delimited text, such as a spreadsheet saved as CSV or copied to the clipboard. Places as `row 4, column D`. */
export function readCsv(name: string, text: string, delimiter: Delimiter): Source {
  const quoted = recordsOf(text, { delimiter, quote: '"' })
  const isBroken = quoted.openQuote !== undefined
  const { rows, problems } = isBroken ? recordsOf(text, { delimiter, quote: '' }) : quoted
  const all = isBroken ? [...problems, openQuoteProblem(quoted.openQuote)] : problems
  return { name, format: 'csv', blocks: blocksOfRows(rows, { name: '' }), problems: all }
}

/** What parts the cells of a text; undefined where it is no table but prose, or a table among prose. */
export function delimiterOf(text: string): Delimiter | undefined {
  const [, said] = /^sep=(.)\r?\n/u.exec(text) ?? []
  const known = delimiters.find((one) => one === said)
  if (known) return known
  const shapes = delimiters.map((delimiter) => shapeBy(text, delimiter)).filter(isTable)
  const best = shapes.toSorted((a, b) => b.even - a.even || b.width - a.width)[0]
  return best?.delimiter
}

const delimiters = [',', ';', '\t', '|'] as const

interface Shape {
  readonly delimiter: Delimiter
  /** How many cells most rows have. */
  readonly width: number
  readonly rows: number
  /** The share of rows that have so many, and of those that have more than one. */
  readonly even: number
  readonly parted: number
  /** The share of cells that begin with a space, as after the comma of a sentence. */
  readonly spaced: number
}

/** Rows that are looked at to find the delimiter. */
const looked = 500

function shapeBy(text: string, delimiter: Delimiter): Shape {
  const parsed = Papa.parse<string[]>(text, { delimiter, preview: looked, skipEmptyLines: 'greedy' })
  const records = parsed.data.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const counts = new Map<number, number>()
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [width = 0, times = 0] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? []
  const rows = Math.max(1, records.length)
  const later = records.flatMap((cells) => cells.slice(1)).filter((cell) => cell !== '')
  return {
    delimiter,
    width,
    rows: records.length,
    even: times / rows,
    parted: records.filter(({ length }) => length > 1).length / rows,
    spaced: later.filter((cell) => /^ \S/u.test(cell)).length / Math.max(1, later.length),
  }
}

function isTable({ delimiter, width, rows, even, parted, spaced }: Shape): boolean {
  if (width < 2 || (rows < 2 && width < 3)) return false
  if (delimiter !== '\t' && spaced > 0.5 && (even < 0.9 || width < 3 || rows < 3)) return false
  if (delimiter === '|' && even < 0.9) return false
  return even >= 0.8 || (width > 2 && parted >= 0.6 && even >= 0.4)
}

interface Records {
  readonly rows: readonly SourceRow[]
  readonly problems: readonly Problem[]
  /** The row in which a quotation mark is opened and never closed. */
  readonly openQuote: number | undefined
}

interface Cut {
  readonly delimiter: Delimiter
  readonly quote: string
}

/** The rows with anything in them, and one blank row wherever there are some. */
function recordsOf(text: string, { delimiter, quote }: Cut): Records {
  const rows: SourceRow[] = []
  let [row, kept] = [0, 0]
  let openQuote: number | undefined
  Papa.parse<string[]>(text.replace(/^sep=.\r?\n/u, ''), {
    delimiter,
    quoteChar: quote === '' ? '\0' : quote,
    step: ({ data, errors }, parser) => {
      row += 1
      if (errors.some(({ code }) => code === 'MissingQuotes')) openQuote = row
      const cells = data.slice(0, most.columns).map((cell) => textOf(cell, quote))
      const isBlank = cells.every((cell) => cell === '')
      if (isBlank && (rows.at(-1)?.length ?? 0) > 0) rows.push([])
      if (isBlank) return
      kept += 1
      if (kept > most.rows) return parser.abort()
      rows.push(
        cells.map((cell, column) => ({ text: cell, place: `row ${row}, column ${columnName(column)}` })),
      )
    },
  })
  return { rows, openQuote, problems: kept > most.rows ? [tooMany(row)] : [] }
}

/** Without what programs put around a text so that spreadsheets do not count with it: `="0123"`, `'=1`. */
function textOf(cell: string, quote: string): string {
  const bare = quote === '' ? cell.trim().replace(/^"|"$/gu, '') : cell
  return bare
    .trim()
    .replace(/^="(.*)"$/su, '$1')
    .replace(/^'(?=[=+@-])/u, '')
    .replace(/\r\n?/gu, '\n')
}

const tooMany = (row: number): Problem =>
  leftOut(
    `row ${row}`,
    `From row ${row} on nothing was read: at most ${most.rows.toLocaleString('en-GB')} rows are read of a file.`,
  )

const openQuoteProblem = (row: number | undefined): Problem =>
  leftOut(
    `row ${row ?? 1}`,
    `In row ${row ?? 1} a quotation mark is opened and never closed, so every line was read as a row of its own.`,
  )
