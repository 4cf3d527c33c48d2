import type { RowData } from '@tanstack/react-table'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import { htmlTable, tabbedText } from '#domain/clipboardTable'
import type { Clip } from '#state/clipboard'
import { pasteInto } from '../text/useTextEditing'
import { cellPlaceOf, controlIn, editorIn, isControl, isInEditor, placeOf } from './gridCells'
import type { GridController } from './gridController'
import { readCellKey } from './keys'
import type { CellKey } from './keys'
import { headRow } from './moves'
import type { Place } from './moves'
import type { RangeWork } from './rangeWork'
import { usePointerSelection } from './usePointerSelection'

/** The listeners of a whole grid, put on its table once: cells have none of their own. */
export function useGridEvents<Row extends RowData>(controller: GridController<Row>, work: RangeWork | null) {
  const wasTouched = useRef(false)
  const pointer = usePointerSelection(controller)
  return {
    ...pointer,
    onFocus: ({ target }: FocusEvent) => {
      controller.focusEntered(target)
      work?.prepare()
    },
    onBlur: ({ relatedTarget }: FocusEvent) => controller.focusLeft(relatedTarget),
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const { target, pointerType } = event
      wasTouched.current =
        pointerType === 'touch' && target instanceof Element && cellOf(target) === document.activeElement
      pointer.onPointerDown(event)
    },
    /** A finger has no Enter and seldom meets twice: its second tap edits. */
    onClick: ({ target }: MouseEvent) => {
      if (wasTouched.current) beginAt(controller, target)
    },
    /** A single click only focuses: typing and Enter then do what they always do. */
    onDoubleClick: ({ target }: MouseEvent) => beginAt(controller, target),
    onCopy: (event: ClipboardEvent) => void copy(event, controller),
    onCut: (event: ClipboardEvent) => {
      const place = copy(event, controller)
      if (place) obey({ does: 'clear' }, place, { controller, work })
    },
    onPaste: (event: ClipboardEvent) => paste(event, { controller, work }),
    onKeyDown: (event: KeyboardEvent) => {
      const { target } = event
      if (!(target instanceof Element) || isInEditor(target) || event.nativeEvent.isComposing) return
      if (controller.ahead.keeps(event)) return event.preventDefault()
      const place = placeOf(target)
      const key = place && readCellKey(event)
      if (!key || (isControl(target) && key.does !== 'move' && key.does !== 'extend')) return
      if (obey(key, place, { controller, work })) event.preventDefault()
    },
  }
}

interface Obeying<Row extends RowData> {
  readonly controller: GridController<Row>
  readonly work: RangeWork | null
}

/** The cell that was copied, or the focused one of all that was. */
function copy<Row extends RowData>(
  event: ClipboardEvent,
  controller: GridController<Row>,
): Place | undefined {
  const cell = cellToCopy(event, controller.hasSelected())
  if (!cell) return undefined
  event.preventDefault()
  const table = controller.copied()
  event.clipboardData.setData('text/plain', table ? tabbedText(table) : controller.textOf(cell))
  if (table) event.clipboardData.setData('text/html', htmlTable(table))
  return cell
}

function paste<Row extends RowData>(event: ClipboardEvent, obeying: Obeying<Row>): void {
  const { target, clipboardData } = event
  const [text, html] = [clipboardData.getData('text/plain'), clipboardData.getData('text/html')]
  if (!(target instanceof Element) || text.trim() === '' || isFile(text)) return
  const isKept = obeying.controller.ahead.keepsPaste({
    pasted: text,
    paste: (cell) => void pasteAt(cell, { html, text }, obeying),
  })
  if (isKept || pasteAt(target, { html, text }, obeying)) event.preventDefault()
}

/**
 * One text opens the editor with it, so that it is seen before it is stored; a table is pasted over the cells. False where
 * it is left to the browser.
 */
function pasteAt<Row extends RowData>(
  target: Element,
  clip: Clip,
  { controller, work }: Obeying<Row>,
): boolean {
  const at = isControl(target) ? undefined : cellPlaceOf(target)
  if (!at) return false
  const isMany = controller.hasSelected()
  if (!isMany && isProse(clip) && controller.editOf(at)?.input === 'text')
    return pasteText(at, clip, controller)
  if (!work || (!isMany && isOneCell(clip))) return controller.begin(at, clip.text.trim())
  void work.ask({ does: 'paste', at, clip })
  return true
}

/** What a word processor copied keeps its bullets and bold: the field takes it as if it had been pasted there. */
function pasteText<Row extends RowData>(
  at: Place,
  { html, text }: Clip,
  controller: GridController<Row>,
): boolean {
  flushSync(() => controller.begin(at, ''))
  const field = editorIn(controller.cellAt(at))
  if (!(field instanceof HTMLTextAreaElement)) return true
  field.setSelectionRange(0, 0) // before what was typed ahead
  pasteInto(field, { html, plain: text })
  return true
}

/** HTML without a table. */
const isProse = ({ html }: Clip): boolean => html !== '' && !/<table/iu.test(html)

/** Seen at a glance, without what reads tables. */
const isOneCell = ({ html, text }: Clip): boolean =>
  !/[\t\n]/u.test(text.trim()) && (html.match(/<t[dh]\b/giu)?.length ?? 0) < 2

/** The text of a file that was copied whole; the page takes it. */
const isFile = (text: string): boolean => text.trimStart().startsWith('{') && text.includes('\n')

function beginAt<Row extends RowData>(controller: GridController<Row>, target: EventTarget): void {
  const place = target instanceof Element && !isControl(target) ? cellPlaceOf(target) : undefined
  if (place) controller.begin(place, null)
}

/** Whether the key meant anything here. */
function obey<Row extends RowData>(key: CellKey, place: Place, { controller, work }: Obeying<Row>): boolean {
  const { selection } = controller
  switch (key.does) {
    case 'move':
      selection.clear()
      controller.focus(controller.neighbour(place, key.step))
      return true
    case 'extend':
      selection.extend(key.step)
      return true
    case 'selectAll':
      selection.all()
      return true
    case 'selectRow':
      selection.wholeRows()
      return true
    case 'unselect':
      return [selection.clear(), work?.forgetTold()].includes(true)
    case 'edit':
      return place.row !== headRow && controller.begin(place, key.seed)
    case 'activate':
      return (place.row !== headRow && controller.begin(place, null)) || press(controller, place)
    case 'clear':
      if (work && controller.hasSelected()) void work.ask({ does: 'clear' })
      else void controller.clear(place)
      return true
    case 'fillDown':
      if (work && place.row !== headRow) void work.ask({ does: 'fillDown', at: place })
      return true
    case 'help':
      work?.show({ is: 'keys' })
      return work !== null
  }
}

function press<Row extends RowData>(controller: GridController<Row>, place: Place): boolean {
  const control = controlIn(controller.cellAt(place))
  control?.click()
  return control !== null && control !== undefined
}

/** The focused cell, unless something else of the page is selected. */
function cellToCopy({ target }: ClipboardEvent, hasSelected: boolean): Place | undefined {
  const isElsewhere = !hasSelected && getSelection()?.isCollapsed === false
  return target instanceof Element && !isElsewhere && !isControl(target) ? placeOf(target) : undefined
}

const cellOf = (target: Element): Element | null => target.closest('[data-column]')
