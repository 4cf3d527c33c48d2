import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** kB (1,000 bytes) of gzip, for all JavaScript that index.html loads by itself. */
export const firstPageLimit = 170

export interface Script {
  readonly file: string
  /** Of gzip, 1,000 bytes each. */
  readonly kilobytes: number
}

/** The scripts that a built index.html asks for at once, and what these import statically. */
export function firstPageScripts(folder: string): readonly Script[] {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const asked = [...html.matchAll(/<(?:script|link rel="modulepreload")[^>]*(?:src|href)="([^"]+\.js)"/g)]
  const files = new Set<string>()
  for (const [, address = ''] of asked) addWithImports({ folder, file: join(address), files })
  return [...files].map((file) => ({
    file,
    kilobytes: gzipSync(readFileSync(join(folder, file))).length / 1000,
  }))
}

interface Visit {
  readonly folder: string
  /** Relative to the folder. */
  readonly file: string
  readonly files: Set<string>
}

function addWithImports({ folder, file, files }: Visit) {
  if (files.has(file)) return
  files.add(file)
  const code = readFileSync(join(folder, file), 'utf8')
  for (const [, address = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+\.js)"/g))
    addWithImports({ folder, file: join(file, '..', address), files })
}
