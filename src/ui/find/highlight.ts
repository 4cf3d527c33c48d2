import { spansIn } from '#domain/find'
import type { Sought } from '#domain/find'

const name = 'found'

/** Marks the element that holds what was found and, where the browser can, the words in it. Whatever was marked before is not. */
export function markFound(element: HTMLElement | undefined, sought: Sought): void {
  unmarkFound()
  if (!element) return
  element.dataset['found'] = 'true'
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return
  CSS.highlights.set(name, new Highlight(...rangesIn(element, sought)))
}

export function unmarkFound(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-found]'))
    delete element.dataset['found']
  if (typeof CSS !== 'undefined' && 'highlights' in CSS) CSS.highlights.delete(name)
}

/** The words inside each piece of text; words that are parted by a tag are marked with their element alone. */
function rangesIn(element: HTMLElement, sought: Sought): readonly Range[] {
  const ranges: Range[] = []
  const pieces = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (pieces.nextNode()) {
    const { currentNode: piece } = pieces
    for (const [from, to] of spansIn(piece.textContent ?? '', sought)) {
      const range = document.createRange()
      range.setStart(piece, from)
      range.setEnd(piece, to)
      ranges.push(range)
    }
  }
  return ranges
}
