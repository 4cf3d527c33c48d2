/** What is not in any backup yet. */
export interface Unsaved {
  /** Changes made here since the last backup, or ever. */
  readonly changes: number
  /** Whole days since the last backup, or since the first change where none was ever saved; undefined: neither. */
  readonly days: number | undefined
}

/** How much may be lost before a person is reminded. */
const mostChanges = 50
const mostDays = 7

/** Whether it is time for a backup: many changes, or some and a week gone by. Nothing changed, nothing to save. */
export const isBackupDue = ({ changes, days }: Unsaved): boolean =>
  changes >= mostChanges || (changes > 0 && days !== undefined && days >= mostDays)
