import { useEffect, useRef } from 'react'

/** Gives promises that resolve when the screen shows something anew, or has gone. */
export function useNextShown(live: unknown): () => Promise<void> {
  const shown = useRef<() => void>(undefined)
  useEffect(() => () => shown.current?.(), [live])
  return () =>
    new Promise((resolve) => {
      shown.current = resolve
    })
}
