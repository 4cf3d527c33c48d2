import { hasHidden, visibleText } from '#domain/visibleText'

/** What an element is made with. */
export type Props = Readonly<Record<string, unknown>>

/** What is read of an element; never `value`: a field holds what is stored. */
const read = ['children', 'aria-label', 'title', 'alt', 'placeholder'] as const

/** The props of an element of the page with every text in them as it is to be seen; nearly always the very same object. */
export function shown(props: Props): Props {
  if (!read.some((name) => isHidden(props[name]))) return props
  const texts = read.map((name) => [name, props[name]] as const).filter(([, text]) => isHidden(text))
  return { ...props, ...Object.fromEntries(texts.map(([name, text]) => [name, visibleIn(text)])) }
}

function visibleIn(text: unknown): unknown {
  if (typeof text === 'string') return visibleText(text)
  return Array.isArray(text) ? text.map(visibleIn) : text
}

/** Whether there is a text among these that must not be obeyed. */
const isHidden = (text: unknown): boolean =>
  typeof text === 'string' ? hasHidden(text) : Array.isArray(text) && text.some(isHidden)
