import { useCallback, useEffect, useState } from 'react'
import { countRecords, hasFigures } from '#storage/readRecords'
import { useSession, useWorkspace } from './useWorkspace'

/** Whether any figure exists, so that the first month of the year is fixed (P1); undefined until it is known. */
export function useHasFigures(): boolean | undefined {
  return useAsked(hasFigures)
}

/** How many records there are, every kind; undefined until they have been counted. */
export function useRecordCount(): number | undefined {
  return useAsked(countRecords)
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

/** Asked anew after each write that a screen follows. */
function useAsked<T>(question: (db: ReturnType<typeof useWorkspace>['db']) => Promise<T>): T | undefined {
  const { db } = useWorkspace()
  const revision = useSession((session) => session.revision)
  const [answer, setAnswer] = useState<T>()
  useEffect(() => {
    let gone = false
    void question(db).then((given) => !gone && setAnswer(given))
    return () => {
      gone = true
    }
  }, [db, question, revision])
  return answer
}
