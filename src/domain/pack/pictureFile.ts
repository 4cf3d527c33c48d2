import { fail, ok } from '../result'
import type { Result } from '../result'

/** A picture as its header describes it. */
export interface PictureFile {
  readonly type: 'image/png' | 'image/jpeg'
  readonly width: number
  readonly height: number
}

/** In bytes: a logo that is larger was meant for a poster. */
export const largestPicture = 5 * 1024 * 1024

/** What a browser unpacks without trouble; a header can claim far more than its file holds. */
const mostPixels = 40_000_000

/**
 * Whether a file can be a logo, by its bytes and not by its name: PNG or JPEG of a size that can be unpacked. Fails with
 * a sentence. What passes is drawn anew before it is kept, so that nothing else of the file goes anywhere.
 */
export function readPictureFile(bytes: Uint8Array): Result<PictureFile, string> {
  if (bytes.length > largestPicture) return fail(tooLarge)
  const found = pngHeader(bytes) ?? jpegHeader(bytes)
  if (!found) return fail(`${notAPicture(bytes)} Nothing was changed. Choose a PNG or JPEG file.`)
  const { width, height } = found
  if (width < 1 || height < 1 || width * height > mostPixels)
    return fail(
      `This picture says that it is ${width} by ${height} pixels, which cannot be used. Nothing was changed. Choose a smaller one.`,
    )
  return ok(found)
}

export const tooLarge = 'This file is larger than 5 MB. Nothing was changed. Choose a smaller picture.'

function notAPicture(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400)).trimStart().toLowerCase()
  if (start.startsWith('<?xml') || start.startsWith('<svg') || start.includes('<svg'))
    return 'This is an SVG drawing, which can hold more than a picture and is not taken.'
  if (start.startsWith('gif8')) return 'This is a GIF, which is not taken.'
  return 'This is not a picture that can be used as a logo.'
}

export const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

const startsWith = (bytes: Uint8Array, signs: readonly number[]): boolean =>
  signs.every((sign, at) => bytes[at] === sign)

function pngHeader(bytes: Uint8Array): PictureFile | undefined {
  if (bytes.length < 24 || !startsWith(bytes, pngSignature)) return undefined
  const view = viewOf(bytes)
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Goes from marker to marker to the one that starts a frame, which has the size. */
function jpegHeader(bytes: Uint8Array): PictureFile | undefined {
  if (!startsWith(bytes, [0xff, 0xd8, 0xff])) return undefined
  const view = viewOf(bytes)
  let at = 2
  while (at + 9 < bytes.length && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + Math.max(2, view.getUint16(at + 2))
  }
  return undefined
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
