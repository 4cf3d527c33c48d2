import { useCallback, useEffect, useState } from 'react'
import { countRecords, hasFigures } from '#storage/readRecords'
import { useRead } from './useRead'

/** Whether any figure exists, so that the first month of the year is fixed (P1); undefined until it is known. */
export function useHasFigures(): boolean | undefined {
  return useRead(hasFigures)
}

/** How many records there are, every kind; undefined until they have been counted. */
export function useRecordCount(): number | undefined {
  return useRead(countRecords)
}

/** Whether the browser has promised not to clear the stored work by itself; `unknown` where it cannot say. */
export type Keeping = 'asking' | 'promised' | 'notPromised' | 'unknown'

/** The browser's promise, and how to ask for it. */
export function useKeeping(): readonly [Keeping, () => Promise<void>] {
  const [keeping, setKeeping] = useState<Keeping>('asking')
  useEffect(() => {
    let gone = false
    void promise('persisted').then((kept) => !gone && setKeeping(kept))
    return () => {
      gone = true
    }
  }, [])
  const ask = useCallback(async () => setKeeping(await promise('persist')), [])
  return [keeping, ask]
}

/** Without a secure context there is no storage manager to ask. */
async function promise(how: 'persist' | 'persisted'): Promise<Keeping> {
  if (!('storage' in navigator) || !('persist' in navigator.storage)) return 'unknown'
  return (await navigator.storage[how]()) ? 'promised' : 'notPromised'
}
