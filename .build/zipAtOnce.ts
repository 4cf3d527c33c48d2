import type { Plugin } from 'vite'

const replaced = '/write-excel-file/modules/zip/zipToArrayBuffer.js'

/**
 * What writes Excel zips large sheets in a worker that it makes of a text. The policy forbids that, and the file would never
 * come: here it zips them at once.
 */
export function zipAtOnce(): Plugin {
  let isReplaced = false
  return {
    name: 'zip-at-once',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(replaced)) return undefined
      isReplaced = true
      return `import { zipSync } from 'fflate'\nexport default (files) => Promise.resolve(zipSync(files).buffer)`
    },
    generateBundle() {
      if (!isReplaced) this.error(`${replaced} was not found: see how write-excel-file zips now.`)
    },
  }
}
