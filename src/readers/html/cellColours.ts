import { attributeOf, isElement } from './element'
import type { Element } from './element'

/** The colours of a cell's text and of what is behind it, as `ff0000`. */
export function coloursOf(cell: Element): { readonly ink?: string; readonly fill?: string } {
  const fill = styled(cell, /(?:^|[;\s])background(?:-color)?\s*:([^;]*)/iu) ?? attributeOf(cell, 'bgcolor')
  const ink = inkIn(cell)
  const [fillHex, inkHex] = [hexOf(fill), hexOf(ink)]
  return { ...(fillHex && { fill: fillHex }), ...(inkHex && { ink: inkHex }) }
}

const styled = (element: Element, pattern: RegExp): string | undefined =>
  pattern.exec(attributeOf(element, 'style') ?? '')?.[1]

/** Of the first element in it that has one. */
function inkIn(element: Element): string | undefined {
  const own = styled(element, /(?:^|[;\s])color\s*:([^;]*)/iu) ?? attributeOf(element, 'color')
  if (own !== undefined) return own
  for (const child of element.childNodes) {
    const ink = isElement(child) && child.tagName !== 'table' ? inkIn(child) : undefined
    if (ink !== undefined) return ink
  }
  return undefined
}

function hexOf(colour: string | undefined): string | undefined {
  const text = colour?.trim().toLowerCase() ?? ''
  const [, long] = /#([0-9a-f]{6})\b/u.exec(text) ?? []
  const [, short] = /#([0-9a-f]{3})\b/u.exec(text) ?? []
  if (long !== undefined || short !== undefined) return long ?? short?.replace(/./gu, '$&$&')
  const [, ...parts] = /rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/u.exec(text) ?? []
  if (parts.length === 3) return parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')
  return named[/[a-z]+/u.exec(text)?.[0] ?? '']
}

/** Names that pages use for statuses. */
const named: Readonly<Record<string, string>> = {
  red: 'ff0000',
  darkred: '8b0000',
  crimson: 'dc143c',
  orange: 'ffa500',
  yellow: 'ffff00',
  gold: 'ffd700',
  green: '008000',
  lime: '00ff00',
  limegreen: '32cd32',
  darkgreen: '006400',
  lightgreen: '90ee90',
}
