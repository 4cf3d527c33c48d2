import { useEffect, useState } from 'react'
import type { Id } from '#domain/primitives'
import { readJoinedTo } from '#storage/joinedTo'
import type { JoinedIndicator } from '#storage/joinedTo'
import { useSession, useWorkspace } from './useWorkspace'

export type { JoinedIndicator } from '#storage/joinedTo'

/** R12 — The indicators that count as this one, read anew after each write; none until it has been read. */
export function useJoinedTo(indicator: Id): readonly JoinedIndicator[] {
  const { db } = useWorkspace()
  const revision = useSession((session) => session.revision)
  const [read, setRead] = useState<{ readonly of: Id; readonly joined: readonly JoinedIndicator[] }>()
  useEffect(() => {
    let gone = false
    readJoinedTo(db, indicator).then((joined) => !gone && setRead({ of: indicator, joined }), closed)
    return () => {
      gone = true
    }
  }, [db, indicator, revision])
  return read?.of === indicator ? read.joined : []
}

/** A database that was closed meanwhile is told by the session, not by every hook that reads from it. */
const closed = (): void => undefined
