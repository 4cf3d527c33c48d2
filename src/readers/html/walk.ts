import { attributeOf, headingLevel, isBlock, isElement, isHidden, plainText } from './element'
import type { Element, Node } from './element'
import { drawnIn, isOfSymbols } from '../symbolFonts'
import { inlineText } from './inlineText'

/** Told what stands in a page, from its top. */
export interface PageListener {
  /** `\n` where a line is broken by hand; otherwise without line breaks. */
  readonly onText: (text: string) => void
  /** A block begins or ends; `heading` is that of the block that now goes on. */
  readonly onEdge: (heading: number) => void
  readonly onTable: (table: Element) => void
}

/** Follows what is seen of an element, tables as a whole. */
export function walk(parent: Element, listener: PageListener, heading = 0): void {
  for (const node of parent.childNodes) visit(node, listener, heading)
}

function visit(node: Node, listener: PageListener, heading: number): void {
  if ('value' in node) return listener.onText(node.value.replace(/[\s\u00a0]+/gu, ' '))
  if (!isElement(node) || isHidden(node)) return
  if (node.tagName === 'table') return listener.onTable(node)
  if (node.tagName === 'pre') return visitLines(node, listener)
  const font = fontOf(node)
  if (isOfSymbols(font)) return listener.onText(drawnIn(font, plainText(node)))
  const text = inlineText(node)
  if (text !== undefined) return listener.onText(text)
  if (!isBlock(node)) return walk(node, listener, heading)
  const own = headingLevel(node) || heading
  listener.onEdge(own)
  walk(node, listener, own)
  listener.onEdge(heading)
}

const fontOf = (element: Element): string =>
  /font-family\s*:([^;]*)/iu.exec(attributeOf(element, 'style') ?? '')?.[1] ??
  attributeOf(element, 'face') ??
  ''

/** Line breaks count in it. */
function visitLines(element: Element, listener: PageListener): void {
  listener.onEdge(0)
  for (const line of plainText(element).split('\n')) listener.onText(`${line}\n`)
  listener.onEdge(0)
}

/** The text in an element, a line for each of its blocks; its tables go to `onTable`. */
export function linesIn(element: Element, onTable: (table: Element) => void): string {
  const parts: string[] = []
  walk(element, {
    onText: (text) => parts.push(text),
    onEdge: () => parts.push('\n'),
    onTable: (table) => {
      parts.push('\n')
      onTable(table)
    },
  })
  return tidyLines(parts.join('')).join('\n')
}

/** The lines of a text that have anything in them. */
export const tidyLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/ {2,}/gu, ' ').trim())
    .filter((line) => line !== '')
