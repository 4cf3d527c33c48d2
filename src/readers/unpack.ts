import { unzipSync } from 'fflate'
import type { UnzipFileInfo } from 'fflate'
import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import { most } from './limits'
import { unreadable } from './readProblem'

export interface Unpacked {
  /** By the path of each, as the file has it. */
  readonly parts: Readonly<Record<string, Uint8Array>>
  /** Parts that would be too large, with their size in bytes: they were not unpacked. By path in lower case. */
  readonly tooLarge: ReadonlyMap<string, number>
}

/**
 * Unpacks the parts that are wanted. Each says how large it will be before it is unpacked, and gets no more room than that,
 * so that a small file cannot fill the memory.
 */
export function unpack(bytes: Uint8Array, isWanted: (path: string) => boolean): Result<Unpacked> {
  const tooLarge = new Map<string, number>()
  let [size, count] = [0, 0]
  const filter = ({ name, originalSize }: UnzipFileInfo) => {
    count += 1
    if (count > most.parts) throw new RangeError('too many parts')
    if (!isWanted(plainName(name))) return false
    const isTooLarge = originalSize > most.partSize || size + originalSize > most.unpackedSize
    if (isTooLarge) tooLarge.set(plainName(name), originalSize)
    else size += originalSize
    return !isTooLarge
  }
  try {
    return ok({ parts: unzipSync(bytes, { filter }), tooLarge })
  } catch {
    return fail(damaged)
  }
}

/** Paths differ in their strokes and capitals from program to program. */
export const plainName = (name: string): string =>
  name.replaceAll('\\', '/').replace(/^\//u, '').toLowerCase()

const damaged = unreadable(
  'damaged',
  'This file is damaged or was cut off on its way. Open it in the program that it is from and save it again, or ask its sender for it.',
)
