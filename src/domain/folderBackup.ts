/** Minutes without a change after which a working period is over; minutes after which one that goes on is saved too. */
const quiet = 5
const long = 60

/** When a backup is due in the linked folder: the work changed since the last, and rests or has gone on for long. */
export function isFolderBackupDue({ now, changedAt, lastAt, isDirty }: FolderTime): boolean {
  if (!isDirty) return false
  return minutesFrom(changedAt, now) >= quiet || minutesFrom(lastAt ?? changedAt, now) >= long
}

export interface FolderTime {
  readonly now: string
  /** When the work last changed. */
  readonly changedAt: string
  /** When the last backup was put there; null: never. */
  readonly lastAt: string | null
  readonly isDirty: boolean
}

/** A clock that was put back counts as time that has passed. */
function minutesFrom(from: string, to: string): number {
  const passed = (new Date(to).getTime() - new Date(from).getTime()) / 60_000
  return passed < 0 ? Number.POSITIVE_INFINITY : passed
}

/** What was found in a folder of backups, as far as its text says. */
export interface FoundBackup {
  readonly id: string
  readonly createdAt: string
}

/**
 * F46 — What a file of the folder is, read as text: undefined of one that is none of ours, or was torn while it was written or
 * copied. Its name says nothing: synchronising programs make copies under names of their own.
 */
export function backupIn(text: string): FoundBackup | undefined {
  const read = parsed(text)
  if (!isObject(read) || read['kind'] !== 'backup' || !isObject(read['head'])) return undefined
  const [id, createdAt] = [read['id'], read['head']['createdAt']]
  return typeof id === 'string' && typeof createdAt === 'string' ? { id, createdAt } : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
