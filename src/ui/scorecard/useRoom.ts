import { useSyncExternalStore } from 'react'

/** Whether the window is wide enough for the columns that a table can do without. */
export const useRoom = (): boolean => useSyncExternalStore(subscribe, hasRoom)

const hasRoom = (): boolean => query === undefined || query.matches

/** Undefined where nobody can say: then there is room. */
const query = typeof matchMedia === 'function' ? matchMedia('(min-width: 88em)') : undefined

function subscribe(listener: () => void): () => void {
  query?.addEventListener('change', listener)
  return () => query?.removeEventListener('change', listener)
}
