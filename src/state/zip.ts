import { strToU8, zipSync } from 'fflate'

/** Files as one ZIP; the same files give the same bytes, for no time of day is in it. */
export function zipOf(
  files: readonly { readonly fileName: string; readonly text: string }[],
): Uint8Array<ArrayBuffer> {
  const entries = Object.fromEntries(files.map(({ fileName, text }) => [fileName, strToU8(text)]))
  return zipSync(entries, { mtime: beginning })
}

/** The first moment that a ZIP can say. */
const beginning = new Date(1980, 0, 1)
