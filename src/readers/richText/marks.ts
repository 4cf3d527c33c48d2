import { isElement, isText } from './tree'
import type { Element } from './tree'

/** What is never read by a person, and what Word keeps of deleted text, comments and the signs of its lists. */
export function isDropped(element: Element): boolean {
  if (unread.has(element.tagName)) return true
  if (/^(?:MsoComment|msocom|msoDel)/iu.test(attribute(element, 'class'))) return true
  const style = attribute(element, 'style')
  return style !== '' && hiddenStyle.test(style)
}

export const isBlock = ({ tagName }: Element): boolean => blocks.has(tagName)

export const isHeading = (element: Element): boolean =>
  /^h[1-6]$/u.test(element.tagName) || attribute(element, 'role') === 'heading'

/** Undefined where an element says nothing of it. Google Docs wraps everything in a `b` that is not bold. */
export function boldIn(element: Element): boolean | undefined {
  const [, weight] = /(?:^|;)\s*font-weight\s*:\s*(\w+)/iu.exec(attribute(element, 'style')) ?? []
  if (weight !== undefined) {
    if (/^bold/iu.test(weight) || Number(weight) >= 600) return true
    if (/^(?:normal|[1-5]00)$/iu.test(weight)) return false
  }
  return element.tagName === 'b' || element.tagName === 'strong' ? true : undefined
}

/**
 * Word has lists of its own: a paragraph with the sign of its item in a span to be ignored elsewhere. Empty for a bullet;
 * `1.`, `b)` for a numbered item; undefined for a paragraph.
 */
export function listMark(element: Element): string | undefined {
  const style = attribute(element, 'style')
  if (!/(?:^|;)\s*mso-list\s*:\s*l\d/iu.test(style)) return undefined
  const sign = wordsIn(element, isIgnored).trim()
  return /^\(?[\p{L}\d]{1,5}(?:\.\d+)*[.)]$/u.test(sign) ? sign : ''
}

/** The number of the first item. */
export function startOf(element: Element): number {
  const start = attribute(element, 'start')
  return /^\d{1,6}$/u.test(start) ? Number(start) : 1
}

/** How many cells a row of a table has; 0 for everything else. One cell makes no row: tables are used for layout too. */
export const cellsIn = ({ tagName, childNodes }: Element): number =>
  tagName === 'tr'
    ? childNodes.filter((node) => isElement(node) && ['td', 'th'].includes(node.tagName)).length
    : 0

const unread = new Set(
  'area audio button canvas datalist del embed head iframe img input link map math meta noscript object option picture script select style svg template textarea title video xml'.split(
    ' ',
  ),
)

const blocks = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

const hiddenStyle =
  /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all|mso-list\s*:\s*ignore|mso-element\s*:\s*comment|mso-special-character\s*:\s*comment)/iu

const isIgnored = (element: Element): boolean =>
  /(?:^|;)\s*mso-list\s*:\s*ignore/iu.test(attribute(element, 'style'))

/** The words of the first elements under one that are wanted. */
function wordsIn(element: Element, isWanted: (element: Element) => boolean): string {
  let words = ''
  const left = element.childNodes.map((node) => ({ node, isIn: false })).toReversed()
  for (let next = left.pop(); next; next = left.pop()) {
    const { node } = next
    if (isText(node) && next.isIn) words += node.value
    if (!isElement(node)) continue
    const isIn = next.isIn || isWanted(node)
    for (const child of node.childNodes.toReversed()) left.push({ node: child, isIn })
  }
  return words
}

const attribute = ({ attrs }: Element, name: string): string =>
  attrs.find((one) => one.name === name)?.value ?? ''
