import type { DefaultTreeAdapterTypes } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.Node

export const isElement = (node: Node): node is Element => 'tagName' in node

export const attributeOf = (element: Element, wanted: string): string | undefined =>
  element.attrs.find(({ name }) => name === wanted)?.value

/** Whether a person who looks at the page sees nothing of an element. Text that is only for screen readers counts. */
export function isHidden(element: Element): boolean {
  if (unseen.has(element.tagName) || attributeOf(element, 'hidden') !== undefined) return true
  const style = attributeOf(element, 'style') ?? ''
  return /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore/iu.test(style)
}

/** What is no part of the text, and what was taken out of it: deletions that are still shown. */
const unseen: ReadonlySet<string> = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'audio',
  'video',
  'canvas',
  'datalist',
  'del',
])

/** Begins a line of its own. */
export const isBlock = ({ tagName }: Element): boolean => blocks.has(tagName)

const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** 1–6; 0 where it is no heading. */
export function headingLevel(element: Element): number {
  const [, level] = /^h([1-6])$/u.exec(element.tagName) ?? []
  if (level !== undefined) return Number(level)
  if (attributeOf(element, 'role') !== 'heading') return 0
  const said = Number(attributeOf(element, 'aria-level') ?? 2)
  return said >= 1 && said <= 6 ? said : 6
}

/** All text in an element, hidden or not, as it stands. */
export function plainText(element: Element): string {
  return element.childNodes
    .map((node) => ('value' in node ? node.value : isElement(node) ? plainText(node) : ''))
    .join('')
}
