import { isBackupDue } from '#domain/backupReminder'
import type { SinceBackup } from '#storage/backups'
import type { Database } from '#storage/database'
import { useRead } from './useRead'
import { useWorkspace } from './useWorkspace'

export type { SinceBackup } from '#storage/backups'

/** What was changed since the last backup, read anew after each write; undefined until it has been read. */
export function useSinceBackup(): (SinceBackup & { readonly isDue: boolean }) | undefined {
  const { environment } = useWorkspace()
  const since = useRead(read)
  if (!since) return undefined
  const { changes, lastAt, firstAt } = since
  const from = lastAt ?? firstAt
  return {
    ...since,
    isDue: isBackupDue({ changes, days: from ? daysFrom(from, environment.now()) : undefined }),
  }
}

/** Not needed to begin with. */
const read = async (db: Database) => (await import('#storage/backups')).readSinceBackup(db)

/** Whole days from one moment to another, by the clock of this computer. */
const daysFrom = (from: string, to: string): number =>
  Math.floor((new Date(to).getTime() - new Date(from).getTime()) / 86_400_000)
