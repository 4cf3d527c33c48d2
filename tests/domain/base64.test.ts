import { decodeBase64, encodeBase64 } from '#domain/base64'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('base64', () => {
  it('[B7] [B8] writes what everybody writes, and reads it again', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = encodeBase64(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64'))
        expect(decodeBase64(text)).toEqual(Uint8Array.from(bytes))
      }),
    )
  })

  it('[B7] [B8] has one text for one row of bytes: anything else is none', () => {
    const others = ['A', 'AA', 'AAA', 'AA=', 'AB==', 'AAB=', 'AA==AA==', '====', '=', 'A===', 'AAA\n', 'AA A']
    for (const text of [...others, 'AA-_', '“AA”', 'ÿÿ', '\u0000AAA', 'AAAA='])
      expect([text, decodeBase64(text)]).toEqual([text, undefined])
    expect(decodeBase64('')).toEqual(new Uint8Array())
  })
})
