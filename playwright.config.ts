import { createServer } from 'node:net'
import { defineConfig } from '@playwright/test'
import { chromiumArguments, chromiumPath } from './tests/journeys/support/chromium'

// The workers read this file too: what is found here once, they take from the environment.
const port = (process.env['JOURNEYS_PORT'] ??= String(await freePort()))
const executablePath = (process.env['CHROME_PATH'] ??= chromiumPath())

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results/journeys',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  globalTimeout: 20 * 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '.reports/journeys.json' }]],
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    trace: 'off',
    video: 'off',
    serviceWorkers: 'block', // but for the journeys without a network: what is fetched beforehand slows the others down
    launchOptions: { executablePath, args: chromiumArguments },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
})

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, 'localhost', () => {
      const address = server.address()
      server.close(() => {
        if (typeof address === 'object' && address) resolve(address.port)
        else reject(new Error('The system gave no free port for the preview server.'))
      })
    })
  })
}
