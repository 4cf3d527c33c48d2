import { keepText, readText } from '#storage/localText'
import type { Actor } from '#storage/rows'

/** What is remembered of a writer outside the storage. It may lag, so only "behind" means anything (R10). */
export type Remembered = Pick<Actor, 'id' | 'counter'>

const keyOf = (workspace: string): string => `quarterdeck-counter-${workspace}`

/** What was last remembered; undefined where nothing was, or where the browser keeps nothing. */
export function recallCounter(workspace: string): Remembered | undefined {
  const [id = '', counter = ''] = (readText(keyOf(workspace)) ?? '').split(' ')
  return id !== '' && /^\d+$/.test(counter) ? { id, counter: Number(counter) } : undefined
}

/** Remembers how far a writer has come. */
export function rememberCounter(workspace: string, { id, counter }: Remembered): void {
  keepText(keyOf(workspace), `${id} ${counter}`)
}
