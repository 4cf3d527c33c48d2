import type { SinceBackup } from '#state/useBackups'
import type { SnapshotReason } from '#domain/snapshots'
import { momentWords } from './files'

/** `120 changes since the last backup of 3 July 2012, 16:05.` */
export function sinceBackupWords({ changes, lastAt }: SinceBackup): string {
  const count =
    changes >= 1000 ? 'More than 1,000 changes' : `${changes} ${changes === 1 ? 'change' : 'changes'}`
  return lastAt === null
    ? `${count} and no backup yet.`
    : `${changes === 0 ? 'No change' : count} since the last backup of ${momentWords(lastAt)}.`
}

/** Why a snapshot was taken. */
export const snapshotReasonWords = {
  import: 'Before files were taken in',
  migration: 'Before an update of Quarterdeck',
  publication: 'Before figures were finalised',
  restore: 'Before a restore',
  working: 'In the course of the work',
} satisfies Record<SnapshotReason, string>

/** `1.2 MB`, `34 kB`: to be compared, not to be added. */
export const sizeWords = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} kB`

/** F4 — Said where the browser looks like one that forgets. */
export const temporaryWords =
  'This looks like a private window: all that is here goes when it is closed. Save a backup before you close it.'
