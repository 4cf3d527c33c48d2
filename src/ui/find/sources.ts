import { useEffect, useEffectEvent } from 'react'
import type { ShownText } from '#domain/find'
import { createStore } from '../kit/store'

/** A part of the page that can be searched, while it is there. */
export interface FindSource {
  /** Worked out only while something is looked for. `isHidden`: its column is not shown. */
  readonly texts: () => readonly { readonly text: ShownText; readonly isHidden: boolean }[]
  /** Brings a text into view and gives the element that shows it. */
  readonly show: (text: ShownText) => HTMLElement | undefined
  /** Shows columns again that hide something. */
  readonly unhide: (columns: readonly string[]) => void
  /** Where the part stands: parts are searched in the order of the page. */
  readonly element: () => HTMLElement | null
}

export const findSources = createStore<readonly FindSource[]>([])

/** Says that a part of the page can be searched. `texts` is another function exactly when the texts are others; so `element`. */
export function useFindSource({ texts, show, unhide, element }: FindSource): void {
  const showNow = useEffectEvent(show)
  const unhideNow = useEffectEvent(unhide)
  useEffect(() => {
    const source: FindSource = {
      texts,
      show: (text) => showNow(text),
      unhide: (columns) => unhideNow(columns),
      element,
    }
    findSources.set([...findSources.get(), source])
    return () => findSources.set(findSources.get().filter((one) => one !== source))
  }, [texts, element])
}

/** A text and the part of the page that it was found in. */
export interface Found {
  readonly text: ShownText
  readonly isHidden: boolean
  readonly source: FindSource
}

/** Every text of the page, from top to bottom. */
export const textsOf = (sources: readonly FindSource[]): readonly Found[] =>
  sources.toSorted(byPlace).flatMap((source) => source.texts().map((one) => ({ ...one, source })))

function byPlace(a: FindSource, b: FindSource): number {
  const [first, second] = [a.element(), b.element()]
  if (!first || !second) return 0
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1
}
