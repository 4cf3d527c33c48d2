import { isPageFoot } from '#domain/reading/sectionName'
import type { SourceCell, SourceRow } from '#domain/source'
import type { Line, Run } from './lineTable'

/**
 * A table whose columns are parted by wide gaps, as a PDF gives it with its layout kept. A row with an empty cell has fewer
 * parts than the others: each part goes to the column that it stands under. A line of one or two parts among the rows goes
 * on with the row above where it begins as no line does; else it is a row of its own.
 */
export function gapTableAt(lines: readonly Line[], at: number): Run | undefined {
  const parted: PartedLine[] = []
  for (const { line, place } of lines.slice(at)) {
    if (line.trim() === '') break
    parted.push({ parts: partsOf(line), place })
  }
  const last = parted.findLastIndex(({ parts }) => parts.length > 2)
  const taken = parted.slice(0, firstAway(parted.slice(0, last + 1)))
  const full = taken.filter(({ parts }) => parts.length > 2)
  const [first] = parted
  if (!first || first.parts.length < 3 || full.length < 3) return undefined
  const length = taken.findLastIndex(({ parts }) => parts.length > 2) + 1
  const rows = rowsOf(taken.slice(0, length), framesOf(full))
  return { table: { is: 'table', name: '', place: first.place, rows }, length }
}

interface Part {
  readonly text: string
  readonly from: number
  readonly to: number
}

interface PartedLine {
  readonly parts: readonly Part[]
  readonly place: string
}

/** Three spaces are a gap. */
const partsOf = (line: string): readonly Part[] =>
  [...line.replaceAll('\t', '    ').matchAll(/\S+(?:\s{1,2}\S+)*/gu)].map(({ 0: text, index }) => ({
    text: text.replace(/\s+/gu, ' '),
    from: index,
    to: index + text.length,
  }))

/** How many lines of one or two parts may stand between two rows. */
const mostBetween = 2

/** Where more lines than that stand between rows: the table has ended before. */
function firstAway(parted: readonly PartedLine[]): number {
  let between = 0
  for (const [at, { parts }] of parted.entries()) {
    between = parts.length > 2 ? 0 : between + 1
    if (between > mostBetween) return at
  }
  return parted.length
}

type Frame = Pick<Part, 'from' | 'to'>

/** From where to where each column reaches, by the rows that have all of them. */
function framesOf(full: readonly PartedLine[]): readonly Frame[] {
  const width = Math.max(...full.map(({ parts }) => parts.length))
  const whole = full.filter(({ parts }) => parts.length === width)
  return Array.from({ length: width }, (_, column) => {
    const own = whole.flatMap(({ parts }) => parts[column] ?? [])
    return { from: Math.min(...own.map(({ from }) => from)), to: Math.max(...own.map(({ to }) => to)) }
  })
}

function rowsOf(lines: readonly PartedLine[], frames: readonly Frame[]): readonly SourceRow[] {
  const rows: SourceCell[][] = []
  for (const { parts, place } of lines) {
    const above = rows.at(-1)
    const goesOn = parts.length < 3 && above !== undefined && parts.every(isContinued)
    const row = goesOn ? above : frames.map((_, at) => ({ text: '', place: `${place}, column ${at + 1}` }))
    for (const [at, part] of parts.entries()) {
      const column = parts.length === frames.length ? at : columnUnder(part, frames)
      const cell = row[column]
      if (cell) row[column] = { ...cell, text: `${cell.text} ${part.text}`.trim() }
    }
    if (!goesOn) rows.push(row)
  }
  return rows
}

/** `calls (seconds)`, `10 days`, `21/22`: no name begins so. */
const isContinued = ({ text }: Part): boolean => /^[\p{Ll}\d(%&£]/u.test(text) && !isPageFoot(text)

/** The column that a part lies under for most of its width, or the nearest. */
function columnUnder({ from, to }: Part, frames: readonly Frame[]): number {
  const shared = frames.map((frame) => Math.min(to, frame.to) - Math.max(from, frame.from))
  return shared.indexOf(Math.max(...shared))
}
