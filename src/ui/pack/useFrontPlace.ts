import { useRef } from 'react'
import type { RefObject } from 'react'
import type { Id } from '#domain/primitives'
import { useJumpTarget } from '../kit/jump'

/** Where the form of a committee's front stands: what leads to it opens it and goes to its first field. */
export function useFrontPlace(committee: Id): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  useJumpTarget(({ row, column }) => {
    const details = place.current?.querySelector('details')
    if (!details || row !== committee || column !== 'front') return false
    details.open = true
    details.querySelector('input')?.focus()
    return true
  })
  return place
}
