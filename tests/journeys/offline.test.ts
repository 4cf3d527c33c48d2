import { readdir } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { buildIn, nextBuild, nextVersion, startHost } from './support/host'
import type { Host } from './support/host'
import { cell, crime, expectSaved, openExample, openPage, openSection } from './support/report'
import { expect, test as base } from './support/test'

/** Each with a host of its own, for which the browser keeps the application. */
const test = base.extend<{ readonly host: Host }>({
  host: async ({ headless: _headless }, use) => {
    const host = await startHost('dist')
    await use(host)
    await host.cutOff()
  },
  baseURL: ({ host }, use) => use(host.url),
  serviceWorkers: 'allow',
})

const bar = (page: Page) => page.getByRole('complementary', { name: 'New version' })

/** Waits until all of it is kept. */
const keptWhole = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))

/** What Settings says of the version. */
async function expectBuild(page: Page, build: string) {
  await openPage(page, 'Settings')
  await expect(page.getByText(`build ${build}`)).toBeVisible()
}

test('[F13] from the second visit on every page and every file of it work without a network', async ({
  page,
  host,
}) => {
  await openExample(page)
  await keptWhole(page)
  expect(await whyNotInstallable(page)).toEqual([])
  await host.cutOff()
  await page.goto('./?from=a-link')
  const files = (await readdir('dist', { recursive: true })).filter((name) => isKept(name))
  expect(files.length).toBeGreaterThan(80)
  expect(await page.evaluate(notAnswered, files)).toEqual([])

  await openExample(page)
  await openSection(page, crime)
  await page.goto('./#/example/2012-Q1/indicator/pi1128')
  await expect(page.locator('.recharts-surface').first()).toBeVisible()
  for (const name of ['All figures', 'Plan', 'Checks', 'Packs', 'Exchange']) {
    await openPage(page, name)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page).toHaveTitle(new RegExp(name))
  }
  await expectBuild(page, await buildIn('dist'))
  await expect(page.getByText('opens without a network')).toBeVisible()
})

test('[F13, F16] an update waits while something is typed, and survives a host that dropped the old files', async ({
  page,
  context,
  host,
}, testInfo) => {
  test.setTimeout(120_000)
  const built = await buildIn('dist')
  await openExample(page)
  await keptWhole(page)
  await page.reload()
  await openSection(page, crime)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(cell(other, /^PI1128/, 'actual')).toBeVisible()

  const figure = cell(page, /^PI1128/, 'actual')
  await figure.click()
  await page.keyboard.type('abc')
  host.serve(await nextVersion('dist', testInfo.outputPath('next')))
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(bar(page)).toContainText('A new version of Quarterdeck is ready. Save what you are typing')
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 800 })
    expect((await bar(page).boundingBox())?.height).toBeLessThan(await keptFreeBelow(page))
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await bar(page).getByRole('button', { name: 'Reload now' }).click()
  await expect(figure.getByRole('textbox')).toHaveValue('abc')
  await figure.getByRole('textbox').fill('2,000')
  await figure.getByRole('textbox').press('Enter')
  await expectSaved(page)

  for (const _ of [1, 2, 3]) {
    await page.reload()
    await expect(figure).toContainText('2,000')
  }
  await expectBuild(page, built)
  await openPage(page, 'Packs')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  await bar(page).getByRole('button', { name: 'Reload now' }).click()
  await expectBuild(page, nextBuild)
  await openSection(page, crime)
  await expect(figure).toContainText('2,000')

  await expect(bar(other)).toBeVisible()
  await expectBuild(other, built)
  await other.close()
  await host.cutOff()
  await page.reload()
  await expect(figure).toContainText('2,000')
})

/** Where nothing that has the focus comes to lie, in pixels. */
const keptFreeBelow = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockEnd))

/** What the browser finds wrong with the manifest, and what stops it from offering to install. */
async function whyNotInstallable(page: Page): Promise<readonly string[]> {
  const browser = await page.context().newCDPSession(page)
  const { errors, manifest } = await browser.send('Page.getAppManifest')
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors')
  expect(manifest.name).toBe('Quarterdeck')
  return [
    ...errors.map(({ message }) => message),
    ...installabilityErrors.map(({ errorId }) => errorId),
  ].filter(
    (error) => error !== 'in-incognito', // as every profile of a journey is
  )
}

/** What no page reads is not kept: what is for the host, and the licences; nor is what keeps the rest. */
const isKept = (name: string): boolean =>
  /\.\w+$/.test(name) && !['404.html', 'sw.js', 'web.config', 'THIRD-PARTY.txt'].includes(name)

/** Runs in the page: which of these files it cannot have. */
const notAnswered = async (files: readonly string[]): Promise<readonly string[]> => {
  const answers = await Promise.all(
    files.map((file) =>
      fetch(`./${file}`).then(
        (one) => (one.ok ? [] : [file]),
        () => [file],
      ),
    ),
  )
  return answers.flat()
}
