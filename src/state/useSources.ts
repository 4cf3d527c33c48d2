import { useEffect, useRef, useState } from 'react'
import type { Dot } from '#domain/register'
import type { Sources } from '#storage/sources'
import { useSession, useWorkspace } from './useWorkspace'

export type { CountingFile, Sources } from '#storage/sources'

/** Which files brought these writes, read anew after each write; undefined until it has been read. */
export function useSources(dots: readonly Dot[]): Sources | undefined {
  const { db } = useWorkspace()
  const revision = useSession((session) => session.revision)
  const [sources, setSources] = useState<Sources>()
  const known = useRef<Sources>(undefined)
  const wanted = [...new Set(dots)].toSorted().join(' ')
  useEffect(() => {
    let gone = false
    void read()
    return () => {
      gone = true
    }
    async function read() {
      const { readSources } = await import('#storage/sources')
      try {
        const found = await readSources(db, wanted.split(' ').filter(Boolean), known.current)
        if (gone) return
        known.current = found
        setSources(found)
      } catch {
        // A database that was closed meanwhile is told by the session.
      }
    }
  }, [db, wanted, revision])
  return sources
}
