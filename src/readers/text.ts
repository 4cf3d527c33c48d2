import type { Source, SourceBlock, SourceRow } from '#domain/source'
import { gapTableAt } from './text/gapTable'
import { lineTableAt } from './text/lineTable'
import type { Line, Run } from './text/lineTable'

/**
 * Plain text, such as a report copied from a PDF or saved as .txt. Lines that stand one under the other with tabs, bars or
 * wide gaps between their parts are a table, and so are cells that came out under each other; every other line that is not empty is a text of its own.
 */
export function readText(name: string, text: string): Source {
  const lines = text.split(/\r\n|\r|\n/u).map((line, index) => ({ line, place: `line ${index + 1}` }))
  return { name, format: 'text', blocks: blocksOf(lines), problems: [] }
}

function blocksOf(lines: readonly Line[]): readonly SourceBlock[] {
  const blocks: SourceBlock[] = []
  for (let at = 0; at < lines.length;) {
    const run = runFrom(lines, at) ?? gapTableAt(lines, at) ?? lineTableAt(lines, at)
    if (run) blocks.push(run.table)
    else blocks.push(...textOf(lines[at]))
    at += run?.length ?? 1
  }
  return blocks
}

function textOf(line: Line | undefined): readonly SourceBlock[] {
  const [, marks = '', text = ''] = /^\s*(#{1,6}\s+)?(.*)$/su.exec(line?.line ?? '') ?? []
  if (!line || text.trim() === '') return []
  return [{ is: 'text', text: text.trim(), place: line.place, heading: marks.trim().length }]
}

/** The longest table that begins in a line; undefined where none does. */
function runFrom(lines: readonly Line[], at: number): Run | undefined {
  for (const splitLine of [byTabs, byBars]) {
    const rows: SourceRow[] = []
    let end = at
    for (; end < lines.length; end += 1) {
      const { line = '', place = '' } = lines[end] ?? {}
      const cells = splitLine(line)
      if (!cells) break
      rows.push(cells.map((text, column) => ({ text, place: `${place}, column ${column + 1}` })))
    }
    if (rows.length < 2) continue
    const [first] = lines.slice(at)
    return { table: { is: 'table', name: '', place: first?.place ?? '', rows }, length: end - at }
  }
  return undefined
}

const byTabs = (line: string): readonly string[] | undefined =>
  line.includes('\t') && line.trim() !== '' ? line.replace(/\t$/u, '').split('\t').map(trimmed) : undefined

const byBars = (line: string): readonly string[] | undefined =>
  /\|.*\|/u.test(line)
    ? line
        .trim()
        .replace(/^\||\|$/gu, '')
        .split('|')
        .map(trimmed)
        .map(withoutRule)
    : undefined

const trimmed = (text: string): string => text.trim()

/** The line of dashes under the headings of a table drawn with bars. */
const withoutRule = (text: string): string => (/^:?-{3,}:?$/u.test(text) ? '' : text)
