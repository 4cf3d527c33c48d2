import { answered, completed, deleteNatively, openAsItIs, openOrMake } from './native'

/** The folder that backups go into, and what was last put there. */
export interface FolderLink<H> {
  /** Only the browser can make one, and only its storage can keep one. */
  readonly handle: H
  readonly lastAt: string | null
  readonly lastFile: string | null
  /** The write that the last backup held. */
  readonly revision: number
}

/** The link of a database; undefined where there is none. Whoever saved it says what the handle is. */
export async function readLink<H>(name: string, isHandle: (handle: unknown) => handle is H) {
  const db = await openAsItIs(storeOf(name))
  if (!db) return undefined
  try {
    const found: unknown = await answered<unknown>(
      db.transaction('links').objectStore('links').get('backups'),
    )
    return isLink(found, isHandle) ? found : undefined
  } finally {
    db.close()
  }
}

export async function saveLink<H>(name: string, link: FolderLink<H>): Promise<void> {
  const db = await openOrMake(storeOf(name), 1, (made) => void made.createObjectStore('links'))
  try {
    const transaction = db.transaction('links', 'readwrite')
    transaction.objectStore('links').put(link, 'backups')
    await completed(transaction)
  } finally {
    db.close()
  }
}

/** Forgets the folder; what lies in it stays. */
export const removeLink = (name: string): Promise<void> => deleteNatively(storeOf(name))

const storeOf = (name: string): string => `${name}-folder`

const isLink = <H>(found: unknown, isHandle: (handle: unknown) => handle is H): found is FolderLink<H> =>
  typeof found === 'object' &&
  found !== null &&
  'handle' in found &&
  isHandle(found.handle) &&
  'revision' in found &&
  typeof found.revision === 'number'
