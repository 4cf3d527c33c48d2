import { useEffect, useEffectEvent } from 'react'

/** Where to go on the page: a cell by its row and column, a text by its record and register. */
export interface JumpPlace {
  readonly row: string
  readonly column: string
}

/** Takes the focus to a place; false where it does not hold that place. */
export type JumpTarget = (place: JumpPlace) => boolean

/** Takes the focus to a place of this page; false where nothing holds it. */
export const jumpTo = (place: JumpPlace): boolean => [...targets].some((target) => target(place))

/** Says that a part of the page can be jumped into, while it is there. */
export function useJumpTarget(target: JumpTarget): void {
  const take = useEffectEvent(target)
  useEffect(() => {
    const here: JumpTarget = (place) => take(place)
    targets.add(here)
    if (awaited) requestAnimationFrame(arrive) // the heading of the page takes the focus first
    return () => {
      targets.delete(here)
    }
  }, [])
}

const targets = new Set<JumpTarget>()

/** Goes to a place of the page that a link leads to, as soon as it is there; given up where the person goes on elsewhere. */
export function jumpOnArrival(place: JumpPlace): void {
  awaited = place
  let changes = 0
  addEventListener('hashchange', function giveUp() {
    changes += 1
    if (changes === 1 && awaited === place) return
    removeEventListener('hashchange', giveUp)
    if (awaited === place) awaited = undefined
  })
}

let awaited: JumpPlace | undefined

function arrive(): void {
  if (awaited && focusOn(awaited)) awaited = undefined
}

/** The cell of a place, or the part of the page that holds its text (`data-place`), as far as it is drawn. */
export function elementAt({ row, column }: JumpPlace): HTMLElement | null {
  const inGrid = `[data-row="${row}"] [data-column="${column}"]`
  return document.querySelector<HTMLElement>(`${inGrid}, [data-place="${row} ${column}"]`)
}

/** Takes the focus to a place to be looked at: no editor opens. False where nothing holds it. */
export function focusOn(place: JumpPlace): boolean {
  const element = elementAt(place)
  if (!element) return jumpTo(place)
  const target = element.tabIndex >= 0 || element.dataset.column ? element : element.querySelector('button')
  target?.focus()
  return true
}
