import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { PackDocument } from '#domain/pack/document'
import { countedPages } from './countedPages'

interface Counted {
  /** How many pages each sheet takes, the front first. */
  readonly sheets: readonly number[]
  /** Room for a page, in CSS pixels. */
  readonly width: number
}

/** Counts the pages of a pack as it stands on the screen; once more when its fonts have come. */
export function useCountedPages(article: RefObject<HTMLElement | null>, document: PackDocument): Counted {
  const [sheets, setSheets] = useState<readonly number[]>([])
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = article.current
    if (!element) return undefined
    const count = () => {
      const counted = pagesOfSheets(element)
      countedPages.set(document, counted)
      setSheets((before) => (String(before) === String(counted) ? before : counted))
    }
    const room = () => setWidth(element.clientWidth)
    count()
    room()
    const { fonts } = globalThis.document
    let isGone = false
    void fonts?.ready.then(() => isGone || count())
    if (typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(room)
    observer.observe(element)
    return () => {
      isGone = true
      observer.disconnect()
    }
  }, [article, document])
  return { sheets, width }
}

/** Each column that a sheet runs over is a page; laid out in pages for as long as that takes where it is not. */
function pagesOfSheets(article: HTMLElement): readonly number[] {
  const { view = 'pages' } = article.dataset
  article.dataset['view'] = 'pages'
  const sheets = [...article.querySelectorAll('[data-run]')].map((run) =>
    Math.max(1, run.getClientRects().length),
  )
  article.dataset['view'] = view
  return sheets
}
