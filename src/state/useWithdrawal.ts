import { useEffect, useState } from 'react'
import type { Withdrawal } from '#storage/withdrawal'
import { useSession, useWorkspace } from './useWorkspace'

export type { Withdrawal } from '#storage/withdrawal'

/** What withdrawing a file would do, read anew after each write; undefined until it has been read. */
export function useWithdrawal(file: string): Withdrawal | undefined {
  const { db } = useWorkspace()
  const revision = useSession((session) => session.revision)
  const [withdrawal, setWithdrawal] = useState<Withdrawal>()
  useEffect(() => {
    let gone = false
    const read = async () => (await import('#storage/withdrawal')).readWithdrawal(db, file)
    read().then((given) => !gone && setWithdrawal(given), closed)
    return () => {
      gone = true
    }
  }, [db, file, revision])
  return withdrawal
}

/** A database that was closed meanwhile is told by the session, not by every hook that reads from it. */
const closed = (): void => undefined
