import type { Result } from '#domain/result'

/** What became of holding all records against the files and the own log. */
export function recordsWords(outcome: Result<number, string>): string {
  if (!outcome.ok)
    return `The files or the changes themselves are damaged (${outcome.error}). Nothing was changed: restore a snapshot or a backup.`
  return outcome.value === 0
    ? 'Every record is as the files and the changes made here say.'
    : rightedWords(outcome.value)
}

/** How many were put right. */
export function rightedWords(count: number): string {
  const [records, were] =
    count === 1 ? ['1 record', 'was'] : [`${count.toLocaleString('en-GB')} records`, 'were']
  return `${records} ${were} damaged in this browser’s storage, and ${were} put right from the files and the changes made here.`
}
