import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** Gives the focus to the first field inside, so that the keyboard begins there and not at the way out of a dialog. */
export function useFirstField<E extends HTMLElement>(): RefObject<E | null> {
  const around = useRef<E>(null)
  useEffect(() => around.current?.querySelector<HTMLElement>('select, input, textarea')?.focus(), [])
  return around
}
