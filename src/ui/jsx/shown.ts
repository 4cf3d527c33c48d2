import { hasHidden, visibleText } from '#domain/visibleText'

/** What is read of an element besides its children; never `value`: a field holds what is stored. */
const read = ['aria-label', 'title', 'alt', 'placeholder'] as const

/** The props of an element of the page with every text in them as it is to be seen; nearly always the very same object. */
export function shown(props: object): object {
  const children: unknown = Reflect.get(props, 'children')
  const visible = visibleIn(children)
  const named = read.filter((name) => isHidden(Reflect.get(props, name)))
  if (visible === children && named.length === 0) return props
  const texts = named.map((name) => [name, visibleText(String(Reflect.get(props, name)))] as const)
  return { ...props, ...Object.fromEntries(texts), ...(visible !== children && { children: visible }) }
}

function visibleIn(children: unknown): unknown {
  if (isHidden(children)) return visibleText(children)
  if (!Array.isArray(children)) return children
  const each = children.map(visibleIn)
  return each.some((child, at) => child !== children[at]) ? each : children
}

const isHidden = (text: unknown): text is string => typeof text === 'string' && hasHidden(text)
