import { useEffect, useEffectEvent } from 'react'
import type { ShownText } from '#domain/find'
import { createStore } from '../kit/store'

/** A part of the page that can be searched, while it is there. */
export interface FindSource {
  /** Worked out only while something is looked for. */
  readonly texts: () => readonly ShownText[]
  /** Brings a text into view and gives the element that shows it. */
  readonly show: (text: ShownText) => HTMLElement | undefined
  /** Where the part stands: parts are searched in the order of the page. */
  readonly element: () => HTMLElement | null
}

export const findSources = createStore<readonly FindSource[]>([])

/** Says that a part of the page can be searched. `texts` is another function exactly when the texts are others; so `element`. */
export function useFindSource({ texts, show, element }: FindSource): void {
  const showNow = useEffectEvent(show)
  useEffect(() => {
    const source: FindSource = { texts, show: (text) => showNow(text), element }
    findSources.set([...findSources.get(), source])
    return () => findSources.set(findSources.get().filter((one) => one !== source))
  }, [texts, element])
}

/** A text and the part of the page that it was found in. */
export interface Found {
  readonly text: ShownText
  readonly source: FindSource
}

/** Every text of the page, from top to bottom. */
export const textsOf = (sources: readonly FindSource[]): readonly Found[] =>
  sources.toSorted(byPlace).flatMap((source) => source.texts().map((text) => ({ text, source })))

function byPlace(a: FindSource, b: FindSource): number {
  const [first, second] = [a.element(), b.element()]
  if (!first || !second) return 0
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1
}
