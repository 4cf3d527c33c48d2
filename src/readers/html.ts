import { defaultTreeAdapter, parse } from 'parse5'
import { fail, ok } from '#domain/result'
import type { Problem, Result } from '#domain/result'
import type { Source, SourceBlock, SourceFormat } from '#domain/source'
import { unmarked } from './colourMark'
import { withClassColours } from './html/classColours'
import { attributeOf, isElement } from './html/element'
import type { Element } from './html/element'
import { cellsIn, readRows, rowsIn } from './html/tableRows'
import { linesIn, tidyLines, walk } from './html/walk'
import { most } from './limits'
import { leftOut, listOf, unreadable } from './readProblem'
import { blocksOfRows } from './tableBlocks'

/** A web page as text, or what Office programs put on the clipboard. Places as `table 2, row 3, column 4` and `paragraph 12`. */
export function readHtml(
  name: string,
  html: string,
  format: SourceFormat = 'html',
): Result<Source, readonly Problem[]> {
  const root = parsed(html)
  if (!root) return fail([tooDeep])
  withClassColours(root)
  const reader = new PageReader()
  reader.read(root)
  return ok({ name, format, blocks: reader.blocks, problems: [...reader.problems, ...changes(reader)] })
}

/** Undefined where its elements lie too deep in each other. */
function parsed(html: string): Element | undefined {
  let depth = 0
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1
      if (depth > most.depth) throw new RangeError('too deep')
    },
    onItemPop: () => {
      depth -= 1
    },
  }
  try {
    return parse(html, { treeAdapter }).childNodes.find(isElement)
  } catch {
    return undefined
  }
}

/** Puts a page's texts and tables in their order. */
class PageReader {
  readonly blocks: SourceBlock[] = []
  readonly problems: Problem[] = []
  /** Places of what was changed under tracked changes. */
  readonly changed: string[] = []
  #paragraphs = 0
  #tables = 0

  /** Reads an element whose text is not in a table. */
  read(element: Element): void {
    let [text, level] = ['', 0]
    const flush = (next: number) => {
      this.#addText(text, level)
      text = ''
      level = next
    }
    walk(element, {
      onText: (more) => (text += more),
      onEdge: flush,
      onTable: (table) => {
        flush(level)
        this.#readTable(table)
      },
    })
    flush(0)
  }

  #addText(text: string, heading: number): void {
    const seen = unmarked(text)
    const lines = tidyLines(seen.text)
    if (lines.length === 0) return
    this.#paragraphs += 1
    const place = `paragraph ${this.#paragraphs}`
    if (seen.isChanged) this.changed.push(place)
    this.blocks.push(...lines.map((line) => ({ is: 'text', text: line, place, heading }) as const))
  }

  #readTable(table: Element): void {
    if (isLayout(table)) {
      for (const row of rowsIn(table)) for (const cell of cellsIn(row)) this.read(cell)
      return
    }
    this.#tables += 1
    const place = `table ${this.#tables}`
    const { rows, inner, changed, problems, isCut } = readRows(table, place)
    this.changed.push(...changed)
    this.problems.push(...problems)
    const name = captionOf(table)
    const blocks = blocksOfRows(rows, { name, place })
    if (!blocks.some((block) => block.is === 'table')) this.#addText(name, 0)
    this.blocks.push(...blocks)
    if (isCut) this.problems.push(cutProblem(place))
    for (const one of inner) {
      this.problems.push(innerProblem(one.place, this.#tables + 1))
      this.#readTable(one.table)
    }
  }
}

const innerProblem = (place: string, number: number): Problem =>
  leftOut(place, `The table that lies in ${place} was read as a table of its own, table ${number}.`)

function changes({ changed }: PageReader): readonly Problem[] {
  const [first] = changed
  if (first === undefined) return []
  return [
    leftOut(
      first,
      `What was changed under tracked changes was read as if all were accepted: ${listOf(changed)}.`,
    ),
  ]
}

const cutProblem = (place: string): Problem =>
  leftOut(
    place,
    `The end of ${place} was left out: at most ${most.rows.toLocaleString('en-GB')} rows are read of a table.`,
  )

function captionOf(table: Element): string {
  const caption = table.childNodes.filter(isElement).find(({ tagName }) => tagName === 'caption')
  const text = caption ? linesIn(caption, () => {}) : ''
  return (text || (attributeOf(table, 'aria-label') ?? '')).replaceAll('\n', ' ')
}

/** A table that holds tables, and next to nothing beside them, only places them on the page. */
function isLayout(table: Element): boolean {
  if (['presentation', 'none'].includes(attributeOf(table, 'role') ?? '')) return true
  let holdsTable = false
  const rows = rowsIn(table).map((row) =>
    cellsIn(row).map((cell) => {
      let isOwn = true
      const text = linesIn(cell, () => {
        isOwn = false
        holdsTable = true
      })
      return isOwn && unmarked(text).text !== ''
    }),
  )
  return holdsTable && rows.filter((cells) => cells.filter(Boolean).length > 1).length < 2
}

const tooDeep = unreadable(
  'too-deep',
  'The parts of this page lie too deep in each other to be read. Copy its table, and paste it here.',
)
