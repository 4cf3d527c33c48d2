import { expect, test } from 'vitest'
import { isBackupDue } from '#domain/backupReminder'

test.each([
  [{ changes: 0, days: undefined }, false],
  [{ changes: 0, days: 400 }, false],
  [{ changes: 1, days: undefined }, false],
  [{ changes: 49, days: 6 }, false],
  [{ changes: 50, days: 0 }, true],
  [{ changes: 50, days: undefined }, true],
  [{ changes: 1, days: 7 }, true],
  [{ changes: 1, days: 6 }, false],
])('[F1] after %o a backup is due: %s', (unsaved, isDue) => {
  expect(isBackupDue(unsaved)).toBe(isDue)
})
