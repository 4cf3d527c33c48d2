import { useEffect, useState } from 'react'
import { readRecordHistory } from '#storage/recordHistory'
import type { HistoryPlace, KnownWrite } from '#storage/recordHistory'
import { useSession, useWorkspace } from './useWorkspace'

export type { BringingFile, HistoryPlace, KnownWrite } from '#storage/recordHistory'

/** Every write of these records, read anew after each write; undefined until it has been read. */
export function useRecordHistory(places: readonly HistoryPlace[]): readonly KnownWrite[] | undefined {
  const { db } = useWorkspace()
  const revision = useSession((session) => session.revision)
  const [read, setRead] = useState<{ readonly of: string; readonly history: readonly KnownWrite[] }>()
  const of = JSON.stringify(places)
  useEffect(() => {
    let gone = false
    // oxlint-disable-next-line typescript/no-unsafe-assignment -- the text was made from them two lines above
    const wanted: readonly HistoryPlace[] = JSON.parse(of)
    readRecordHistory(db, wanted).then((history) => !gone && setRead({ of, history }), closed)
    return () => {
      gone = true
    }
  }, [db, of, revision])
  return read?.of === of ? read.history : undefined
}

/** A database that was closed meanwhile is told by the session, not by every hook that reads from it. */
const closed = (): void => undefined
