import type { Page } from '@playwright/test'
import { openExample } from './support/report'
import { expect, expectAccessible, screenshot, test } from './support/test'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true })

test('the overview draws its counts, what moved and the quarters before, once it stands', async ({
  page,
}) => {
  await openExample(page)
  await expect(page.getByRole('figure', { name: 'Indicators by priority and status, as bars' })).toBeVisible()
  await expect(heading(page, 'What moved most')).toBeVisible()
  const overTime = page.getByRole('table', { name: /^Indicators by status in each quarter/ })
  await expect(overTime.getByRole('row')).toHaveCount(5)
  await expectAccessible(page)
  await screenshot(page, 'overview-pictures')
  await page.emulateMedia({ colorScheme: 'dark' })
  await screenshot(page, 'overview-pictures-dark')
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
  await screenshot(page, 'overview-pictures-forced')
  await page.emulateMedia({ forcedColors: 'none' })
  await page.setViewportSize({ width: 400, height: 800 })
  await screenshot(page, 'overview-pictures-400')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})

test('[K4] two quarters are chosen and filtered by keyboard, and what was corrected is named', async ({
  page,
}) => {
  await openExample(page)
  await page.getByRole('link', { name: 'Compare with Quarter 4 2011/12, side by side' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Compare two quarters' })).toBeFocused()
  const table = page.getByRole('table', { name: 'Quarter 4 2011/12 beside Quarter 1 2012/13' })
  const row = table.getByRole('row', { name: /^PI1124/ })
  await expect(row).toContainText('Status is worse.')
  await expectAccessible(page)
  await screenshot(page, 'compare')

  const show = page.getByRole('combobox', { name: 'Show' })
  await show.focus()
  await page.keyboard.type('Status')
  await expect(page).toHaveURL(/compare\/2011-Q4\?show=status$/)
  await expect(show).toBeFocused()
  await expect(page.getByText('6 of 8 indicators')).toBeVisible()
  const other = page.getByRole('combobox', { name: 'with' })
  await other.focus()
  await page.keyboard.type('Quarter 3 2011')
  await expect(page).toHaveURL(/2012-Q1\/compare\/2011-Q3\?show=status$/)
  await expect(other).toBeFocused()
  await expect(page.getByRole('table', { name: 'Quarter 3 2011/12 beside Quarter 1 2012/13' })).toBeVisible()
  await other.selectOption('Quarter 1 2012/13')
  await expect(page.getByText('This is one and the same quarter.')).toBeVisible()
  await page.setViewportSize({ width: 400, height: 800 })
  await other.selectOption('Quarter 4 2011/12')
  await expect(table).toBeVisible()
  await screenshot(page, 'compare-400')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 688, height: 995 })
  await page.emulateMedia({ media: 'print' })
  await screenshot(page, 'compare-print')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(688)
})
