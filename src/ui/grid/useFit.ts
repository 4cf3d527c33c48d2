import { useLayoutEffect } from 'react'

/**
 * Marks the scroller with `data-scrolls` while its table is wider than it. Only then does it clip: otherwise
 * the headings stick to the top of the page. `data-more`: columns are out of sight at its end.
 */
export function useFit(scroller: HTMLElement | null): void {
  useLayoutEffect(() => {
    if (!scroller) return undefined
    const mark = () => {
      const width = scroller.firstElementChild?.clientWidth ?? 0
      const hidden = width - scroller.clientWidth
      scroller.toggleAttribute('data-scrolls', hidden > 1)
      scroller.toggleAttribute('data-more', hidden - scroller.scrollLeft > 1)
    }
    const watcher = new ResizeObserver(mark)
    watcher.observe(scroller)
    for (const table of scroller.children) watcher.observe(table)
    scroller.addEventListener('scroll', mark, { passive: true })
    return () => {
      watcher.disconnect()
      scroller.removeEventListener('scroll', mark)
    }
  }, [scroller])
}
