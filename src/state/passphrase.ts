import { decodeBase64, encodeBase64 } from '#domain/base64'
import { passphraseText } from '#domain/bundle/passphrase'
import { formatSealed, isSealedText, sealedCover, sealedCoverText } from '#domain/bundle/sealedFile'
import type { SealedCover, SealedFile } from '#domain/bundle/sealedFile'
import { kdfRounds, sealedLengths } from '#domain/bundle/sealedLimits'
import { sealedInside, wrongOrDamaged } from '#domain/bundle/sealedWords'
import { fail, ok } from '#domain/result'
import type { Problem, Result } from '#domain/result'

export interface Sealing {
  readonly subtle: SubtleCrypto
  /** So many fresh random bytes. */
  readonly randomBytes: (length: number) => Uint8Array
  /** Rounds of PBKDF2, as many as may be read back; 600,000 where nothing is said. */
  readonly iterations?: number | undefined
}

/**
 * B8 — Locks the text of a file with a passphrase: AES-256-GCM under a key from PBKDF2-SHA-256, with a fresh salt and
 * iv each time, so that no two locked files are alike. Throws for an empty passphrase, for a text that is locked
 * already and for rounds that no reader takes: the screen sees to these.
 */
export async function sealFile(text: string, passphrase: string, sealing: Sealing): Promise<string> {
  const { subtle, randomBytes, iterations = kdfRounds.written } = sealing
  if (passphraseText(passphrase) === '') throw new Error('an empty passphrase locks nothing: ask for one')
  if (isSealedText(text)) throw new Error('a locked file inside a locked file could not be opened again')
  if (iterations < kdfRounds.fewest || iterations > kdfRounds.most)
    throw new Error(`no reader takes ${iterations} rounds`)
  const salt = encodeBase64(randomBytes(sealedLengths.salt))
  const iv = encodeBase64(randomBytes(sealedLengths.iv))
  const cover = sealedCover({ iterations, salt, iv })
  const key = await deriveKey(cover, passphrase, { subtle, use: 'encrypt' })
  const data = await subtle.encrypt(cipherOf(cover), key, new TextEncoder().encode(text))
  return formatSealed({ ...cover, data: encodeBase64(new Uint8Array(data)) })
}

/**
 * B8 — The text that lies in a locked file, to be sent through the gate as any other. A wrong passphrase and a
 * changed file cannot be told apart. Stores nothing.
 */
export async function openSealed(
  sealed: SealedFile,
  passphrase: string,
  subtle: SubtleCrypto,
): Promise<Result<string, Problem>> {
  if (passphraseText(passphrase) === '') return fail(wrongOrDamaged)
  const key = await deriveKey(sealed, passphrase, { subtle, use: 'decrypt' })
  const text = await decrypt(sealed, key, subtle)
  if (text === undefined) return fail(wrongOrDamaged)
  return isSealedText(text) ? fail(sealedInside) : ok(text)
}

async function decrypt(
  sealed: SealedFile,
  key: CryptoKey,
  subtle: SubtleCrypto,
): Promise<string | undefined> {
  try {
    return decodeText(await subtle.decrypt(cipherOf(sealed), key, bytesOf(sealed.data)))
  } catch (error) {
    if (isClosed(error)) return undefined
    throw error
  }
}

/** Undefined where another program locked something that is no UTF-8. */
function decodeText(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

async function deriveKey(
  { kdf, salt }: SealedCover,
  passphrase: string,
  { subtle, use }: { readonly subtle: SubtleCrypto; readonly use: 'encrypt' | 'decrypt' },
): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphraseText(passphrase))
  const material = await subtle.importKey('raw', typed, kdf.name, false, ['deriveKey'])
  const derivation = { name: kdf.name, hash: kdf.hash, iterations: kdf.iterations, salt: bytesOf(salt) }
  return subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, [use])
}

const cipherOf = (cover: SealedFile | SealedCover) => ({
  name: 'AES-GCM',
  iv: bytesOf(cover.iv),
  tagLength: sealedLengths.tag * 8,
  additionalData: new TextEncoder().encode(sealedCoverText(cover)),
})

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const bytes = decodeBase64(base64)
  if (!bytes) throw new Error('a locked file must be read by readSealed before it is opened')
  return bytes
}

/** The tag does not fit. By name, as the error may come from another realm. */
function isClosed(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'OperationError'
}
