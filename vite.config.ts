import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'

/** The policy of every built page. One Trusted Types policy, for script addresses of our own origin only. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types quarterdeck',
].join('; ')

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

interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null
}

/**
 * Of every build its own: what the first page cannot do without comes in one file, as thirty small ones take longer to
 * fetch than one of their size.
 */
function oneFirstFile() {
  const first = new Set<string>()
  const add = (id: string, modules: Modules): void => {
    if (first.has(id)) return
    first.add(id)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) add(imported, modules)
  }
  return (id: string, modules: Modules): string | null => {
    if (first.size === 0) add(fileURLToPath(new URL('src/main.tsx', import.meta.url)), modules)
    return first.has(id) ? 'first' : null
  }
}

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy],
  build: {
    target: ['chrome131', 'edge131', 'firefox128', 'safari18'],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: oneFirstFile(), debugName: 'first' }] } },
    },
  },
  preview: {
    headers: {
      'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  },
})
