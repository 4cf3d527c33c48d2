import { useCallback, useEffect, useState } from 'react'
import { countRecords, hasFigures } from '#storage/readRecords'
import { looksTemporary, promise } from './keeping'
import type { Keeping } from './keeping'
import { useRead } from './useRead'

export type { Keeping } from './keeping'

/** Whether any figure exists, so that the first month of the year is fixed (P1); undefined until it is known. */
export function useHasFigures(): boolean | undefined {
  return useRead(hasFigures)
}

/** How many records there are, every kind; undefined until they have been counted. */
export function useRecordCount(): number | undefined {
  return useRead(countRecords)
}

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

/** F4 — Whether this looks like a private window, whose storage goes when it is closed; false until it is known. */
export function useLooksTemporary(): boolean {
  const [isTemporary, setTemporary] = useState(false)
  useEffect(() => {
    let gone = false
    void looksTemporary().then((looks) => !gone && setTemporary(looks))
    return () => {
      gone = true
    }
  }, [])
  return isTemporary
}
