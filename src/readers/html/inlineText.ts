import { attributeOf, isElement, plainText } from './element'
import type { Element } from './element'

/** What an element stands for that has no text, or whose text is not to be read as it stands; undefined for all others. */
export function inlineText(element: Element): string | undefined {
  switch (element.tagName) {
    case 'br':
      return '\n'
    case 'img':
      return pictureText(element)
    case 'svg':
      return attributeOf(element, 'aria-label') ?? titleIn(element)
    case 'input':
      return inputText(element)
    case 'select':
      return chosenIn(element)
    case 'a':
      return isNoteMark(element) ? '' : undefined
    case 'sup':
      return raised(element)
    default:
      return element.childNodes.length === 0 ? labelOf(element) : undefined
  }
}

const labelOf = (element: Element): string | undefined =>
  attributeOf(element, 'aria-label') ?? attributeOf(element, 'title')

/** By its words; where it has none, by the name of its file if that is of a status. */
function pictureText(element: Element): string {
  const words = attributeOf(element, 'alt') ?? labelOf(element)
  if (words !== undefined) return words
  const [, name = ''] = /([^/\\]+)\.\w+$/u.exec(attributeOf(element, 'src') ?? '') ?? []
  return statusName.test(name) ? name.replace(/[-_]+/gu, ' ') : ''
}

const statusName = /green|amber|yellow|red(?:[-_.\d]|$)|star|tick|cross|triangle/iu

const titleIn = (element: Element): string =>
  element.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'title')
    .map(plainText)
    .join(' ')

function inputText(element: Element): string {
  switch (attributeOf(element, 'type') ?? 'text') {
    case 'checkbox':
    case 'radio':
      return attributeOf(element, 'checked') === undefined ? '☐' : '☑'
    case 'text':
    case 'number':
    case 'date':
      return attributeOf(element, 'value') ?? ''
    case 'image':
      return attributeOf(element, 'alt') ?? ''
    default:
      return ''
  }
}

function chosenIn(element: Element): string {
  const options = element.childNodes.filter(isElement)
  const chosen = options.find((option) => attributeOf(option, 'selected') !== undefined) ?? options[0]
  return chosen ? plainText(chosen).trim() : ''
}

/** The mark of a footnote, or the way back from it: no part of the figure it stands at. */
function isNoteMark(element: Element): boolean {
  const href = attributeOf(element, 'href') ?? ''
  return (
    /^#(?:_?(?:foot|end)note|_ftn|_edn|cite_|fn)/iu.test(href) &&
    /^\s*(?:\[?\w{1,4}\]?|[*†‡↑^])\s*$/u.test(plainText(element))
  )
}

/** Raised digits stay raised: 95.3 with the mark ² must not become 95.32. */
function raised(element: Element): string | undefined {
  if (element.childNodes.some((node) => isElement(node) && node.tagName === 'a')) return undefined
  const text = plainText(element).trim()
  if (!/^\d+$/u.test(text)) return undefined
  return [...text].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit).join('')
}
