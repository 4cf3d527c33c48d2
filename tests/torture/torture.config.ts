import { defineConfig } from '@playwright/test'
import journeys from '../../playwright.config'

const [server] = [journeys.webServer].flat()

/** The journeys' browser and server; every test is one long run of rounds. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  testMatch: '**/*.torture.ts',
  outputDir: '../../test-results/torture',
  timeout: 60 * 60_000,
  globalTimeout: 90 * 60_000,
  reporter: [['list']],
  ...(server && { webServer: { ...server, cwd: process.cwd() } }),
})
