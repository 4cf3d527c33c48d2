import { unzipSync, zipSync } from 'fflate'

/** The same archive with its files in their order and all at the first moment that a ZIP can say: equal content, equal bytes. */
export function sameBytes(
  zip: Uint8Array,
  change: (path: string, bytes: Uint8Array) => Uint8Array = (_, bytes) => bytes,
): Uint8Array<ArrayBuffer> {
  const files = Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, change(path, bytes)] as const)
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) })
}
