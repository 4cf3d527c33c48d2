/** Whether there was no room to write something: it comes as the error itself or within an AbortError (reliability.md, fact 5). */
export const isFull = (error: unknown): boolean => innermostName(error) === 'QuotaExceededError'

/** The name of an error, or of the one that caused it. */
export function innermostName(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  if ('inner' in error && typeof error.inner === 'object' && error.inner !== null)
    return innermostName(error.inner)
  return 'name' in error ? String(error.name) : 'unknown'
}
