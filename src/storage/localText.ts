/** Small texts beside the databases. A browser that blocks storage throws on touch, one whose storage is full on writing. */

/** Null where there is none, undefined where the browser keeps nothing. */
export const readText = (key: string): string | null | undefined => tried(() => localStorage.getItem(key))

/** Null: nothing from now on. */
export function keepText(key: string, text: string | null): void {
  tried(() => (text === null ? localStorage.removeItem(key) : localStorage.setItem(key, text)))
}

/** The keys that begin so. */
export const keysFrom = (prefix: string): readonly string[] =>
  (tried(() => Object.keys(localStorage)) ?? []).filter((key) => key.startsWith(prefix))

/** What such a text says as JSON; undefined where it is none. */
export const readJson = (text: string | null | undefined): unknown =>
  tried((): unknown => JSON.parse(text ?? ''))

function tried<T>(touch: () => T): T | undefined {
  try {
    return touch()
  } catch {
    return undefined
  }
}
