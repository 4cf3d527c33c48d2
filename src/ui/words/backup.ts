import type { SinceBackup } from '#state/useBackups'
import { momentWords } from './files'

/** `120 changes since the last backup of 3 July 2012, 16:05.` */
export function sinceBackupWords({ changes, lastAt }: SinceBackup): string {
  const count =
    changes >= 1000 ? 'More than 1,000 changes' : `${changes} ${changes === 1 ? 'change' : 'changes'}`
  return lastAt === null
    ? `${count} and no backup yet.`
    : `${changes === 0 ? 'No change' : count} since the last backup of ${momentWords(lastAt)}.`
}
