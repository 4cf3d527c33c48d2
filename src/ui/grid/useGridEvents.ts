import type { RowData } from '@tanstack/react-table'
import { useRef } from 'react'
import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import { controlIn, isInEditor, placeOf } from './gridCells'
import type { GridController } from './gridController'
import { readCellKey } from './keys'
import type { CellKey } from './keys'
import { headRow } from './moves'
import type { Place } from './moves'

/** The listeners of a whole grid, put on its table once: cells have none of their own. */
export function useGridEvents<Row extends RowData>(controller: GridController<Row>) {
  const wasTouched = useRef(false)
  return {
    onFocus: ({ target }: FocusEvent) => controller.focusEntered(target),
    onBlur: ({ relatedTarget }: FocusEvent) => controller.focusLeft(relatedTarget),
    onPointerDown: ({ target, pointerType }: PointerEvent) => {
      wasTouched.current =
        pointerType === 'touch' && target instanceof Element && cellOf(target) === document.activeElement
    },
    /** A finger has no Enter and seldom meets twice: its second tap edits. */
    onClick: ({ target }: MouseEvent) => {
      if (wasTouched.current) beginAt(controller, target)
    },
    /** A single click only focuses: typing and Enter then do what they always do. */
    onDoubleClick: ({ target }: MouseEvent) => beginAt(controller, target),
    onCopy: (event: ClipboardEvent) => {
      const cell = cellToCopy(event)
      if (!cell) return
      event.preventDefault()
      event.clipboardData.setData('text/plain', controller.textOf(cell))
    },
    /** Opens the editor with what was pasted, so that it is seen before it is stored. */
    onPaste: (event: ClipboardEvent) => {
      const { target, clipboardData } = event
      const place = target instanceof Element && !isControl(target) ? placeOf(target) : undefined
      const pasted = clipboardData.getData('text/plain').trim()
      if (place && pasted && controller.begin(place, pasted)) event.preventDefault()
    },
    onKeyDown: (event: KeyboardEvent) => {
      const { target } = event
      if (!(target instanceof Element) || isInEditor(target) || event.nativeEvent.isComposing) return
      const place = placeOf(target)
      const key = place && readCellKey(event)
      if (!key || (isControl(target) && key.does !== 'move')) return
      if (obey(controller, place, key)) event.preventDefault()
    },
  }
}

function beginAt<Row extends RowData>(controller: GridController<Row>, target: EventTarget): void {
  const place = target instanceof Element && !isControl(target) ? placeOf(target) : undefined
  if (place && place.row !== headRow) controller.begin(place, null)
}

/** Whether the key meant anything here. */
function obey<Row extends RowData>(controller: GridController<Row>, place: Place, key: CellKey): boolean {
  switch (key.does) {
    case 'move':
      controller.focus(controller.neighbour(place, key.step))
      return true
    case 'edit':
      return place.row !== headRow && controller.begin(place, key.seed)
    case 'activate':
      return (place.row !== headRow && controller.begin(place, null)) || press(controller, place)
    case 'clear':
      void controller.clear(place)
      return true
  }
}

function press<Row extends RowData>(controller: GridController<Row>, place: Place): boolean {
  const control = controlIn(controller.cellAt(place))
  control?.click()
  return control !== null && control !== undefined
}

/** The focused cell, unless something else is selected. */
function cellToCopy({ target }: ClipboardEvent): Place | undefined {
  const isSelected = getSelection()?.isCollapsed === false
  return target instanceof Element && !isSelected && !isControl(target) ? placeOf(target) : undefined
}

const cellOf = (target: Element): Element | null => target.closest('[data-column]')

const isControl = (target: Element): boolean =>
  target.closest('a[href], button, input, select, textarea, [data-editor]') !== null
