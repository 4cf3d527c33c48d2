/** Puts an element of the top layer under its anchor, or above it where there is no room, inside the window. */
export function placeUnder(anchor: Element, floating: HTMLElement): void {
  const at = anchor.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = floating
  const { clientWidth, clientHeight } = document.documentElement
  const below = at.bottom + height <= clientHeight || at.top - height < 0
  floating.style.top = `${below ? at.bottom : at.top - height}px`
  const left = at.left + width <= clientWidth ? at.left : at.right - width
  floating.style.left = `${Math.max(0, Math.min(left, clientWidth - width))}px`
}

/** Keeps it there while anything scrolls or changes size. Returns what ends it. */
export function keepUnder(anchor: Element, floating: HTMLElement): () => void {
  const place = () => placeUnder(anchor, floating)
  place()
  addEventListener('scroll', place, { capture: true, passive: true })
  addEventListener('resize', place)
  return () => {
    removeEventListener('scroll', place, { capture: true })
    removeEventListener('resize', place)
  }
}
