import type { RowData } from '@tanstack/react-table'
import { useRef } from 'react'
import type { MouseEvent, PointerEvent } from 'react'
import { cellPlaceOf, isControl, placeNear } from './gridCells'
import type { GridController } from './gridController'
import type { Place } from './moves'

/** The cell where the button was pressed, until it is released. */
interface Drag {
  readonly from: Place
  /** Whether it has left that cell: within one cell the browser selects text as ever. */
  isOn: boolean
}

/** Selecting with the mouse or a pen: dragging from cell to cell, or Shift and a click. A finger scrolls. */
export function usePointerSelection<Row extends RowData>(controller: GridController<Row>) {
  const drag = useRef<Drag | null>(null)
  const release = ({ currentTarget }: PointerEvent<HTMLElement>) => {
    if (drag.current?.isOn) controller.selection.say()
    drag.current = null
    currentTarget.removeAttribute('data-dragging')
  }
  return {
    onMouseDown: (event: MouseEvent) => {
      const isExtending = event.shiftKey || controller.selection.isPicking()
      const end = isExtending && event.button === 0 ? cellPlace(event.target) : undefined
      if (!end) return
      event.preventDefault() // neither text is selected nor the focus moved
      controller.refocus()
      controller.selection.extendTo(end)
    },
    onPointerDown: ({ target, button, shiftKey, pointerType }: PointerEvent<HTMLElement>) => {
      const isExtending = shiftKey || controller.selection.isPicking()
      const from = button === 0 && !isExtending ? cellPlace(target) : undefined
      if (from) controller.selection.clear()
      drag.current = from && pointerType !== 'touch' ? { from, isOn: false } : null
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const { current } = drag
      if (!current || event.buttons !== 1) return
      const end = placeNear(event.currentTarget, { x: event.clientX, y: event.clientY })
      if (!end || (!current.isOn && isSamePlace(end, current.from))) return
      if (!current.isOn) {
        current.isOn = true
        event.currentTarget.setPointerCapture(event.pointerId)
        event.currentTarget.toggleAttribute('data-dragging', true)
      }
      controller.selection.dragTo(current.from, end)
    },
    onPointerUp: release,
    onPointerCancel: release,
  }
}

/** A cell of a row; nothing where the pointer is on a link, a button or an editor. */
function cellPlace(target: EventTarget): Place | undefined {
  return target instanceof Element && !isControl(target) ? cellPlaceOf(target) : undefined
}

const isSamePlace = (one: Place, other: Place): boolean =>
  one.row === other.row && one.column === other.column
