import type { FileChooser, Locator, Page } from '@playwright/test'
import { cell, crime, expectSaved, payloadOf } from './support/report'
import { expect, test } from './support/test'
import { readFile } from 'node:fs/promises'

/** Tab until it has focus: what cannot be reached by Tab alone fails. */
async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return
    await page.keyboard.press('Tab')
  }
  await expect(target, 'reached by Tab alone').toBeFocused()
}

async function press(page: Page, keys: string) {
  for (const key of keys.split(' ')) await page.keyboard.press(key)
}

const railLink = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Report' }).getByRole('link', { name })

test('the whole main job by keyboard alone', async ({ page, newProfile }) => {
  await page.goto('./')
  await expect(page.getByRole('heading', { name: 'Start a new report' })).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Open the example' }))
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Quarter 1 2012\/13/ })).toBeVisible()
  await tabTo(page, railLink(page, crime))
  await press(page, 'Enter')
  const status = cell(page, /^PI1172/, 'status')
  await expect(status).toHaveAttribute('data-status', 'targetAwaiting')

  await tabTo(page, cell(page, /^PI1128/, 'ref'))
  await press(page, 'ArrowDown ArrowDown ArrowDown ArrowDown ArrowRight ArrowRight ArrowRight')
  await expect(cell(page, /^PI1172/, 'target')).toBeFocused()
  await page.keyboard.type('1100')
  await press(page, 'Enter')
  await expect(status).toHaveAttribute('data-status', 'lower')
  await press(page, 'ArrowUp ArrowRight Enter')
  await expect(page.getByRole('dialog')).toContainText('1,072 is 28 below the target of 1,100')
  await press(page, 'Escape')
  await expect(status).toBeFocused()
  await press(page, 'Control+z')
  await expect(status).toHaveAttribute('data-status', 'targetAwaiting')
  await press(page, 'Control+Shift+z')
  await expect(status).toHaveAttribute('data-status', 'lower')
  await expectSaved(page)
  await page.reload()
  await expect(status).toHaveAttribute('data-status', 'lower')

  await tabTo(page, railLink(page, 'Plan'))
  await press(page, 'Enter')
  await tabTo(
    page,
    page.getByRole('navigation', { name: 'Outline of the plan' }).getByRole('link', { name: 'PI1124' }),
  )
  await press(page, 'Enter')
  const form = page.getByRole('form', { name: 'What it is' })
  await tabTo(page, form.getByLabel('Tolerance', { exact: true }))
  await press(page, 'Control+a')
  await page.keyboard.type('30')
  await tabTo(page, form.getByRole('button', { name: 'Save' }))
  await press(page, 'Enter')
  await expectSaved(page)
  await tabTo(page, railLink(page, crime))
  await press(page, 'Enter')
  await expect(cell(page, /^PI1124/, 'status')).toHaveAttribute('data-status', 'lower')
  await tabTo(page, cell(page, /^PI1128/, 'ref'))
  await press(page, 'ArrowDown ArrowDown ArrowRight Enter')
  await expect(page.getByRole('heading', { level: 1, name: /PI1124/ })).toBeFocused()
  const quarter = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })
  await expect(quarter('Quarter 1 2012/13')).toContainText('Lower half')
  await expect(quarter('Quarter 2 2011/12')).toContainText('Upper half')

  await tabTo(page, railLink(page, 'Exchange'))
  await press(page, 'Enter')
  const saveEverything = page.getByRole('button', { name: 'Save everything' })
  await expect(saveEverything).toBeVisible()
  await tabTo(page, saveEverything)
  const downloading = page.waitForEvent('download')
  await press(page, 'Enter')
  const path = await (await downloading).path()

  const other = await newProfile()
  const choosers: FileChooser[] = []
  other.on('filechooser', (chooser) => choosers.push(chooser)) // before the page opens: listening takes a moment
  await other.goto('./')
  const restore = other.getByLabel('Choose a backup file')
  await tabTo(other, restore)
  await press(other, 'Enter')
  await expect.poll(() => choosers.length, 'Enter opens the choice of a file').toBe(1)
  await choosers[0]?.setFiles(path)
  const takeItIn = other.getByRole('button', { name: 'Take it in' })
  await expect(takeItIn).toBeVisible()
  await tabTo(other, takeItIn)
  await press(other, 'Enter')
  await tabTo(other, railLink(other, 'Exchange'))
  await press(other, 'Enter')
  const again = other.getByRole('button', { name: 'Save everything' })
  await expect(again).toBeVisible()
  await tabTo(other, again)
  const downloadingAgain = other.waitForEvent('download')
  await press(other, 'Enter')
  const second = await (await downloadingAgain).path()
  expect(payloadOf(await readFile(second, 'utf8'))).toBe(payloadOf(await readFile(path, 'utf8')))
})
