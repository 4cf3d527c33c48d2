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
    return () => {
      targets.delete(here)
    }
  }, [])
}

const targets = new Set<JumpTarget>()
