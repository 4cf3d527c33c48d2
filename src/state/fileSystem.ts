import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'

/** What came of asking the person for a place. `refused`: the browser would not let it be used. */
export type Chosen<T> =
  | { readonly outcome: 'chosen'; readonly it: T }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'refused'; readonly message: string }

/** A file that the person has named; writing replaces what is in it, as they agreed to. Fails with what the browser says. */
export interface FilePlace {
  readonly name: string
  readonly write: (text: string) => Promise<Result<null, string>>
}

/** A folder that files are put into, and none is ever overwritten. Fails with a sentence. */
export interface Folder {
  readonly name: string
  /** The browser's own, to be kept where the folder stays linked; absent where it has none. */
  readonly handle?: unknown
  readonly write: (name: string, content: FileContent) => Promise<Result<null, string>>
}

/** What a folder is for: the browser remembers the last one of each. */
export type FolderPurpose = 'requests' | 'backups'

/** Text in UTF-8, or bytes. */
export type FileContent = string | Uint8Array<ArrayBuffer>

declare global {
  /** File System Access: in Edge and Chrome, and not yet among the types of the DOM. */
  interface Window {
    readonly showSaveFilePicker?: (options: SavePickerOptions) => Promise<FileSystemFileHandle>
    readonly showDirectoryPicker?: (options: FolderPickerOptions) => Promise<FileSystemDirectoryHandle>
  }
}

interface SavePickerOptions {
  readonly suggestedName: string
  readonly types: readonly { readonly description: string; readonly accept: Record<string, string[]> }[]
}

interface FolderPickerOptions {
  readonly id: string
  readonly mode: 'readwrite'
}

/** Asks where a file is to be saved; undefined where the browser saves to the downloads only. */
export function placeChooser(
  browser: Pick<Window, 'showSaveFilePicker'> | undefined,
): ((suggested: string) => Promise<Chosen<FilePlace>>) | undefined {
  const showSaveFilePicker = browser?.showSaveFilePicker?.bind(browser)
  if (!showSaveFilePicker) return undefined
  const types = [{ description: 'Quarterdeck file', accept: { 'application/json': ['.json'] } }]
  return (suggestedName) =>
    asked(async () => {
      const handle = await showSaveFilePicker({ suggestedName, types })
      return { name: handle.name, write: (text) => attempt(() => writeTo(handle, text)) }
    })
}

/** Asks for a folder; undefined where the browser has no such thing. */
export function folderChooser(
  browser: Pick<Window, 'showDirectoryPicker'> | undefined,
): ((purpose?: FolderPurpose) => Promise<Chosen<Folder>>) | undefined {
  const showDirectoryPicker = browser?.showDirectoryPicker?.bind(browser)
  if (!showDirectoryPicker) return undefined
  return (id = 'requests') =>
    asked(async () => {
      const handle = await showDirectoryPicker({ id, mode: 'readwrite' })
      return { name: handle.name, handle, write: (name, content) => writeInto(handle, name, content) }
    })
}

/** Hands a file to the share sheet of the device; undefined where there is none for such files. */
export function sharer(
  navigator: Partial<Pick<Navigator, 'share' | 'canShare'>> | undefined,
): ((name: string, text: string) => Promise<Chosen<null>>) | undefined {
  if (!navigator?.share || !navigator.canShare?.({ files: [fileOf('file.json', '{}')] })) return undefined
  return (name, text) =>
    asked(async () => {
      await navigator.share?.({ files: [fileOf(name, text)], title: name })
      return null
    })
}

const fileOf = (name: string, text: string): File => new File([text], name, { type: 'application/json' })

async function asked<T>(ask: () => Promise<T>): Promise<Chosen<T>> {
  try {
    return { outcome: 'chosen', it: await ask() }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return { outcome: 'cancelled' }
    return { outcome: 'refused', message: messageOf(error) }
  }
}

async function writeInto(
  folder: FileSystemDirectoryHandle,
  name: string,
  content: FileContent,
): Promise<Result<null, string>> {
  if (await isThere(folder, name)) return fail('a file of this name is there already and was left as it is')
  return attempt(async () => writeTo(await folder.getFileHandle(name, { create: true }), content))
}

/** Anything but "not found" counts as there: what cannot be looked at is not written over. */
async function isThere(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name)
    return true
  } catch (error) {
    return !(error instanceof DOMException && error.name === 'NotFoundError')
  }
}

async function writeTo(handle: FileSystemFileHandle, content: FileContent): Promise<void> {
  const stream = await handle.createWritable()
  await stream.write(content)
  await stream.close()
}

async function attempt(work: () => Promise<void>): Promise<Result<null, string>> {
  try {
    await work()
    return ok(null)
  } catch (error) {
    return fail(messageOf(error))
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
