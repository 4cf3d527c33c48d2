import { parseMarkdown } from '#domain/markdown'
import type { Block, Line } from '#domain/markdown'
import { visibleText } from '#domain/visibleText'

/** A text as HTML holds it, between tags and in attributes; characters that would not be seen are named (G4). */
export const escaped = (text: string): string =>
  visibleText(text).replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign)

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text of a person, in the small markdown: paragraphs, lists and bold, and nothing else (F35). */
export const proseHtml = (text: string): string => parseMarkdown(text).map(blockHtml).join('')

function blockHtml(block: Block): string {
  return block.is === 'bullets'
    ? `<ul>${block.items.map((item) => `<li>${lineHtml(item)}</li>`).join('')}</ul>`
    : `<p>${block.lines.map(lineHtml).join('<br>')}</p>`
}

const lineHtml = (line: Line): string =>
  line.map(({ text, bold }) => (bold ? `<strong>${escaped(text)}</strong>` : escaped(text))).join('')

/** A text as a string of CSS, quotes included: nothing in it can end the string, the rule or the style sheet. */
export const cssText = (text: string): string =>
  `"${visibleText(text).replace(/["\\<>&\n\r\t]/gu, (sign) => `\\${hex(sign)} `)}"`

const hex = (sign: string): string => sign.charCodeAt(0).toString(16)
