import { lazy, Suspense, useState } from 'react'
import type { HTMLAttributes, KeyboardEvent, MouseEvent, ReactNode } from 'react'
import type { Side } from '../views/arrangement'
import type { ColumnChoice } from '../views/useColumns'
import { headingIn, resizeBy } from './headings'
import { useHeadPointer } from './useHeadPointer'

/** The heading that is being dragged, and the one beside which it would be put. */
export interface HeadDrag {
  readonly column: string
  readonly over: string | undefined
  readonly side: Side
}

export interface HeadTools {
  readonly events: HTMLAttributes<HTMLTableSectionElement>
  readonly drag: HeadDrag | undefined
  /** The menu of a heading while it is open; stands outside the table. */
  readonly menu: ReactNode
}

const HeadMenu = lazy(async () => ({ default: (await import('../views/HeadMenu')).HeadMenu }))

/**
 * What a person does with a heading besides sorting: drags it elsewhere, drags its edge, opens its menu by Alt+↓ or
 * the other mouse button, makes it wider or narrower by Alt+Shift with an arrow.
 */
export function useHeadTools(choice: ColumnChoice | undefined): HeadTools {
  const pointer = useHeadPointer(choice)
  const [opened, setOpened] = useState<{ readonly column: string; readonly head: HTMLElement }>()
  const open = (event: KeyboardEvent | MouseEvent) => {
    const column = headingIn(event.target)?.dataset.column
    const { currentTarget: head } = event
    if (column === undefined || !(head instanceof HTMLElement)) return
    event.preventDefault()
    event.stopPropagation()
    setOpened({ column, head })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const column = headingIn(event.target)?.dataset.column
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (event.altKey && event.key === 'ArrowDown') open(event)
    if (!choice || column === undefined || !event.altKey || !event.shiftKey || by === undefined) return
    event.preventDefault()
    event.stopPropagation()
    resizeBy({ choice, column, head: event.currentTarget, by })
  }
  return {
    events: { ...pointer.events, onKeyDown, onContextMenu: open },
    drag: pointer.drag,
    menu: opened && choice && (
      <Suspense fallback={null}>
        <HeadMenu {...opened} choice={choice} onClose={() => setOpened(undefined)} />
      </Suspense>
    ),
  }
}
