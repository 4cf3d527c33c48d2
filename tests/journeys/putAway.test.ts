import type { Browser } from '@playwright/test'
import { chromiumArguments, chromiumPath } from './support/chromium'
import { openAsNewer } from './support/databases'
import { cell, crime, expectSaved } from './support/report'
import { expect, test } from './support/test'
import { openSectionAt } from './support/typing'

/** Playwright's own browser never puts a page away to bring it back as it was. */
const withPutAway = test.extend<{ readonly cached: Browser }>({
  cached: async ({ playwright }, use) => {
    const browser = await playwright.chromium.launch({
      executablePath: chromiumPath(),
      args: chromiumArguments,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    })
    await use(browser)
    await browser.close()
  },
})

withPutAway(
  '[F21] a page that was put away in the middle of a write and of a text blocks no other tab',
  async ({ cached, baseURL }) => {
    const context = await cached.newContext()
    const page = await context.newPage()
    const address = await openSectionAt(page, baseURL ?? '')
    await cell(page, /^PI1128/, 'actual').click()
    await page.keyboard.type('2,000')
    await page.evaluate(holdAWriteOpen)
    await page.goto(`${baseURL ?? ''}it-note.html`)

    const other = await context.newPage()
    await other.goto(address)
    await cell(other, /^PI1049/, 'actual').click()
    await other.keyboard.type('0.5')
    await other.keyboard.press('Enter')
    await expectSaved(other)
    await expect(cell(other, /^PI1049/, 'actual')).toContainText('0.5')
  },
)

withPutAway('[F21] a page that comes back as it was goes on as it was', async ({ cached, baseURL }) => {
  const context = await cached.newContext()
  const page = await context.newPage()
  await openSectionAt(page, baseURL ?? '')
  await page.getByRole('button', { name: /^Edit Summary/ }).click()
  const summary = page.getByRole('textbox', { name: 'Summary' })
  await summary.pressSequentially(' Before.')
  await expect(page.getByRole('banner')).toContainText('kept as a draft')
  await page.evaluate(() =>
    addEventListener('pageshow', (event) => Reflect.set(window, 'cameBack', event.persisted)),
  )
  await page.goto(`${baseURL ?? ''}it-note.html`)
  await page.goBack({ waitUntil: 'commit' })
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'cameBack'))).toBe(true)
  await expect(page.getByRole('heading', { level: 1, name: crime })).toBeVisible()
  await expect(summary).toHaveValue(/ Before\.$/)
  await summary.press('End')
  await summary.pressSequentially(' After.')
  await summary.press('Control+Enter')
  await expectSaved(page)
  await page.reload()
  await expect(page.getByText(/Before\. After\.$/)).toBeVisible()
  await expect.poll(() => page.evaluate(async () => (await navigator.locks.query()).held?.length)).toBe(1)
})

withPutAway('[F21] a page that was put away stands in the way of no upgrade', async ({ cached, baseURL }) => {
  const context = await cached.newContext()
  const page = await context.newPage()
  await openSectionAt(page, baseURL ?? '')
  await page.goto(`${baseURL ?? ''}it-note.html`)
  expect(await page.evaluate(openAsNewer, 'quarterdeck-example')).toEqual(['upgradeneeded', 'success'])
  await page.goBack({ waitUntil: 'commit' })
  await expect(page.getByText(/too old for your work|This tab is out of date/)).toBeVisible()
})

/** Runs in the page: a write of the example that goes on as long as the page does. */
function holdAWriteOpen(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('quarterdeck-example')
    opening.addEventListener('success', () => {
      const settings = opening.result
        .transaction(['settings', 'records'], 'readwrite')
        .objectStore('settings')
      const again = () => settings.get('revision').addEventListener('success', again)
      again()
      resolve()
    })
  })
}
