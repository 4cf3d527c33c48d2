import type { Matrix } from './paste'

/** A table for the clipboard; headings only where they are wanted. */
export interface CopiedTable {
  readonly headings: readonly string[]
  readonly rows: Matrix
}

/** Tabs between cells, lines between rows; a cell that holds either, or a quotation mark, in quotation marks. */
export const tabbedText = ({ headings, rows }: CopiedTable): string =>
  [...(headings.length > 0 ? [headings] : []), ...rows].map((row) => row.map(quoted).join('\t')).join('\r\n')

/**
 * The same as a table of HTML, for Excel and Word. Text is marked as text, so that a spreadsheet makes neither a date nor
 * a formula of it, and a line break stays inside its cell.
 */
export function htmlTable({ headings, rows }: CopiedTable): string {
  const head = headings.length > 0 ? `<thead>${htmlRow(headings, 'th')}</thead>` : ''
  const body = rows.map((row) => htmlRow(row, 'td')).join('')
  return `<meta charset="utf-8"><table border="1" style="border-collapse:collapse">${head}<tbody>${body}</tbody></table>`
}

const quoted = (text: string): string => (/[\t\r\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const htmlRow = (texts: readonly string[], tag: 'td' | 'th'): string =>
  `<tr>${texts.map((text) => htmlCell(text, tag)).join('')}</tr>`

function htmlCell(text: string, tag: 'td' | 'th'): string {
  const style = isFigure(text) ? '' : ` style="mso-number-format:'\\@'"`
  return `<${tag}${style}>${escaped(text)}</${tag}>`
}

const isFigure = (text: string): boolean => text === '' || /^-?£?\d[\d,]*(?:\.\d+)?%?$/u.test(text)

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">')
