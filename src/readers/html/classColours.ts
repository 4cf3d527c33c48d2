import { attributeOf, isElement, plainText } from './element'
import type { Element } from './element'

/** Gives each element of a page the colours that its classes have, as Excel writes them when it saves a page. */
export function withClassColours(root: Element): void {
  const colours = coloursIn(root)
  if (colours.size > 0) colour(root, colours)
}

type Colours = ReadonlyMap<string, string>

/** By class: what is said of its colours. */
function coloursIn(element: Element): Colours {
  const css = styleSheets(element).join('\n')
  const found = new Map<string, string>()
  for (const [, selectors = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/gu)) {
    const said = [...body.matchAll(/(?:^|[;\s])((?:background(?:-color)?|color)\s*:[^;]*)/giu)].map(
      ([, one = '']) => one.trim(),
    )
    const names = selectors.split(',').flatMap((one) => /^\s*[a-z]*\.([\w-]+)\s*$/iu.exec(one)?.[1] ?? [])
    if (said.length > 0)
      for (const name of names) found.set(name, [...(found.get(name)?.split(';') ?? []), ...said].join(';'))
  }
  return found
}

function styleSheets(element: Element): readonly string[] {
  if (element.tagName === 'style') return [plainText(element)]
  return element.childNodes.filter(isElement).flatMap(styleSheets)
}

/** What an element says itself goes before what its classes say. */
function colour(element: Element, colours: Colours): void {
  const own = attributeOf(element, 'style')
  const said = (attributeOf(element, 'class') ?? '').split(/\s+/u).flatMap((name) => colours.get(name) ?? [])
  if (said.length > 0) {
    const others = element.attrs.filter(({ name }) => name !== 'style')
    element.attrs = [...others, { name: 'style', value: [...(own ? [own] : []), ...said].join(';') }]
  }
  for (const child of element.childNodes) if (isElement(child)) colour(child, colours)
}
