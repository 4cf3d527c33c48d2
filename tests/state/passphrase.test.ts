import { encodeBase64 } from '#domain/base64'
import { formatSealed, readSealed, sealedCover, sealedCoverText } from '#domain/bundle/sealedFile'
import type { SealedFile } from '#domain/bundle/sealedFile'
import { openSealed, sealFile } from '#state/passphrase'
import { beforeAll, describe, expect, it } from 'vitest'

const { subtle } = crypto
const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))
/** As few rounds as a file may ask for. */
const sealing = { subtle, randomBytes, iterations: 100_000 }
const passphrase = 'canal bishop ninety lamp'
const text = '{\n "format": "quarterdeck-bundle",\n "note": "Räte – £1.2m 😀"\n}\n'

let locked: string
let file: SealedFile
beforeAll(async () => {
  locked = await sealFile(text, passphrase, sealing)
  file = read(locked)
})

describe('a file locked with a passphrase', () => {
  it('[B8] opens with it, byte for byte', async () => {
    expect(await openSealed(file, passphrase, subtle)).toEqual({ ok: true, value: text })
    const marked = '\ufeff{"a": 1}'
    expect(await openSealed(read(await sealFile(marked, passphrase, sealing)), passphrase, subtle)).toEqual({
      ok: true,
      value: marked,
    })
  })

  it('[B8] shows nothing of what is in it', () => {
    expect(locked).not.toMatch(/note|Räte/)
    expect(Buffer.from(file.data, 'base64').toString('latin1')).not.toMatch(/note|format/)
  })

  it('[B8] is made with 600,000 rounds where nothing else is said', async () => {
    const usual = read(await sealFile(text, passphrase, { subtle, randomBytes }))
    expect(usual.kdf).toEqual({ name: 'PBKDF2', hash: 'SHA-256', iterations: 600_000 })
    expect(await openSealed(usual, passphrase, subtle)).toEqual({ ok: true, value: text })
  })

  it('[B8] is never the same twice', async () => {
    const again = read(await sealFile(text, passphrase, sealing))
    expect([again.salt, again.iv, again.data].filter((part) => locked.includes(part))).toEqual([])
  })

  it('[B8] opens with the passphrase as another keyboard types it', async () => {
    const other = read(await sealFile(text, 'caf\u00e9 lamp', sealing))
    expect((await openSealed(other, ' cafe\u0301  lamp\n', subtle)).ok).toBe(true)
    expect((await openSealed(other, 'Caf\u00e9 lamp', subtle)).ok).toBe(false)
  })

  it('[B8] opens when an editor has changed its indentation', async () => {
    const turned = JSON.stringify(Object.fromEntries(Object.entries(file).toReversed()))
    expect((await openSealed(read(turned), passphrase, subtle)).ok).toBe(true)
  })

  it('[B8] holds a text of 25 MB', async () => {
    const large = 'Crime fell – '.repeat(1_750_000).slice(0, 22_000_000)
    expect(Buffer.byteLength(large)).toBeGreaterThan(25_000_000)
    const opened = await openSealed(read(await sealFile(large, passphrase, sealing)), passphrase, subtle)
    expect(opened.ok && opened.value === large).toBe(true)
  }, 60_000)
})

describe('a file that does not open', () => {
  it('[B8] says of a wrong passphrase that the file may be damaged as well', async () => {
    for (const wrong of ['canal bishop ninety lamb', 'canalbishopninetylamp', '', '  ']) {
      const opened = await openSealed(file, wrong, subtle)
      expect([wrong, opened]).toMatchObject([
        wrong,
        { ok: false, error: { code: 'sealed-closed', path: '' } },
      ])
    }
    const damaged = await openSealed({ ...file, data: flipped(file.data, 3) }, passphrase, subtle)
    expect(damaged).toEqual(await openSealed(file, 'canal bishop ninety lamb', subtle))
    expect(damaged).toMatchObject({
      error: {
        message: expect.stringMatching(
          /passphrase is not the right one, or the file was changed.*Nothing was changed\. Type/,
        ),
      },
    })
  })

  it('[B8] [F38] is refused once any clear member is another, by its reading or by its lock', async () => {
    const changes: Readonly<Record<string, Record<string, unknown>>> = {
      format: { format: 'quarterdeck-bundlf' },
      formatVersion: { formatVersion: 2 },
      minReaderVersion: { minReaderVersion: 2 },
      kind: { kind: 'return' },
      kdfName: { kdf: { ...file.kdf, name: 'PBKDF1' } },
      kdfHash: { kdf: { ...file.kdf, hash: 'SHA-512' } },
      iterations: { kdf: { ...file.kdf, iterations: 100_001 } },
      salt: { salt: flipped(file.salt, 0) },
      iv: { iv: flipped(file.iv, 11) },
      added: { note: 'trust me' },
    }
    expect(Object.keys(changes)).toEqual(
      expect.arrayContaining(['formatVersion', 'salt', 'iv', 'iterations']),
    )
    for (const [name, change] of Object.entries(changes))
      expect([name, await opens(JSON.stringify({ ...file, ...change }))]).toEqual([name, false])
    expect(await opens(JSON.stringify(file))).toBe(true)
  })

  it('[B8] [F38] is refused by its lock alone where the key is still right', async () => {
    const salt = file.salt
    const otherVersion = await openSealed({ ...file, formatVersion: 2 }, passphrase, subtle)
    const otherReader = await openSealed({ ...file, minReaderVersion: 3 }, passphrase, subtle)
    expect([otherVersion.ok, otherReader.ok]).toEqual([false, false])
    expect((await openSealed({ ...file, salt }, passphrase, subtle)).ok).toBe(true)
  })

  it('[B8] is refused once data or tag is another, or a part of it is gone', async () => {
    const bytes = Buffer.from(file.data, 'base64')
    const [first, middle, tag, last] = [0, 20, bytes.length - 16, bytes.length - 1]
    for (const at of [first, middle, tag, last])
      expect([at, await opens(formatSealed({ ...file, data: flipped(file.data, at) }))]).toEqual([at, false])
    for (const part of [bytes.subarray(1), bytes.subarray(0, -1), Buffer.concat([bytes, bytes])])
      expect(await opens(formatSealed({ ...file, data: part.toString('base64') }))).toBe(false)
  })

  it('[B8] is refused where it holds another locked file', async () => {
    const twice = await lockByHand(new TextEncoder().encode(locked))
    expect(await openSealed(twice, passphrase, subtle)).toMatchObject({
      ok: false,
      error: { code: 'sealed-inside' },
    })
  })

  it('[B8] is refused where it holds no text', async () => {
    const bytes = await lockByHand(Uint8Array.of(0xff, 0xfe, 0x41))
    expect(await openSealed(bytes, passphrase, subtle)).toMatchObject({ error: { code: 'sealed-closed' } })
  })
})

describe('what cannot be locked', () => {
  it('[B8] an empty passphrase, a locked file and rounds that nobody takes are bugs of the caller', async () => {
    await expect(sealFile(text, ' ', sealing)).rejects.toThrow('an empty passphrase')
    await expect(sealFile(locked, passphrase, sealing)).rejects.toThrow('inside a locked file')
    for (const iterations of [99_999, 2_000_001])
      await expect(sealFile(text, passphrase, { ...sealing, iterations })).rejects.toThrow('no reader takes')
  })
})

function read(sealed: string): SealedFile {
  const result = readSealed(sealed)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

async function opens(sealed: string): Promise<boolean> {
  const result = readSealed(sealed)
  return result.ok && (await openSealed(result.value, passphrase, subtle)).ok
}

/** One bit of one byte of what a base64 text stands for. */
function flipped(base64: string, at: number): string {
  return encodeBase64(
    Uint8Array.from(Buffer.from(base64, 'base64')).map((byte, place) => (place === at ? byte ^ 1 : byte)),
  )
}

/** Locks what sealFile would not, as exchange.md has it: the format is written down here a second time. */
async function lockByHand(bytes: Uint8Array<ArrayBuffer>): Promise<SealedFile> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  const cover = sealedCover({ salt: encodeBase64(salt), iv: encodeBase64(iv), iterations: 150_000 })
  const material = await subtle.importKey('raw', new TextEncoder().encode(passphrase), 'PBKDF2', false, [
    'deriveBits',
  ])
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', iterations: 150_000, salt }
  const key = await subtle.importKey(
    'raw',
    await subtle.deriveBits(derivation, material, 256),
    'AES-GCM',
    false,
    ['encrypt'],
  )
  const additionalData = new TextEncoder().encode(sealedCoverText({ ...cover, data: '' }))
  const data = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes)
  return { ...cover, data: encodeBase64(new Uint8Array(data)) }
}
