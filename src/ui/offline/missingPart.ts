/**
 * Whether something failed because a file of the application could not be fetched: no network before it was all kept here,
 * or a host that was given another version meanwhile. Each browser says it in words of its own.
 */
export const isMissingPart = (fault: unknown): boolean =>
  fault instanceof Error &&
  /dynamically imported module|module script failed|preload CSS/i.test(fault.message)
