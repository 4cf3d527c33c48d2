import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { chromiumArguments, chromiumPath } from './chromium'

/** A browser on a profile of its own that can be killed as by a power cut, and started again on the same profile. */
export interface KillableBrowser {
  readonly page: Page
  /** SIGKILL to the browser and all its processes; nothing is written after it. */
  readonly kill: () => Promise<void>
}

/** Starts a browser on a profile folder, whose name no other process on this machine may have in its command line. */
export async function startOn(profile: string): Promise<KillableBrowser> {
  await rm(join(profile, 'SingletonLock'), { force: true })
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: chromiumArguments,
  })
  const page = context.pages()[0] ?? (await context.newPage())
  const isClosed = new Promise<void>((resolve) => context.once('close', () => resolve()))
  return {
    page,
    async kill() {
      const { error } = spawnSync('pkill', ['-9', '-f', '--', `--user-data-dir=${profile}`])
      if (error)
        throw new Error('This journey needs pkill (on Debian: apt-get install procps)', { cause: error })
      await isClosed
    },
  }
}
