import { keepText, readText } from '#storage/localText'

/** Whether the browser has promised not to clear the stored work by itself; `unknown` where it cannot say. */
export type Keeping = 'asking' | 'promised' | 'notPromised' | 'unknown'

/** Without a secure context there is no storage manager to ask. */
export async function promise(how: 'persist' | 'persisted'): Promise<Keeping> {
  if (!('storage' in navigator) || !('persist' in navigator.storage)) return 'unknown'
  return (await navigator.storage[how]()) ? 'promised' : 'notPromised'
}

/** Asks the browser to keep the work when the first of it is stored. Some browsers ask the person then, so it is asked once. */
export async function askToKeepOnce(): Promise<void> {
  if (wasAsked()) return
  if ((await promise('persisted')) === 'notPromised') await promise('persist')
}

/** A browser that keeps no answer is asked again. */
function wasAsked(): boolean {
  if (readText(asked)) return true
  keepText(asked, 'yes')
  return false
}

const asked = 'quarterdeck-asked-to-keep'

/** Less than any disk leaves to an ordinary window, in bytes. */
const littleRoom = 2_000_000_000

/**
 * F4 — Whether this looks like a private window, whose storage goes when it is closed: no promise, and little room. Only a
 * hint: browsers do not say, and Chromium names the same room in every window.
 */
export async function looksTemporary(): Promise<boolean> {
  if ((await promise('persisted')) !== 'notPromised') return false
  const { quota = Number.POSITIVE_INFINITY } = await navigator.storage.estimate()
  return quota < littleRoom
}
