import { useEffect, useState } from 'react'
import { isBackupDue } from '#domain/backupReminder'
import type { SinceBackup } from '#storage/backups'
import { useSession, useWorkspace } from './useWorkspace'

export type { SinceBackup } from '#storage/backups'

/** What was changed since the last backup, read anew after each write; undefined until it has been read. */
export function useSinceBackup(): (SinceBackup & { readonly isDue: boolean }) | undefined {
  const { db, environment } = useWorkspace()
  const revision = useSession((session) => session.revision)
  const [since, setSince] = useState<SinceBackup>()
  useEffect(() => {
    let gone = false
    const read = async () => (await import('#storage/backups')).readSinceBackup(db)
    read().then(
      (found) => !gone && setSince(found),
      () => undefined, // closed meanwhile
    )
    return () => {
      gone = true
    }
  }, [db, revision])
  if (!since) return undefined
  const { changes, lastAt, firstAt } = since
  const from = lastAt ?? firstAt
  return {
    ...since,
    isDue: isBackupDue({ changes, days: from ? daysFrom(from, environment.now()) : undefined }),
  }
}

/** Whole days from one moment to another, by the clock of this computer. */
const daysFrom = (from: string, to: string): number =>
  Math.floor((new Date(to).getTime() - new Date(from).getTime()) / 86_400_000)
