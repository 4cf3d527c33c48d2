import { encodeBase64 } from '#domain/base64'
import { checkSignature, createSigningKey, signId, verifyId } from '#state/signing'
import type { BundleSignature, SigningKey } from '#state/signing'
import { beforeAll, describe, expect, it } from 'vitest'

const { subtle } = crypto
const id = `sha256:${'1a'.repeat(32)}`

/** A browser that was made before Ed25519. */
const older = withoutEd25519()

describe.each([
  ['Ed25519', subtle, 32],
  ['ECDSA-P256', older, 65],
] as const)('a key of %s', (alg, browser, keyLength) => {
  let key: SigningKey
  let signature: BundleSignature
  beforeAll(async () => {
    key = await createSigningKey(browser)
    signature = await signId(key, id, browser)
  })

  it('[B7] is what the browser can make, and its private part cannot be taken out', async () => {
    expect(key.alg).toBe(alg)
    expect(bytesIn(key.publicKey)).toHaveLength(keyLength)
    expect(key.privateKey.extractable).toBe(false)
    await expect(subtle.exportKey('pkcs8', key.privateKey)).rejects.toThrow(/extractable/)
  })

  it('[B7] can be stored as it is and signs again', async () => {
    const stored = structuredClone(key)
    expect(await verifyId(await signId(stored, id, browser), id, browser)).toBe(true)
  })

  it('[B7] signs an id, and the signature has the shape of the bundle', async () => {
    expect(signature).toEqual({ alg, key: key.publicKey, value: expect.stringMatching(/^[\w+/]{86}==$/) })
    expect(await verifyId(signature, id, browser)).toBe(true)
    expect(await checkSignature(signature, id, browser)).toEqual({ state: 'valid', key: key.publicKey })
    expect(await verifyId(JSON.parse(JSON.stringify(signature)), id, browser)).toBe(true)
  })

  it('[B7] [F38] does not fit another id', async () => {
    for (const other of ['', id.replace('1a', '1b'), `${id} `, id.toUpperCase()])
      expect([other, await verifyId(signature, other, browser)]).toEqual([other, false])
  })

  it('[B7] [F38] does not fit once any byte of signature or key is another', async () => {
    const value = bytesIn(signature.value)
    const publicKey = bytesIn(signature.key)
    for (let at = 0; at < value.length; at += 1)
      expect([at, await checkSignature({ ...signature, value: flipped(value, at) }, id, browser)]).toEqual([
        at,
        { state: 'wrong' },
      ])
    for (let at = 0; at < publicKey.length; at += 1)
      expect([at, await verifyId({ ...signature, key: flipped(publicKey, at) }, id, browser)]).toEqual([
        at,
        false,
      ])
  })

  it('[B7] [F38] of another browser does not fit under this key', async () => {
    const other = await signId(await createSigningKey(browser), id, browser)
    expect(await verifyId({ ...signature, key: other.key }, id, browser)).toBe(false)
    expect(await verifyId({ ...signature, value: other.value }, id, browser)).toBe(false)
    expect(await verifyId(other, id, browser)).toBe(true)
  })

  it('[B7] is wrong and nothing is thrown for anything malformed', async () => {
    const value = bytesIn(signature.value)
    const malformed: readonly Partial<BundleSignature>[] = [
      { alg: '' },
      { alg: 'Ed448' },
      { alg: '__proto__' },
      { alg: 'toString' },
      { alg: alg === 'Ed25519' ? 'ECDSA-P256' : 'Ed25519' },
      ...['', '=', '!!!!', 'AAA', signature.value.slice(0, -1), `${signature.value}\n`].map((text) => ({
        value: text,
      })),
      ...[value.subarray(1), Buffer.concat([value, value])].map((bytes) => ({ value: encodeBase64(bytes) })),
      ...['', 'é'.repeat(44), signature.key.slice(4), `${signature.key}AAAA`, 'A'.repeat(1000)].map(
        (text) => ({ key: text }),
      ),
      { key: encodeBase64(new Uint8Array(keyLength)) },
      { key: encodeBase64(new Uint8Array(keyLength).fill(255)) },
    ]
    for (const change of malformed) {
      const check = await checkSignature({ ...signature, ...change }, id, subtle)
      expect([change, check]).toEqual([change, { state: 'wrong' }])
      expect([change, await verifyId({ ...signature, ...change }, id, subtle)]).toEqual([change, false])
    }
  })
})

it('[B7] a file without a signature is neither right nor wrong', async () => {
  expect(await checkSignature(null, id, subtle)).toEqual({ state: 'absent' })
  expect(await checkSignature(undefined, id, subtle)).toEqual({ state: 'absent' })
})

it('[B7] a browser without Ed25519 does not call the signature of a newer one wrong', async () => {
  const signature = await signId(await createSigningKey(subtle), id, subtle)
  expect(await checkSignature(signature, id, older)).toEqual({ state: 'uncheckable' })
  expect(await verifyId(signature, id, older)).toBe(false)
  const short = { ...signature, value: 'AAAA' }
  expect(await checkSignature(short, id, older)).toEqual({ state: 'wrong' })
})

it('[B7] a newer browser checks the signature of one without Ed25519', async () => {
  const signature = await signId(await createSigningKey(older), id, older)
  expect(await verifyId(signature, id, subtle)).toBe(true)
})

it('[B7] a browser that fails for another reason says so instead of taking a weaker key', async () => {
  const fail = () => Promise.reject(new Error('no entropy'))
  const broken = replaced({
    generateKey: (...given) => (isEd25519(given[0]) ? fail() : asAlways('generateKey', given)),
  })
  await expect(createSigningKey(broken)).rejects.toThrow('no entropy')
})

const bytesIn = (base64: string): Uint8Array => Uint8Array.from(Buffer.from(base64, 'base64'))

function flipped(bytes: Uint8Array, at: number): string {
  return encodeBase64(bytes.map((byte, place) => (place === at ? byte ^ 1 : byte)))
}

function withoutEd25519(): SubtleCrypto {
  const refuse = () => Promise.reject(new DOMException('Unrecognized name', 'NotSupportedError'))
  return replaced({
    generateKey: (...given) => (isEd25519(given[0]) ? refuse() : asAlways('generateKey', given)),
    importKey: (...given) => (isEd25519(given[2]) ? refuse() : asAlways('importKey', given)),
  })
}

const isEd25519 = (algorithm: unknown): boolean => JSON.stringify(algorithm).includes('Ed25519')

function asAlways(name: 'generateKey' | 'importKey', given: readonly unknown[]): unknown {
  const method: unknown = Reflect.get(subtle, name)
  return typeof method === 'function' ? Reflect.apply(method, subtle, given) : undefined
}

function replaced(own: Record<string, (...given: readonly unknown[]) => unknown>): SubtleCrypto {
  return new Proxy(subtle, {
    get: (target, name) => {
      const method: unknown = own[String(name)] ?? Reflect.get(target, name)
      return typeof method === 'function' ? method.bind(target) : method
    },
  })
}
