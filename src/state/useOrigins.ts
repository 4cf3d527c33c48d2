import { useEffect, useState } from 'react'
import type { Origin, SourceFile } from '#domain/originOf'
import type { Kind } from '#domain/records'
import { readOrigins, readSourceFiles } from '#storage/origins'
import { useSession, useWorkspace } from './useWorkspace'

/** Where a register of a record comes from; `file` undefined: typed here, or from a file that is not kept. */
export interface KnownOrigin extends Origin {
  readonly file: SourceFile | undefined
}

/** Where every register of a record comes from, read anew after each write; undefined until it has been read. */
export function useOrigins(kind: Kind, id: string): readonly KnownOrigin[] | undefined {
  const origins = useReadOrigins(kind, id)
  const files = useSourceFiles(origins ?? [])
  return origins && files && origins.map((origin) => ({ ...origin, file: files.get(origin.dot) }))
}

function useReadOrigins(kind: Kind, id: string): readonly Origin[] | undefined {
  const { db } = useWorkspace()
  const revision = useSession((session) => session.revision)
  const [read, setRead] = useState<{ readonly of: string; readonly origins: readonly Origin[] }>()
  const of = `${kind}/${id}`
  useEffect(() => {
    let gone = false
    readOrigins(db, kind, id).then((origins) => !gone && setRead({ of, origins }), closed)
    return () => {
      gone = true
    }
  }, [db, kind, id, of, revision])
  return read?.of === of ? read.origins : undefined
}

/** The writes that were looked for, and the files of those that were found. */
interface FoundFiles {
  readonly sought: ReadonlySet<string>
  readonly files: ReadonlyMap<string, SourceFile>
}

/** Files are large, so they are looked through only when a write from one is shown for the first time. */
function useSourceFiles(origins: readonly Origin[]): ReadonlyMap<string, SourceFile> | undefined {
  const { db } = useWorkspace()
  const [found, setFound] = useState<FoundFiles>({ sought: new Set(), files: new Map() })
  const dots = new Set(origins.filter(({ came }) => came === 'fromFile').map(({ dot }) => dot))
  const wanted = [...dots].toSorted().join(' ')
  useEffect(() => {
    let gone = false
    const sought = wanted.split(' ').filter(Boolean)
    readSourceFiles(db, sought).then((files) => !gone && setFound({ sought: new Set(sought), files }), closed)
    return () => {
      gone = true
    }
  }, [db, wanted])
  return [...dots].every((dot) => found.sought.has(dot)) ? found.files : undefined
}

/** A database that was closed meanwhile is told by the session, not by every hook that reads from it. */
const closed = (): void => undefined
