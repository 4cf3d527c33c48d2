import { useLayoutEffect } from 'react'

/**
 * Marks the scroller with `data-scrolls` while its table is wider than it. Only then does it clip: otherwise
 * the headings stick to the top of the page.
 */
export function useFit(scroller: HTMLElement | null): void {
  useLayoutEffect(() => {
    if (!scroller) return undefined
    const watcher = new ResizeObserver(() => {
      const width = scroller.firstElementChild?.clientWidth ?? 0
      scroller.toggleAttribute('data-scrolls', width > scroller.clientWidth + 1)
    })
    watcher.observe(scroller)
    return () => watcher.disconnect()
  }, [scroller])
}
