import { useEffect, useState } from 'react'
import type { Proposal } from '#domain/merge/proposals'
import type { Database } from '#storage/database'
import type { OpenRecord } from '#storage/inbox'
import { useSession, useWorkspace } from './useWorkspace'

export type { OpenRecord } from '#storage/inbox'

/** Every record with something to choose about, read anew after each write; undefined until it has been read. */
export const useConflicts = (): readonly OpenRecord[] | undefined => useRead(readConflicts)

/** Every proposal that waits for a yes or no, read anew after each write; undefined until it has been read. */
export const useProposals = (): readonly Proposal[] | undefined => useRead(readProposals)

/** How many things there are to choose about; undefined until it has been read. */
export const useConflictCount = (): number | undefined => useRead(countConflicts)

/** The inbox reads files, so its code comes with the first question. */
const inbox = () => import('#storage/inbox')
const readConflicts = async (db: Database) => (await inbox()).readConflicts(db)
const readProposals = async (db: Database) => (await inbox()).readProposals(db)
const countConflicts = async (db: Database) => (await inbox()).countConflicts(db)

function useRead<T>(read: (db: Database) => Promise<T>): T | undefined {
  const { db } = useWorkspace()
  const revision = useSession((session) => session.revision)
  const [answer, setAnswer] = useState<T>()
  useEffect(() => {
    let gone = false
    read(db).then((given) => !gone && setAnswer(given), closed)
    return () => {
      gone = true
    }
  }, [db, read, revision])
  return answer
}

/** A database that was closed meanwhile is told by the session, not by every hook that reads from it. */
const closed = (): void => undefined
