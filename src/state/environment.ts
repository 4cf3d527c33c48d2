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
  sha256: async (text) =>
    hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))),
  subtle: crypto.subtle,
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  saveFile: downloadFile,
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

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function downloadFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
