/**
 * `npm run bench`: builds the application, the page to compare with and the bench itself, and runs it; only some parts of
 * it where they are named: `npm run bench -- scorecard`.
 */
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const folder = '.reports/bench'
const aggrid = join(folder, 'aggrid')
const exchange = join(folder, 'exchange')

await build({ logLevel: 'warn' })
await build({
  configFile: false,
  logLevel: 'warn',
  base: './',
  root: 'tests/bench/aggrid',
  build: { outDir: resolve(aggrid), emptyOutDir: true, chunkSizeWarningLimit: 5000 },
})
await build({
  configFile: false,
  logLevel: 'warn',
  base: './',
  root: 'tests/bench/exchange',
  build: { outDir: resolve(exchange), emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 5000 },
})
await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: 'tests/bench/bench.ts',
    outDir: folder,
    emptyOutDir: false,
    rolldownOptions: { output: { entryFileNames: 'bench.mjs' } },
  },
})

const { runBench } = await import(pathToFileURL(resolve(folder, 'bench.mjs')).href)
await runBench({ aggrid, exchange }, process.argv.slice(2))
