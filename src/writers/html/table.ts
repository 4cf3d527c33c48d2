import { columnGroups } from '#domain/pack/columnGroups'
import type { Cell, Column, Mark, Row, Table } from '#domain/pack/document'
import { escaped, proseHtml } from './text'

/** A table with its caption, headings that know their scope, and its notes beneath. */
export function tableHtml(table: Table): string {
  const { caption, columns, rows, notes } = table
  const body = rows.map((row) => rowHtml(row, columns)).join('')
  return [
    `<section class="table" tabindex="0" aria-label="${escaped(caption)}"><table>`,
    `<caption>${escaped(caption)}</caption>`,
    `<colgroup>${columns.map(({ width }) => `<col class="w${Math.round(width)}">`).join('')}</colgroup>`,
    `<thead>${headHtml(columns)}</thead><tbody>${body}</tbody></table></section>`,
    notesHtml(notes),
  ].join('')
}

/** The style rules for the widths that a table uses. */
export const widthsOf = ({ columns }: Table): readonly number[] =>
  columns.map(({ width }) => Math.round(width))

/** One row of headings; two where neighbours stand under a heading of their own. */
function headHtml(columns: readonly Column[]): string {
  const heads = (shown: readonly Column[]) => shown.map((column) => columnHead(column, 1)).join('')
  if (columns.every(({ over }) => over === '')) return `<tr>${heads(columns)}</tr>`
  const groups = columnGroups(columns).map(({ over, columns: own }) =>
    over === ''
      ? own.map((column) => columnHead(column, 2)).join('')
      : `<th scope="colgroup" colspan="${own.length}" class="over">${escaped(over)}</th>`,
  )
  return `<tr>${groups.join('')}</tr><tr>${heads(columns.filter(({ over }) => over !== ''))}</tr>`
}

const columnHead = ({ head, align }: Column, rowspan: number): string =>
  `<th scope="col"${rowspan === 2 ? ' rowspan="2"' : ''}${align === 'end' ? ' class="end"' : ''}>${escaped(head)}</th>`

function rowHtml({ cells }: Row, columns: readonly Column[]): string {
  const [first, ...others] = cells
  const head = first ? `<th scope="row">${contentHtml(first)}</th>` : ''
  const rest = others.map((cell, at) => {
    const isEnd = columns[at + 1]?.align === 'end'
    return `<td${classOf(cell, isEnd)}>${contentHtml(cell)}</td>`
  })
  return `<tr>${head}${rest.join('')}</tr>`
}

function classOf(cell: Cell, isEnd: boolean): string {
  const names = [isEnd ? 'end' : '', cell.is === 'none' ? 'none' : ''].filter(Boolean)
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`
}

function contentHtml(cell: Cell): string {
  switch (cell.is) {
    case 'text':
    case 'figure':
      return escaped(cell.text)
    case 'prose':
      return proseHtml(cell.text)
    case 'status':
      return markHtml(cell.mark)
    case 'none':
      return escaped(cell.why)
  }
}

/** Shape, colour and word; the shape is drawn once in the document and used from there. */
export const markHtml = ({ symbol, tone, word }: Mark): string =>
  `<span class="mark ${tone}"><svg viewBox="0 0 16 16" aria-hidden="true"><use href="#shape-${symbol}"/></svg> ${escaped(word)}</span>`

const notesHtml = (notes: readonly string[]): string =>
  notes.length === 0
    ? ''
    : `<ul class="notes">${notes.map((note) => `<li>${escaped(note)}</li>`).join('')}</ul>`
