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

test('[K4] two quarters are chosen and filtered by keyboard, and stand side by side on screen and paper', async ({
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

/** Every field by its label, and the button by Enter, of the year of the quarter that the address names. */
async function enterYear(page: Page, quarter: string, typed: Readonly<Record<string, string>>) {
  await page.goto(`./#/example/${quarter}/plan/indicator/pi1128`)
  const form = page.getByRole('form', { name: /^Target and outturn/ })
  await form.getByRole('button', { name: 'Add a comparator' }).press('Enter')
  for (const [label, text] of Object.entries(typed)) await form.getByLabel(label).fill(text)
  await form.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(form.getByText(/^Saved: /)).toBeVisible()
}

test('an outturn and what others came to are entered, and stand by year with status, chart and source', async ({
  page,
}) => {
  await openExample(page)
  const england = { 'Whose figure': 'England', 'Where it comes from': 'ONS, recorded crime' }
  await enterYear(page, '2011-Q4', {
    'Annual target 2011/12': '8,100',
    'Outturn 2011/12': '7,930',
    'Their figure': '8,400',
    ...england,
  })
  await enterYear(page, '2012-Q1', {
    'Annual target 2012/13': '7,800',
    'Their figure': '8,150.5',
    ...england,
  })
  await page.goto('./#/example/2012-Q1/indicator/pi1128')
  const years = page.getByRole('table', { name: /^Outturn of each year/ })
  await expect(years.getByRole('row', { name: /^2011\/12/ })).toContainText('7,930 provisional')
  await expect(page.getByRole('table', { name: /^Forecasts of 2012\/13/ })).toContainText('7,400')
  const others = page.getByRole('table', { name: /^Outturns beside those of others/ })
  await expect(others.getByRole('row', { name: /^Source/ })).toContainText('ONS, recorded crime')
  await expect(
    page.getByRole('img', { name: /beside England/ }).locator('svg.recharts-surface'),
  ).toBeVisible()
  await expectAccessible(page)
  await screenshot(page, 'indicator-year')
  await page.emulateMedia({ colorScheme: 'dark' })
  await screenshot(page, 'indicator-year-dark')
  await page.setViewportSize({ width: 400, height: 800 })
  await screenshot(page, 'indicator-year-400')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})
