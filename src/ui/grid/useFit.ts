import { useLayoutEffect } from 'react'
import { rootSize } from './headings'

/** Columns in sight take at most this part of the room: what is scrolled past them must be seen as well. */
const mostPinned = 0.6

/**
 * Marks the scroller with `data-scrolls` while its table is wider than it. Only then does it clip: otherwise
 * the headings stick to the top of the page. `data-more`: columns are out of sight at its end. `data-pins`: how many
 * columns are kept in sight at its start, with `--pin-2`, `--pin-3`… where each begins and `--pins-end` where they end.
 * `pinEnds`: in rem, where each would end.
 */
export function useFit(scroller: HTMLElement | null, pinEnds: readonly number[]): void {
  const key = pinEnds.join(' ')
  useLayoutEffect(() => {
    if (!scroller) return undefined
    const ends = key === '' ? [] : key.split(' ').map(Number)
    ends.forEach((end, at) => scroller.style.setProperty(`--pin-${at + 2}`, `${end}rem`))
    const mark = () => {
      const width = scroller.firstElementChild?.clientWidth ?? 0
      const hidden = width - scroller.clientWidth
      const pins = ends.filter((end) => end * rootSize() <= scroller.clientWidth * mostPinned)
      scroller.toggleAttribute('data-scrolls', hidden > 1)
      scroller.toggleAttribute('data-more', hidden - scroller.scrollLeft > 1)
      scroller.setAttribute('data-pins', String(Math.min(pins.length, mostPins)))
      scroller.style.setProperty('--pins-end', `${pins.at(-1) ?? 0}rem`)
    }
    const watcher = new ResizeObserver(mark)
    watcher.observe(scroller)
    for (const table of scroller.children) watcher.observe(table)
    scroller.addEventListener('scroll', mark, { passive: true })
    mark()
    return () => {
      watcher.disconnect()
      scroller.removeEventListener('scroll', mark)
    }
  }, [scroller, key])
}

/** As many as the styles know. */
const mostPins = 5
