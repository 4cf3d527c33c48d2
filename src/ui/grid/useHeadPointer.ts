import { useEffect, useRef, useState } from 'react'
import type { MouseEvent, PointerEvent } from 'react'
import type { ColumnChoice } from '../views/useColumns'
import { drawnWidths, headingIn, rootSize } from './headings'
import type { HeadDrag } from './useHeadTools'

/** In pixels: less is a click. */
const leastDrag = 6

/** Dragging a heading to another place, or its edge to make it wider or narrower. */
export function useHeadPointer(choice: ColumnChoice | undefined) {
  const [drag, setDrag] = useState<HeadDrag>()
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])
  const follow = (gesture: Gesture) => {
    stop.current?.()
    stop.current = followPointer(gesture)
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const { target, currentTarget: head, clientX, button, pointerType } = event
    const column = headingIn(target)?.dataset.column
    if (!choice || column === undefined || button !== 0) return
    if (isEdge(target)) {
      event.preventDefault()
      const { width, others } = drawnWidths({ choice, column, head })
      return follow({
        moved: (x) =>
          choice.change({ does: 'resize', id: column, width: width + (x - clientX) / rootSize(), others }),
        ended: () => undefined,
      })
    }
    if (pointerType === 'touch') return // a finger scrolls here
    let last: HeadDrag | undefined
    follow({
      moved: (x) => {
        if (!last && Math.abs(x - clientX) < leastDrag) return
        last = { column, ...placeAt(head, x) }
        setDrag(last)
      },
      ended: (isDropped) => {
        setDrag(undefined)
        if (!last) return
        swallowClick()
        const { over, side } = last
        if (isDropped && over !== undefined) choice.change({ does: 'move', id: column, side, of: over })
      },
    })
  }
  const onDoubleClick = ({ target }: MouseEvent) => {
    const column = headingIn(target)?.dataset.column
    if (choice && column !== undefined && isEdge(target)) choice.change({ does: 'usualWidth', id: column })
  }
  return { drag, events: { onPointerDown, onDoubleClick } }
}

interface Gesture {
  readonly moved: (x: number) => void
  /** False where it was given up with Escape or taken away by the browser. */
  readonly ended: (isDropped: boolean) => void
}

/** Until the pointer is let go, wherever it is by then. Returns what ends it before. */
function followPointer({ moved, ended }: Gesture): () => void {
  const listening = new AbortController()
  const end = (isDropped: boolean) => {
    listening.abort()
    ended(isDropped)
  }
  const options = { signal: listening.signal, capture: true }
  addEventListener('pointermove', ({ clientX }) => moved(clientX), options)
  addEventListener('pointerup', () => end(true), options)
  addEventListener('pointercancel', () => end(false), options)
  addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), options)
  return () => listening.abort()
}

/** The heading at a place from the left, and which half of it; none beside the table. */
function placeAt(head: HTMLElement, x: number): Pick<HeadDrag, 'over' | 'side'> {
  for (const heading of head.querySelectorAll<HTMLElement>('th[data-column]')) {
    const { left, right } = heading.getBoundingClientRect()
    if (x >= left && x < right)
      return { over: heading.dataset.column, side: x < (left + right) / 2 ? 'before' : 'after' }
  }
  return { over: undefined, side: 'after' }
}

/** What was dragged by its sort button is not pressed as well. */
function swallowClick(): void {
  const swallow = (event: Event) => event.stopPropagation()
  addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => removeEventListener('click', swallow, { capture: true }))
}

const isEdge = (target: EventTarget): boolean => target instanceof HTMLElement && 'resize' in target.dataset
