import { strToU8, zipSync } from 'fflate'
import type { FileContent } from './environment'

/** Files as one ZIP; the same files give the same bytes, for no time of day is in it. */
export function zipOf(
  files: readonly { readonly fileName: string; readonly content: FileContent }[],
): Uint8Array<ArrayBuffer> {
  const entries = Object.fromEntries(
    files.map(({ fileName, content }) => [
      fileName,
      typeof content === 'string' ? strToU8(content) : content,
    ]),
  )
  return zipSync(entries, { mtime: beginning })
}

/** The first moment that a ZIP can say. */
const beginning = new Date(1980, 0, 1)
