import { describe, expect, it } from 'vitest'
import { encodeBase64 } from '#domain/base64'
import { logoLimits, logoOf, plainPngSize } from '#domain/pack/logo'
import { readPictureFile } from '#domain/pack/pictureFile'
import { formatPackFile, readPackFile } from '#domain/bundle/packFile'
import { exampleReport } from '../exampleReport'
import { packOf } from './packs'

const latin = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0))
const four = (number: number): number[] => [24, 16, 8, 0].map((bits) => (number >>> bits) & 255)

const chunk = (kind: string, data: readonly number[]): number[] => [
  ...four(data.length),
  ...latin(kind),
  ...data,
  ...four(0),
]

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const header = (width: number, height: number) =>
  chunk('IHDR', [...four(width), ...four(height), 8, 6, 0, 0, 0])

function png(width = 3, height = 2, more: readonly number[] = []): Uint8Array {
  return new Uint8Array([
    ...signature,
    ...header(width, height),
    ...more,
    ...chunk('IDAT', [1]),
    ...chunk('IEND', []),
  ])
}

describe('a file that is to be the logo', () => {
  it('is known by its bytes: a PNG, or a JPEG with its size wherever it stands', () => {
    expect(readPictureFile(png(30, 20))).toEqual({
      ok: true,
      value: { type: 'image/png', width: 30, height: 20 },
    })
    const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc0, 0, 17, 8, 0, 20, 0, 30, 3, 0, 0, 0, 0]
    expect(readPictureFile(new Uint8Array(jpeg))).toEqual({
      ok: true,
      value: { type: 'image/jpeg', width: 30, height: 20 },
    })
  })

  it.each([
    ['<svg onload="alert(1)"/>', 'This is an SVG drawing'],
    ['<?xml version="1.0"?><svg/>', 'This is an SVG drawing'],
    ['GIF89a', 'This is a GIF'],
    ['MZ', 'This is not a picture'],
    ['', 'This is not a picture'],
  ])('is refused with a sentence: %s', (text, said) => {
    const read = readPictureFile(new Uint8Array(latin(text)))
    expect(read).toMatchObject({ ok: false, error: expect.stringContaining(said) })
  })

  it('is refused where it claims to be larger than anything that can be unpacked', () => {
    expect(readPictureFile(png(60_000, 60_000))).toMatchObject({ ok: false })
    expect(readPictureFile(new Uint8Array(6 * 1024 * 1024))).toMatchObject({
      error: expect.stringContaining('larger than 5 MB'),
    })
  })

  it('ends, however a JPEG is broken', () => {
    expect(readPictureFile(new Uint8Array([0xff, 0xd8, 0xff, ...Array<number>(50).fill(0xff)])).ok).toBe(
      false,
    )
    expect(readPictureFile(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0, 0])).ok).toBe(
      false,
    )
  })
})

describe('a logo as it is kept', () => {
  it('is a PNG with nothing in it but the picture', () => {
    expect(plainPngSize(encodeBase64(png()))).toEqual({ width: 3, height: 2 })
    expect(plainPngSize(encodeBase64(png(3, 2, chunk('sRGB', [0]))))).toBeDefined()
  })

  it.each([
    ['with a text', png(3, 2, chunk('tEXt', latin('Author: me')))],
    ['with something behind its end', new Uint8Array([...png(), 1, 2, 3])],
    ['cut short', png().subarray(0, -4)],
    ['larger than is kept', png(logoLimits.width + 1, 2)],
    ['with nothing in it', png(0, 0)],
    ['of another kind', new Uint8Array(latin('<svg/>'))],
  ])('is not taken %s', (_, bytes) => {
    expect(plainPngSize(encodeBase64(bytes))).toBeUndefined()
  })

  it('stands in every pack; one that a file brought and that is no plain PNG stands in none', () => {
    const withLogo = (given: string) =>
      exampleReport({ 'organisation/organisation': { logo: { png: given, words: 'Coat of arms' } } })
    const good = encodeBase64(png())
    expect(packOf(withLogo(good)).logo).toEqual({ png: good, words: 'Coat of arms', width: 3, height: 2 })
    expect(logoOf(withLogo(encodeBase64(new Uint8Array(latin('<svg/>')))).structure)).toBeUndefined()
    expect('logo' in packOf(exampleReport())).toBe(false)
  })

  it('[B5] is refused in a pack that is read where it is no plain PNG', () => {
    const logo = { png: encodeBase64(png()), words: '', width: 3, height: 2 }
    const file = (given: typeof logo) =>
      readPackFile(
        new TextEncoder().encode(
          formatPackFile({ ...packOf(exampleReport()), logo: given }, `sha256:${'a'.repeat(64)}`),
        ),
      )
    expect(file(logo).ok).toBe(true)
    expect(file({ ...logo, width: 4 })).toMatchObject({ ok: false, error: [{ code: 'odd-logo' }] })
    expect(file({ ...logo, png: 'AAAA' })).toMatchObject({ ok: false, error: [{ code: 'odd-logo' }] })
  })
})
