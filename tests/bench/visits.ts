import { basename, dirname } from 'node:path'
import { chromium } from '@playwright/test'
import type { Browser, BrowserContext } from '@playwright/test'
import { preview } from 'vite'
import { chromiumArguments, chromiumPath } from '../journeys/support/chromium'

/** A built page on a port of its own. */
export interface Served {
  /** Without a slash at its end. */
  readonly address: string
  readonly close: () => Promise<void>
}

/** Serves a folder; the application itself, with its own headers, where none is named. */
export async function served(folder?: string): Promise<Served> {
  const server = await preview({
    ...(folder && { configFile: false, root: dirname(folder), build: { outDir: basename(folder) } }),
    preview: { port: 0, open: false },
  })
  const address = (server.resolvedUrls?.local[0] ?? '').replace(/\/$/, '')
  return { address, close: () => server.close() }
}

export async function inBrowser(work: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments })
  try {
    await work(browser)
  } finally {
    await browser.close()
  }
}

/** A profile with nothing in it. */
export const freshProfile = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    serviceWorkers: 'block',
  })

/** Round by round one visit to each, in turn from either end, so that a slow moment of the machine meets all. */
export async function inTurn<T>(
  rounds: number,
  ready: readonly T[],
  visit: (one: T) => Promise<void>,
): Promise<void> {
  for (let turn = 0; turn < rounds; turn++)
    for (const one of turn % 2 === 0 ? ready : ready.toReversed()) await visit(one)
}

/** Says what could not be measured, and lets the bench end as failed. */
export function notMeasured(what: string, error: unknown): void {
  console.log(`${what} could not be measured: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
