/**
 * Puts an element of the top layer at the lower corner of its anchor, outwards: to the right of its column, or to the left
 * where there is no room. The column below the anchor stays free, and so does the line that it is in.
 */
export function placeBeside(anchor: Element, floating: HTMLElement): void {
  const at = anchor.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = floating
  const { clientWidth, clientHeight } = document.documentElement
  const right = at.right + width <= clientWidth || at.left < width
  const left = right ? Math.min(at.right, clientWidth - width) : at.left - width
  const below = at.bottom + height <= clientHeight || at.top < height
  floating.style.left = `${Math.max(0, left)}px`
  floating.style.top = `${below ? at.bottom : at.top - height}px`
}

/** Keeps it there while anything scrolls or changes size. Returns what ends it. */
export function keepBeside(anchor: Element, floating: HTMLElement): () => void {
  const place = () => placeBeside(anchor, floating)
  const sizes = new ResizeObserver(place)
  place()
  sizes.observe(anchor)
  sizes.observe(floating)
  addEventListener('scroll', place, { capture: true, passive: true })
  addEventListener('resize', place)
  return () => {
    sizes.disconnect()
    removeEventListener('scroll', place, { capture: true })
    removeEventListener('resize', place)
  }
}
