import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'

/** What is needed of a folder of the browser (File System Access). */
export interface FolderHandle {
  readonly name: string
  readonly getFileHandle: (name: string, options?: { readonly create: boolean }) => Promise<FileHandle>
  readonly removeEntry: (name: string) => Promise<void>
  readonly queryPermission?: (mode: PermissionMode) => Promise<PermissionState>
  readonly requestPermission?: (mode: PermissionMode) => Promise<PermissionState>
}

interface FileHandle {
  readonly getFile: () => Promise<Pick<File, 'text'>>
  readonly createWritable: () => Promise<{
    readonly write: (text: string) => Promise<void>
    readonly close: () => Promise<void>
  }>
}

interface PermissionMode {
  readonly mode: 'readwrite'
}

/** Why a backup did not get into the folder; what was there is as it was. */
export type FolderProblem = 'permission' | 'gone' | 'readOnly' | 'full' | 'taken' | 'torn' | 'unknown'

/** Whether something that was read from the storage is a folder. */
export const isFolderHandle = (handle: unknown): handle is FolderHandle =>
  typeof handle === 'object' && handle !== null && 'getFileHandle' in handle && 'removeEntry' in handle

const mode = { mode: 'readwrite' } as const

/** Whether the browser lets the folder be written; it asks the person only where `mayAsk`, after a click of theirs. */
export async function isAllowed(folder: FolderHandle, mayAsk = false): Promise<boolean> {
  const now = (await folder.queryPermission?.(mode)) ?? 'granted'
  if (now === 'granted' || !mayAsk) return now === 'granted'
  return (await folder.requestPermission?.(mode)) === 'granted'
}

/**
 * F23, F46 — Puts a new file into a folder and reads it back: only what is there to the letter counts as written. What was
 * there is never written over; a file that did not become whole is taken away again, as far as it can be.
 */
export async function putFile(
  folder: FolderHandle,
  name: string,
  text: string,
): Promise<Result<null, FolderProblem>> {
  try {
    if (await isThere(folder, name)) return fail('taken')
    const file = await folder.getFileHandle(name, { create: true })
    try {
      const stream = await file.createWritable()
      await stream.write(text)
      await stream.close()
      if ((await (await file.getFile()).text()) === text) return ok(null)
    } catch (error) {
      await takeAway(folder, name)
      throw error
    }
    await takeAway(folder, name)
    return fail('torn')
  } catch (error) {
    return fail(problemOf(error))
  }
}

const takeAway = (folder: FolderHandle, name: string): Promise<void> =>
  folder.removeEntry(name).catch(() => undefined)

/** Anything but "not found" counts as there: what cannot be looked at is not written over. */
async function isThere(folder: FolderHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name)
    return true
  } catch (error) {
    if (nameOf(error) === 'NotFoundError') return false
    throw error
  }
}

function problemOf(error: unknown): FolderProblem {
  switch (nameOf(error)) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'permission'
    case 'NotFoundError':
      return 'gone'
    case 'NoModificationAllowedError':
    case 'InvalidModificationError':
      return 'readOnly'
    case 'QuotaExceededError':
      return 'full'
    default:
      return 'unknown'
  }
}

const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : ''
