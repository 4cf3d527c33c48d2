import { defaultTreeAdapter as tree } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element

/**
 * The text of a cell as a person sees it: white space of the source is one space, paragraphs and breaks are lines. `styles`:
 * the style sheet that its class is of.
 */
export function cellText(cell: Element, styles = ''): string {
  const shown = hashedFigure(cell, styles) ?? textIn(cell)
  return shown
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.replace(/ +/gu, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}

/**
 * A column too narrow for its figures is copied as `####`; Excel and Sheets still say what stands in the cell. A percentage
 * stands there as a fraction and a date as a count of days: those are left for the person to copy again.
 */
function hashedFigure(cell: Element, styles: string): string | undefined {
  if (!/^\s*#+\s*$/u.test(textIn(cell)) || !isPlainNumber(numberFormat(cell, styles))) return undefined
  const excel = attribute(cell, 'x:num')
  const [, sheets] = /^\{"1":3,"3":(-?[\d.]+)\}$/u.exec(attribute(cell, 'data-sheets-value') ?? '') ?? []
  return excel === undefined || excel === '' ? sheets : excel
}

/** How a spreadsheet shows a number: `mso-number-format` of its class or its own, or what Sheets says. */
function numberFormat(cell: Element, styles: string): string {
  const [, name = ''] = /^(xl\d+)/u.exec(attribute(cell, 'class') ?? '') ?? []
  const rule = name === '' ? '' : (new RegExp(`\\.${name}\\b[^{]*\\{([^}]*)\\}`, 'u').exec(styles)?.[1] ?? '')
  const [, format = ''] =
    /mso-number-format:\s*("[^"]*"|[^;]*)/u.exec(`${attribute(cell, 'style') ?? ''};${rule}`) ?? []
  return format + (attribute(cell, 'data-sheets-numberformat') ?? '')
}

const isPlainNumber = (format: string): boolean =>
  !/%|[dmyhs]/iu.test(format.replaceAll(/standard|fixed|currency|scientific|\[[^\]]*\]/giu, '')) &&
  !/percent/iu.test(format)

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => (one.prefix ? `${one.prefix}:${one.name}` : one.name) === name)?.value

/** Walks without recursion: what is pasted may be nested as deep as it likes. */
function textIn(cell: Element): string {
  let text = ''
  const open: Step[] = cell.childNodes.toReversed()
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (step === endOfBlock) text = withBreak(text)
    else if (tree.isTextNode(step)) text += step.value.replaceAll(/[ \t\r\n\f]+/gu, ' ')
    else if (!tree.isElementNode(step) || unseen.has(step.tagName)) continue
    else if (step.tagName === 'br') text += '\n'
    else {
      if (blocks.has(step.tagName)) {
        text = withBreak(text)
        open.push(endOfBlock)
      }
      open.push(...step.childNodes.toReversed())
    }
  }
  return text
}

type Step = Node | typeof endOfBlock
const endOfBlock = '(end of a block)'

const withBreak = (text: string): string => (text.trim() === '' || text.endsWith('\n') ? text : `${text}\n`)

const blocks: ReadonlySet<string> = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])

/** `del`: what was struck out with changes tracked; `comment`: a note on a cell of LibreOffice. */
const unseen: ReadonlySet<string> = new Set(['style', 'script', 'template', 'title', 'del', 'comment'])
