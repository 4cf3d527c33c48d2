import { useEffect, useState } from 'react'
import type { Database } from '#storage/database'
import { useSession, useWorkspace } from './useWorkspace'

/**
 * What a question finds in the storage, asked anew after each write; undefined until it has been read, and as soon as
 * `about` is another. `read` must be the same function from render to render.
 */
export function useRead<T>(read: (db: Database, about: string) => Promise<T>, about = ''): T | undefined {
  const { db } = useWorkspace()
  const revision = useSession((session) => session.revision)
  const [found, setFound] = useState<{ readonly about: string; readonly answer: T }>()
  useEffect(() => {
    let gone = false
    read(db, about).then((answer) => !gone && setFound({ about, answer }), closed)
    return () => {
      gone = true
    }
  }, [db, read, about, revision])
  return found?.about === about ? found.answer : undefined
}

/** A database that was closed meanwhile is told by the session, not by every hook that reads from it. */
const closed = (): void => undefined
