import { formatMarkdown } from '#domain/markdown'
import { Gathering } from './richText/gathering'
import type { PieceKind } from './richText/gathering'
import { boldIn, cellsIn, isBlock, isDropped, isHeading, listMark, startOf } from './richText/marks'
import { isElement, isText, treeOf } from './richText/tree'
import type { Element, Node } from './richText/tree'

/**
 * The small markdown of what was copied from Word, Outlook, Google Docs or a web page: paragraphs, bullets (nested ones
 * one under the other), bold, headings as bold paragraphs, numbered items and rows of tables as lines. What was deleted
 * under tracked changes, comments, scripts and styles are left out; links are their words. Undefined where there are no
 * words, or so much HTML that a person would wait for it.
 */
export function readRichText(html: string): string | undefined {
  const tree = treeOf(html)
  if (!tree) return undefined
  const gathering = new Gathering()
  const steps = stepsInto(tree, outside)
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('after' in step) step.after()
    else for (const next of taken(step, gathering)) steps.push(next)
  }
  return formatMarkdown(gathering.blocks()) || undefined
}

/** What holds for everything inside an element. */
interface Context {
  readonly bold: boolean
  readonly isHeading: boolean
  /** Line ends count, as in `pre`. */
  readonly isKept: boolean
  /** The list that items are of; `next` is the number of its next one. */
  readonly list: { readonly ordered: boolean; next: number } | undefined
  /** An item and a row of a table are one line each, whatever is inside. */
  readonly line: 'item' | 'row' | undefined
}

const outside: Context = { bold: false, isHeading: false, isKept: false, list: undefined, line: undefined }

interface Visit {
  readonly node: Node
  readonly context: Context
}

type Step = Visit | { readonly after: () => void }

/** In reverse: the last is taken first. No recursion, as HTML can be as deep as it likes. */
const stepsInto = (parent: { readonly childNodes: readonly Node[] }, context: Context): Step[] =>
  parent.childNodes.map((node) => ({ node, context })).toReversed()

function taken({ node, context }: Visit, gathering: Gathering): readonly Step[] {
  if (isText(node)) gathering.text(node.value, context)
  if (!isElement(node) || isDropped(node)) return []
  if (node.tagName === 'br') gathering.lineBreak()
  const start = pieceOf(node, context)
  const inside = stepsInto(node, within(node, context))
  if (start === undefined) return inside
  if (start === 'gap') {
    gathering.gap(isCell(node) ? ' | ' : ' ')
    return [{ after: () => gathering.gap(' ') }, ...inside]
  }
  gathering.start(start.kind, start.mark)
  return [{ after: () => gathering.end() }, ...inside]
}

/** What an element begins: a piece of its own, a gap in the line it is in, or nothing. */
function pieceOf(
  element: Element,
  { line, list }: Context,
): { readonly kind: PieceKind; readonly mark: string } | 'gap' | undefined {
  if (line === 'row') return isBlock(element) ? 'gap' : undefined
  if (element.tagName === 'li') return itemOf(list)
  if (line === 'item') return isBlock(element) && !isList(element) ? 'gap' : undefined
  if (cellsIn(element) > 1) return { kind: 'row', mark: '' }
  const mark = listMark(element)
  if (mark !== undefined) return { kind: mark === '' ? 'item' : 'number', mark }
  return isBlock(element) ? { kind: 'paragraph', mark: '' } : undefined
}

function itemOf(list: Context['list']): { readonly kind: PieceKind; readonly mark: string } {
  if (!list?.ordered) return { kind: 'item', mark: '' }
  const mark = `${list.next}.`
  list.next += 1
  return { kind: 'number', mark }
}

function within(element: Element, context: Context): Context {
  const heading = context.isHeading || isHeading(element)
  return {
    bold: heading || (boldIn(element) ?? context.bold),
    isHeading: heading,
    isKept: context.isKept || element.tagName === 'pre',
    list: isList(element) ? { ordered: element.tagName === 'ol', next: startOf(element) } : context.list,
    line: lineOf(element, context),
  }
}

function lineOf(element: Element, { line }: Context): Context['line'] {
  if (line === 'row' || cellsIn(element) > 1) return 'row'
  return element.tagName === 'li' ? 'item' : line
}

const isList = ({ tagName }: Element): boolean => tagName === 'ul' || tagName === 'ol'

const isCell = ({ tagName }: Element): boolean => tagName === 'td' || tagName === 'th'
