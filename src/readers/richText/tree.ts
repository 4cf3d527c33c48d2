import { defaultTreeAdapter, parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element

/** Of a long report in Word's own HTML there are some ten thousand. */
const mostElements = 50_000
const deepest = 500
const longest = 8_000_000

/** The tree of a page or a part of one, as a browser reads it; undefined where it would take long. Nothing in it is run. */
export function treeOf(html: string): DefaultTreeAdapterTypes.Document | undefined {
  if (html.length > longest) return undefined
  let made = 0
  let depth = 0
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...given) {
      made += 1
      if (made > mostElements) throw new TooMuch()
      return defaultTreeAdapter.createElement(...given)
    },
    onItemPush() {
      depth += 1
      if (depth > deepest) throw new TooMuch()
    },
    onItemPop() {
      depth -= 1
    },
  }
  try {
    return parse(html, { treeAdapter })
  } catch (problem) {
    if (problem instanceof TooMuch) return undefined
    throw problem
  }
}

export const isElement = (node: Node): node is Element => 'tagName' in node

export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'

/** The way out of a parser that has no other. */
class TooMuch extends Error {}
