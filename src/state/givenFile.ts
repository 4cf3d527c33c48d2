import { checkSize, recogniseFile } from '#domain/bundle/recogniseFile'
import { isSealedText, readSealed } from '#domain/bundle/sealedFile'
import { largestSealed } from '#domain/bundle/sealedLimits'
import { leftLocked } from '#domain/bundle/sealedWords'
import { fail, ok } from '#domain/result'
import type { Problem, Result } from '#domain/result'
import { openSealed } from './passphrase'

/** A file as the browser hands it over; read only once its size has been looked at (G1). */
export interface GivenFile {
  readonly name: string
  readonly size: number
  readonly arrayBuffer: () => Promise<ArrayBuffer>
}

/** B8 — A file that waits for its passphrase. `unlock` may be tried as often as is needed; it keeps nothing. */
export interface LockedFile {
  readonly fileName: string
  readonly unlock: (passphrase: string) => Promise<Result<string, Problem>>
}

/** Has a person unlock a file: the text in it, or undefined where they leave it locked. */
export type OnLocked = (file: LockedFile) => Promise<string | undefined>

export interface ReadingGiven {
  /** G1 — In bytes, of the file or of what lies in it. */
  readonly largest: number
  readonly subtle: SubtleCrypto
  /** Absent where nobody can be asked: locked files are refused then. */
  readonly onLocked?: OnLocked | undefined
}

/** The bytes of a file, of a locked one those of what lies in it: from there on it is a file like any other. */
export async function readGiven(
  file: GivenFile,
  { largest, subtle, onLocked }: ReadingGiven,
): Promise<Result<Uint8Array, readonly Problem[]>> {
  const tooLarge = file.size > largestSealed(largest) ? checkSize(file.size, largest) : undefined
  if (tooLarge) return fail([tooLarge])
  const given = await file.arrayBuffer().catch(unreadable)
  if ('code' in given) return fail([given])
  const bytes = new Uint8Array(given)
  const locked = lockedText(bytes)
  if (locked === undefined) return ok(bytes)
  const sealed = readSealed(locked)
  if (!sealed.ok) return fail([sealed.error])
  const unlock = (passphrase: string) => openSealed(sealed.value, passphrase, subtle)
  const text = await onLocked?.({ fileName: file.name, unlock })
  return text === undefined ? fail([leftLocked]) : ok(new TextEncoder().encode(text))
}

/** The text of a locked file; undefined for any other. Backups are large: only what may be one is read as text here. */
function lockedText(bytes: Uint8Array): string | undefined {
  const latin1 = new TextDecoder('latin1')
  const ends = [bytes.subarray(0, looked), bytes.subarray(-looked)].map((end) => latin1.decode(end))
  if (!ends.some((end) => /sealed|\\u/.test(end))) return undefined
  const file = recogniseFile(bytes, Number.POSITIVE_INFINITY)
  return file.ok && isSealedText(file.value) ? file.value : undefined
}

/** All that stands in clear is short: so many bytes at either end of the data have it. */
const looked = 4096

/** The file went away or was locked between choosing and reading it. */
const unreadable = (error: unknown): Problem => ({
  code: 'unreadable',
  path: '',
  message: `The browser could not read this file (${error instanceof Error ? error.message : String(error)}). Check that it is still there and not open in another program, then open it again.`,
})
