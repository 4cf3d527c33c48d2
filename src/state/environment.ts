import { folderChooser, placeChooser, sharer } from './fileSystem'
import type { Chosen, FilePlace, Folder, FolderPurpose } from './fileSystem'

export type { Chosen, FileContent, FilePlace, Folder } from './fileSystem'

/** The world outside: time, randomness, hashes and files, given to commands so that tests need no mocks. */
export interface Environment {
  /** The moment in ISO 8601, for display only: the wall clock never decides. */
  readonly now: () => string
  /** A fresh random id of sixteen lower-case hexadecimal digits. */
  readonly newId: () => string
  /** SHA-256 of the UTF-8 form of a text, 64 hexadecimal digits. */
  readonly sha256: (text: string) => Promise<string>
  /** Web Crypto: signing and locking files. */
  readonly subtle: SubtleCrypto
  /** So many fresh random bytes. */
  readonly randomBytes: (length: number) => Uint8Array<ArrayBuffer>
  /** Hands a text file to the person. */
  readonly saveFile: (name: string, text: string) => void
  /** Hands any other file to the person; `type`: its media type. */
  readonly saveBytes: (name: string, bytes: Uint8Array<ArrayBuffer>, type: string) => void
  /** Asks the person where to save a file; undefined where the browser cannot. */
  readonly choosePlace: ((suggestedName: string) => Promise<Chosen<FilePlace>>) | undefined
  /** Asks the person for a folder; undefined where the browser cannot. */
  readonly chooseFolder: ((purpose?: FolderPurpose) => Promise<Chosen<Folder>>) | undefined
  /** Hands a text file to the share sheet of the device; undefined where it has none. */
  readonly shareFile: ((name: string, text: string) => Promise<Chosen<null>>) | undefined
  /** Where Quarterdeck itself is opened, without the page. */
  readonly address: () => string
  /** Reads a file that is served beside the application. Throws where it is not there. */
  readonly readAsset: (name: string) => Promise<ArrayBuffer>
  /** Starts the page afresh. */
  readonly reload: () => void
  /** Goes to an address of this application and starts the page afresh. */
  readonly leave: (hash: string) => void
}

export const browserEnvironment: Environment = {
  now: () => new Date().toISOString(),
  newId: () => hex(crypto.getRandomValues(new Uint8Array(8))),
  sha256: async (text) => hex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8.encode(text)))),
  subtle: crypto.subtle,
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  saveFile: (name, text) => download(name, new Blob([text], { type: 'application/json' })),
  saveBytes: (name, bytes, type) => download(name, new Blob([bytes], { type })),
  choosePlace: placeChooser(globalThis.window),
  chooseFolder: folderChooser(globalThis.window),
  shareFile: sharer(globalThis.navigator),
  address: () => location.href.replace(/#.*$/, ''),
  readAsset: async (name) => {
    const response = await fetch(`./${name}`)
    if (!response.ok) throw new Error(`${name}: ${response.status}`)
    return response.arrayBuffer()
  },
  reload: () => location.reload(),
  leave: (hash) => {
    history.pushState(left, '', hash)
    location.reload()
  },
}

/** Whether this page was started by `leave`. */
export const hasLeft = (): boolean => history.state === left

/** Kept with the address over the reload, until the next address. */
const left = 'left'

const utf8 = new TextEncoder()

/** Two digits for every byte: thousands of hashes are written with each file. */
const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function hex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += digits[byte]
  return text
}

function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
