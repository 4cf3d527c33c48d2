/** Puts an element of the top layer under its anchor, or above it where there is no room, in any case inside the window. */
export function placeUnder(anchor: Element, floating: HTMLElement): void {
  const at = anchor.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = floating
  const { clientWidth, clientHeight } = document.documentElement
  const below = at.bottom + height <= clientHeight || at.top - height < 0
  const top = below ? at.bottom : at.top - height
  floating.style.top = `${Math.max(0, Math.min(top, clientHeight - height))}px`
  const left = at.left + width <= clientWidth ? at.left : at.right - width
  floating.style.left = `${Math.max(0, Math.min(left, clientWidth - width))}px`
}

/** Keeps it there while anything scrolls, or it or the window changes size. Returns what ends it. */
export function keepUnder(anchor: Element, floating: HTMLElement): () => void {
  const place = () => placeUnder(anchor, floating)
  place()
  addEventListener('scroll', place, { capture: true, passive: true })
  addEventListener('resize', place)
  const grown = new ResizeObserver(place)
  grown.observe(floating)
  return () => {
    grown.disconnect()
    removeEventListener('scroll', place, { capture: true })
    removeEventListener('resize', place)
  }
}
