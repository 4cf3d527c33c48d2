import { announce } from '../kit/announce'
import type { ArrangedColumn } from '../views/arrangement'
import type { ColumnChoice } from '../views/useColumns'

/** The heading of a column that something stands in. */
export const headingIn = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('th[data-column]') : null

export const headingOf = (head: HTMLElement, column: string): HTMLElement | undefined =>
  headingsIn(head).find((heading) => heading.dataset.column === column)

/** Goes to a heading once the columns stand as they were changed; where it is hidden, to the first one. */
export function focusHeadingSoon(head: HTMLElement, column: string): void {
  requestAnimationFrame(() => (headingOf(head, column) ?? headingsIn(head)[0])?.focus())
}

interface Resizing {
  readonly choice: ColumnChoice
  readonly column: string
  readonly head: HTMLElement
}

/** How wide a column is drawn now, in rem, and how wide the flexible ones before it are. */
export function drawnWidths({ choice, column, head }: Resizing) {
  const shown = choice.columns.filter(({ isShown }) => isShown)
  const at = shown.findIndex(({ id }) => id === column)
  const before = shown.slice(0, at).filter(({ isFlexible, width }) => isFlexible && width === undefined)
  const one = shown[at]
  return {
    width: one ? drawnWidth(head, one) : 0,
    /** They would give way to the left, and the edge that is dragged would not follow. */
    others: Object.fromEntries(before.map((other) => [other.id, drawnWidth(head, other)])),
  }
}

/** One step wider or narrower. */
export function resizeBy({ by, ...resizing }: Resizing & { readonly by: number }): void {
  const { choice, column } = resizing
  const { width, others } = drawnWidths(resizing)
  choice.change({ does: 'resize', id: column, width: width + by, others })
  const heading = choice.columns.find(({ id }) => id === column)?.heading ?? ''
  announce(`${heading} is ${by > 0 ? 'wider' : 'narrower'} now.`)
}

/** Pixels to the rem. */
export const rootSize = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16

/** What is not drawn anywhere is as wide as it was to be. */
function drawnWidth(head: HTMLElement, { id, width, usualWidth }: ArrangedColumn): number {
  const drawn = (headingOf(head, id)?.offsetWidth ?? 0) / rootSize()
  return drawn > 0 ? drawn : (width ?? usualWidth)
}

const headingsIn = (head: HTMLElement): readonly HTMLElement[] => [
  ...head.querySelectorAll<HTMLElement>('th[data-column]'),
]
