import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { Plugin, Rolldown } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { headers, policy } from './.build/hosting.ts'
import { thirdParty } from './.build/thirdParty.ts'
import { zipAtOnce } from './.build/zipAtOnce.ts'

/** Only in the build: `vite dev` works with inline scripts and styles, which the policy forbids. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
  ],
}

/** The pages that are fetched beside the first file where the address asks for them, by the part of it that does. */
const pages = {
  figures: 'FiguresPage',
  section: 'SectionPage',
  indicator: 'IndicatorPage',
  plan: 'PlanPage',
  exchange: 'ExchangePage',
  settings: 'SettingsPage',
} as const

/**
 * A script of a few lines that names the files of the asked page to the browser before anything else has come. Without it
 * they are asked for when the first file runs.
 */
const earlyPages: Plugin = {
  name: 'early-pages',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const html = bundle['index.html']
    if (html?.type !== 'asset') return
    const named = String(html.source)
    const files = Object.entries(pages).map(
      ([part, page]) => [part, filesOf(page, { bundle, named })] as const,
    )
    const source = earlyScript(Object.fromEntries(files))
    const fileName = `assets/early-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.js`
    this.emitFile({ type: 'asset', fileName, source })
    html.source = named.replace('<script', `<script async src="./${fileName}"></script>\n    <script`)
  },
}

type Bundle = Rolldown.OutputBundle

/** Scripts and styles of a page besides those that the HTML names already. */
function filesOf(
  page: string,
  { bundle, named }: { readonly bundle: Bundle; readonly named: string },
): readonly string[] {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
  const entry = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${page}.tsx`))
  if (!entry) throw new Error(`There is no page ${page} to name early.`)
  const all = closureOf(entry, bundle).flatMap(({ fileName, viteMetadata }) => [
    fileName,
    ...(viteMetadata?.importedCss ?? []),
  ])
  return [...new Set(all)].filter((file) => !named.includes(file))
}

/** A chunk with all that it imports. */
function closureOf(entry: Rolldown.OutputChunk, bundle: Bundle): readonly Rolldown.OutputChunk[] {
  const found = new Set<Rolldown.OutputChunk>()
  const add = (chunk: Rolldown.OutputChunk): void => {
    if (found.has(chunk)) return
    found.add(chunk)
    for (const name of chunk.imports) {
      const imported = bundle[name]
      if (imported?.type === 'chunk') add(imported)
    }
  }
  add(entry)
  return [...found]
}

const earlyScript = (files: Readonly<Record<string, readonly string[]>>): string => `{
const files = ${JSON.stringify(files)}
for (const part of location.hash.split('?')[0].split('/'))
  for (const file of Object.hasOwn(files, part) ? files[part] : []) {
    const isStyle = file.endsWith('.css')
    const link = document.createElement('link')
    Object.assign(link, { rel: isStyle ? 'preload' : 'modulepreload', as: isStyle ? 'style' : 'script', crossOrigin: '', href: file })
    document.head.append(link)
  }
}
`

interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null
}

/**
 * Of every build its own: what the first page cannot do without comes in one file, and what a page of tables needs besides in
 * another: thirty small files take longer to fetch than one of their size.
 */
function fewFiles() {
  const first = closureFrom('src/main.tsx')
  const tables = closureFrom('src/ui/pages/FiguresPage.tsx')
  return (id: string, modules: Modules): string | null => {
    if (first(modules).has(id)) return 'first'
    return tables(modules).has(id) && !id.endsWith('/FiguresPage.tsx') ? 'tables' : null
  }
}

/** A module with all that it imports, looked up once. */
function closureFrom(file: string): (modules: Modules) => ReadonlySet<string> {
  const found = new Set<string>()
  const add = (id: string, modules: Modules): void => {
    if (found.has(id)) return
    found.add(id)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) add(imported, modules)
  }
  return (modules) => {
    if (found.size === 0) add(fileURLToPath(new URL(file, import.meta.url)), modules)
    return found
  }
}

/** Names what is built: eight digits that are the same for the same sources, wherever and whenever they are built. */
const buildName: Plugin = {
  name: 'build-name',
  apply: 'build',
  config: () => ({ define: { QUARTERDECK_BUILD: JSON.stringify(hashOf(sources).slice(0, 8)) } }),
}

const sources = ['.build', 'index.html', 'package-lock.json', 'public', 'src', 'vite.config.ts']

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesIn).toSorted()) hash.update(`${path}\n`).update(readFileSync(path))
  return hash.digest('hex')
}

const filesIn = (path: string): readonly string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesIn(join(path, name))) : [path]

/**
 * The service worker, with the list of all that is built. Its page is taken only as it was built: beside the files of another
 * build it would show nothing.
 */
const offline = VitePWA({
  strategies: 'injectManifest',
  registerType: 'prompt',
  injectRegister: false,
  manifest: false,
  srcDir: 'src/offline',
  filename: 'sw.ts',
  integration: {
    configureCustomSWViteBuild(build) {
      build.logLevel = 'warn'
      const [output] = [build.build?.rollupOptions?.output].flat()
      delete output?.inlineDynamicImports // as Vite calls it no longer
      if (output) output.codeSplitting = false
    },
  },
  injectManifest: {
    injectionPoint: 'self.builtFiles',
    globPatterns: ['**/*.{html,js,css,json,svg,png,webmanifest}'],
    globIgnores: ['404.html'], // a host may answer it with that status: no build would ever be taken whole
    maximumFileSizeToCacheInBytes: 10_000_000,
    manifestTransforms: [
      (manifest) => ({
        manifest: manifest.map((file) => (file.url === 'index.html' ? { ...file, integrity: page() } : file)),
      }),
    ],
  },
})

const page = (): string =>
  `sha384-${createHash('sha384').update(readFileSync('dist/index.html')).digest('base64')}`

export default defineConfig({
  base: './',
  plugins: [
    react({ jsxImportSource: '#ui/jsx' }),
    contentSecurityPolicy,
    buildName,
    earlyPages,
    zipAtOnce(),
    thirdParty(),
    offline,
  ],
  build: {
    target: ['chrome131', 'edge131', 'firefox128', 'safari18'],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1300, // what writes Word, fetched when it is first asked for
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: fewFiles(), debugName: 'few files' }] } },
    },
  },
  appType: 'mpa', // a missing file is a 404, never index.html in its place
  preview: { headers: { ...headers } },
})
