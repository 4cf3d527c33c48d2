import { encodeBase64 } from '#domain/base64'
import { logoLimits, plainPngSize } from '#domain/pack/logo'
import { largestPicture, readPictureFile, tooLarge } from '#domain/pack/pictureFile'
import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import type { GivenFile } from './givenFile'

/**
 * A picture as it is kept for a logo: a PNG in base64 that was drawn anew, small enough for every document, so that
 * nothing of the file but what is seen of it is kept. Fails with a sentence.
 */
export async function readLogo(file: GivenFile): Promise<Result<string, string>> {
  if (file.size > largestPicture) return fail(tooLarge)
  const given = await file.arrayBuffer().catch(() => undefined)
  if (!given)
    return fail('The browser could not read this file. Check that it is still there, then choose it again.')
  const read = readPictureFile(new Uint8Array(given))
  if (!read.ok) return read
  const { type, width, height } = read.value
  const picture = await createImageBitmap(new Blob([given], { type })).catch(() => undefined)
  if (!picture)
    return fail('This picture is damaged and cannot be shown. Nothing was changed. Choose another file.')
  const fit = Math.min(1, logoLimits.width / width, logoLimits.height / height)
  for (const scale of [fit, fit * 0.7, fit * 0.5, fit * 0.35, fit * 0.25]) {
    const png = await drawnAt(picture, scale)
    if (png && plainPngSize(png)) return ok(png)
  }
  return fail(
    'This picture cannot be made small enough for every document. Nothing was changed. Choose one with fewer colours.',
  )
}

async function drawnAt(picture: ImageBitmap, scale: number): Promise<string | undefined> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const drawing = canvas.getContext('2d')
  if (!drawing) return undefined
  drawing.imageSmoothingQuality = 'high'
  drawing.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  return png ? encodeBase64(new Uint8Array(await png.arrayBuffer())) : undefined
}
