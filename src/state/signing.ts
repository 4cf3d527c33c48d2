import { decodeBase64, encodeBase64 } from '#domain/base64'
import type { FoundSignature } from '#domain/bundle/trust'

export type SigningAlgorithm = 'Ed25519' | 'ECDSA-P256'

/** The key of this browser. Can be stored as it is: IndexedDB keeps the private key without ever showing it. */
export interface SigningKey {
  readonly alg: SigningAlgorithm
  /** The raw public key in base64: 32 bytes of Ed25519, 65 of ECDSA P-256 (uncompressed). */
  readonly publicKey: string
  /** Never extractable. */
  readonly privateKey: CryptoKey
}

/** As `signature` in a bundle: `key` is the raw public key and `value` the signature over the id, in base64. */
export interface BundleSignature {
  readonly alg: string
  readonly key: string
  readonly value: string
}

/** Signs the id of a file; undefined where the key does not work here. */
export type Signer = (id: string) => Promise<BundleSignature | undefined>

/** B7 — Makes a key for this browser: Ed25519, or ECDSA P-256 where the browser has no Ed25519. */
export async function createSigningKey(subtle: SubtleCrypto): Promise<SigningKey> {
  try {
    return await createKey('Ed25519', subtle)
  } catch (error) {
    if (!isUnsupported(error)) throw error
    return createKey('ECDSA-P256', subtle)
  }
}

/** B7 — Signs the UTF-8 form of a bundle's id, which the cover and all records go into. */
export async function signId(key: SigningKey, id: string, subtle: SubtleCrypto): Promise<BundleSignature> {
  const value = await subtle.sign(algorithms[key.alg].sign, key.privateKey, new TextEncoder().encode(id))
  return { alg: key.alg, key: key.publicKey, value: encodeBase64(new Uint8Array(value)) }
}

/**
 * B7 — What is to be thought of the signature of a file. `id` must be the id worked out from the file, never the one
 * written in it: a file with records set aside (G5) keeps its old id over a changed cover.
 * Never throws for what stands in a signature. Ed25519 in a browser without it is `uncheckable`, not wrong.
 */
export async function checkSignature(
  signature: BundleSignature | null | undefined,
  id: string,
  subtle: SubtleCrypto,
): Promise<FoundSignature> {
  if (!signature) return { state: 'absent' }
  const { alg, key } = signature
  const [publicKey, value] = [decodeBase64(key), decodeBase64(signature.value)]
  if (!isAlgorithm(alg) || !publicKey || !value) return { state: 'wrong' }
  const { keyLength, valueLength } = algorithms[alg]
  if (publicKey.length !== keyLength || value.length !== valueLength) return { state: 'wrong' }
  try {
    const imported = await subtle.importKey('raw', publicKey, algorithms[alg].key, true, ['verify'])
    const fits = await subtle.verify(algorithms[alg].sign, imported, value, new TextEncoder().encode(id))
    return fits ? { state: 'valid', key } : { state: 'wrong' }
  } catch (error) {
    return { state: isUnsupported(error) ? 'uncheckable' : 'wrong' }
  }
}

/** Whether a signature is known to fit; false also for what is malformed or cannot be checked here. */
export async function verifyId(
  signature: BundleSignature,
  id: string,
  subtle: SubtleCrypto,
): Promise<boolean> {
  return (await checkSignature(signature, id, subtle)).state === 'valid'
}

const algorithms = {
  Ed25519: { key: { name: 'Ed25519' }, sign: { name: 'Ed25519' }, keyLength: 32, valueLength: 64 },
  'ECDSA-P256': {
    key: { name: 'ECDSA', namedCurve: 'P-256' },
    sign: { name: 'ECDSA', hash: 'SHA-256' },
    keyLength: 65,
    valueLength: 64,
  },
} as const

const isAlgorithm = (alg: string): alg is SigningAlgorithm => Object.hasOwn(algorithms, alg)

async function createKey(alg: SigningAlgorithm, subtle: SubtleCrypto): Promise<SigningKey> {
  const pair = await subtle.generateKey(algorithms[alg].key, false, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new Error(`${alg} made one key where a pair is needed`)
  const publicKey = encodeBase64(new Uint8Array(await subtle.exportKey('raw', pair.publicKey)))
  return { alg, publicKey, privateKey: pair.privateKey }
}

/** By name: an error may come from another realm. */
function isUnsupported(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'NotSupportedError'
}
