import { decodeBase64 } from '../base64'
import { write } from '../change'
import type { Changes } from '../change'
import type { RegisterValue } from '../records'
import type { Structure } from '../structure'
import type { PackLogo } from './document'
import { pngSignature } from './pictureFile'

/** The council's logo as it is stored; '' where there is none. */
export type Logo = RegisterValue<'organisation', 'logo'>

export const noLogo: Logo = { png: '', words: '' }

/** The most that is kept of a logo, in pixels and in bytes of its PNG: it goes into every file that is published. */
export const logoLimits = { width: 900, height: 375, bytes: 45_000 } as const

/** The logo as documents have it; undefined where there is none, or where what a file gave is no plain PNG. */
export function logoOf({ organisation }: Structure): PackLogo | undefined {
  const { png, words } = organisation.logo ?? noLogo
  const size = png === '' ? undefined : plainPngSize(png)
  return size && { png, words, ...size }
}

export const logoChanges = (structure: Structure, logo: Logo): Changes => ({
  label: logo.png === '' ? 'Logo taken out' : 'Logo of the council',
  writes: [
    write(
      { kind: 'organisation', id: 'organisation', register: 'logo' },
      logo,
      structure.organisation.logo ?? undefined,
    ),
  ],
})

/**
 * The size of a PNG, given as base64, that holds a picture and nothing else: no text, no profile, nothing behind its
 * end. Undefined for anything else, so that a file cannot bring along what nobody sees.
 */
export function plainPngSize(
  base64: string,
): { readonly width: number; readonly height: number } | undefined {
  const bytes = decodeBase64(base64)
  if (!bytes || bytes.length > logoLimits.bytes || !pngSignature.every((sign, at) => bytes[at] === sign))
    return undefined
  const view = new DataView(bytes.buffer)
  const kinds: string[] = []
  let at = pngSignature.length
  while (at + 12 <= bytes.length) {
    kinds.push(new TextDecoder('latin1').decode(bytes.subarray(at + 4, at + 8)))
    at += 12 + view.getUint32(at)
  }
  const isWhole = at === bytes.length && kinds[0] === 'IHDR' && kinds.at(-1) === 'IEND'
  if (!isWhole || !kinds.includes('IDAT') || kinds.some((kind) => !plainChunks.has(kind))) return undefined
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const fits = width > 0 && height > 0 && width <= logoLimits.width && height <= logoLimits.height
  return fits ? { width, height } : undefined
}

/** What draws the picture, and how its colours are meant. */
const plainChunks: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'IDAT',
  'IEND',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'pHYs',
])
